using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>An account of the console. Whoever talks with the tutor needs none.</summary>
public sealed class ConsoleUser : IdentityUser<Guid>
{
    public ConsoleRole Role { get; set; }

    /// <summary>The password is the one-time one; nothing opens before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Switched off by an administrator; the row stays for the audit.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>What an account may do; each account has one role.</summary>
public enum ConsoleRole
{
    /// <summary>Reads figures of the own units.</summary>
    Viewer,

    /// <summary>Head of a unit: its people, its figures, its acknowledgement.</summary>
    Head,

    /// <summary>Reviews conversations and items of the own units.</summary>
    Trainer,

    /// <summary>Everything, in every unit.</summary>
    Admin,
}

/// <summary>A unit an account is limited to, with all that lies below.</summary>
internal sealed class ConsoleScope
{
    public required Guid User { get; init; }

    public required string Unit { get; init; }
}

/// <summary>A browser that is signed in.</summary>
internal sealed class ConsoleSession
{
    public required Guid Id { get; init; }

    public required Guid User { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Browser and system in words, e.g. <c>Firefox, Windows</c>.</summary>
    public required string Device { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}

internal sealed class ConsoleUserConfiguration :
    IEntityTypeConfiguration<ConsoleUser>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<ConsoleScope>, IEntityTypeConfiguration<ConsoleSession>
{
    public void Configure(EntityTypeBuilder<ConsoleUser> builder)
    {
        builder.ToTable("console_users");
        builder.Property(u => u.UserName).HasMaxLength(64);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(64);
        builder.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed);
        builder.Ignore(u => u.Email).Ignore(u => u.NormalizedEmail).Ignore(u => u.EmailConfirmed);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("console_user_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("console_user_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("console_user_tokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
    }

    public void Configure(EntityTypeBuilder<ConsoleScope> builder)
    {
        builder.ToTable("console_scopes");
        builder.HasKey(s => new { s.User, s.Unit });
        builder.Property(s => s.Unit).HasMaxLength(32);
        builder.HasOne<ConsoleUser>().WithMany().HasForeignKey(s => s.User);
        builder.HasOne<Units.Unit>().WithMany().HasForeignKey(s => s.Unit);
    }

    public void Configure(EntityTypeBuilder<ConsoleSession> builder)
    {
        builder.ToTable("console_sessions");
        builder.Property(s => s.Device).HasMaxLength(64);
        builder.HasIndex(s => s.User);
        builder.HasOne<ConsoleUser>().WithMany().HasForeignKey(s => s.User);
    }
}
