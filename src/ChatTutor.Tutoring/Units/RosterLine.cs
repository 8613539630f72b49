using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Units;

/// <summary>A person of a unit as the unit's list states it, and the chat account that was bound to it.</summary>
internal sealed class RosterLine
{
    public required Guid Id { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; set; }

    /// <summary>Keyed digest of unit and number in its list; unique, so that a second import knows the line again.</summary>
    public required string NumberDigest { get; init; }

    /// <summary>Name, number and title, encrypted.</summary>
    public required string Cipher { get; set; }

    /// <summary>Row of the minimum standards, e.g. <c>G3x</c>; null where the list does not say.</summary>
    public string? Row { get; set; }

    /// <summary>Group of jobs of Sở Nội vụ.</summary>
    /// <value>1 to 4; null where the list does not say.</value>
    public int? JobGroup { get; set; }

    /// <summary>Heads a body, so 8.2 concerns the person.</summary>
    public bool Head { get; set; }

    /// <summary>Works in a sector with a framework of its own (Điều 2, khoản 3).</summary>
    public bool OwnFramework { get; set; }

    /// <summary>Keyed digest of the one-time code; null when none is open.</summary>
    public string? CodeDigest { get; set; }

    public DateTimeOffset? CodeIssuedAt { get; set; }

    /// <summary>The bound person; null until the code was used.</summary>
    public Guid? Person { get; set; }

    public DateTimeOffset? BoundAt { get; set; }

    /// <summary>No longer in the unit's list.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}

/// <summary>One list that was taken in, whole.</summary>
internal sealed class RosterImport
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who: id of a console account, or <c>cli</c>.</summary>
    public required string By { get; init; }

    /// <summary><c>units</c>, <c>headcounts</c> or <c>roster</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string FileDigest { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Left { get; init; }
}

internal sealed class RosterConfiguration : IEntityTypeConfiguration<RosterLine>, IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterLine> builder)
    {
        builder.ToTable("roster_lines");
        builder.Property(l => l.Unit).HasMaxLength(32);
        builder.Property(l => l.NumberDigest).HasMaxLength(32);
        builder.Property(l => l.Row).HasMaxLength(8);
        builder.Property(l => l.CodeDigest).HasMaxLength(32);
        builder.HasIndex(l => l.NumberDigest).IsUnique();
        builder.HasIndex(l => l.CodeDigest).IsUnique();
        builder.HasIndex(l => new { l.Unit, l.Id });
        builder.HasIndex(l => l.Person);

        // Two people may type the same code at once; the second must lose.
        builder.Property(l => l.Person).IsConcurrencyToken();
        builder.HasOne<Unit>().WithMany().HasForeignKey(l => l.Unit).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RosterImport> builder)
    {
        builder.ToTable("roster_imports");
        builder.Property(i => i.By).HasMaxLength(64);
        builder.Property(i => i.Kind).HasMaxLength(16);
        builder.Property(i => i.FileDigest).HasMaxLength(64);
    }
}
