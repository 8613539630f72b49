using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>Who read or did what. Only ever appended; holds no name of a learner and no word of a message.</summary>
internal sealed class AuditEntry
{
    /// <summary>Rows go when their time is over, and are never changed, not even past the program.</summary>
    public const string KeepTrigger =
        """
        CREATE TRIGGER audit_keep_updates BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        """;

    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the console account; <c>cli</c> for the command line.</summary>
    public required string Actor { get; init; }

    /// <summary>Dotted, lower case, e.g. <c>roster.imported</c>, <c>person.revealed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Id of what it was done to; empty where there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The unit it concerns; null for the whole installation.</summary>
    public string? Unit { get; init; }

    /// <summary>Why, in the actor's words, judged by the guard; null where no reason is asked.</summary>
    public string? Reason { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit");
        builder.Property(a => a.Actor).HasMaxLength(64);
        builder.Property(a => a.Action).HasMaxLength(64);
        builder.Property(a => a.Subject).HasMaxLength(128);
        builder.Property(a => a.Unit).HasMaxLength(32);
        builder.Property(a => a.Reason).HasMaxLength(500);
        builder.HasIndex(a => new { a.Unit, a.Id });
    }
}
