using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Units;

/// <summary>A body that people belong to: the city, a sở, a commune, a thôn. Units form one tree.</summary>
internal sealed class Unit
{
    /// <summary>Capital letters, digits, dot and hyphen, e.g. <c>HN.SKHCN</c>; at most 32. It never changes.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required UnitKind Kind { get; set; }

    /// <summary>Null where nobody has said.</summary>
    public OrganisationKind? Organisation { get; set; }

    /// <summary>Code of the unit above; null at the top.</summary>
    public string? Parent { get; set; }

    /// <summary>Codes from the top to the unit itself, each in slashes, e.g. <c>/HN/HN.SKHCN/</c>: what lies below begins with it.</summary>
    public required string Path { get; set; }
}

/// <summary>People of a unit in one row of the minimum standards, as the unit states it.</summary>
internal sealed class UnitHeadcount
{
    public required string Unit { get; init; }

    /// <summary><c>G1</c>, <c>G2a</c>, <c>G2b</c>, <c>G3</c>, <c>G3x</c>, <c>G4</c> or <c>G4x</c>.</summary>
    public required string Row { get; init; }

    /// <value>0 or more.</value>
    public required int People { get; set; }

    public required DateTimeOffset StatedAt { get; set; }
}

/// <summary>Whom to ask in a unit: an office's public contact, never a private one.</summary>
internal sealed class UnitContact
{
    public required Guid Id { get; init; }

    public required string Unit { get; init; }

    /// <summary>What for, e.g. <c>Đại sứ số</c>, <c>Đầu mối hỗ trợ</c>.</summary>
    public required string Duty { get; set; }

    /// <summary>The office or the person's official name and how to reach it.</summary>
    public required string Contact { get; set; }

    /// <summary>Hours in words; null where nobody has said.</summary>
    public string? Hours { get; set; }
}

internal sealed class UnitConfiguration :
    IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<UnitHeadcount>, IEntityTypeConfiguration<UnitContact>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units");
        builder.HasKey(u => u.Code);
        builder.Property(u => u.Code).HasMaxLength(32);
        builder.Property(u => u.Name).HasMaxLength(200);
        builder.Property(u => u.Parent).HasMaxLength(32);
        builder.Property(u => u.Path).HasMaxLength(400);
        builder.HasIndex(u => u.Path);
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.Parent).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UnitHeadcount> builder)
    {
        builder.ToTable("unit_headcounts");
        builder.HasKey(c => new { c.Unit, c.Row });
        builder.Property(c => c.Unit).HasMaxLength(32);
        builder.Property(c => c.Row).HasMaxLength(8);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.Unit);
    }

    public void Configure(EntityTypeBuilder<UnitContact> builder)
    {
        builder.ToTable("unit_contacts");
        builder.Property(c => c.Unit).HasMaxLength(32);
        builder.Property(c => c.Duty).HasMaxLength(100);
        builder.Property(c => c.Contact).HasMaxLength(300);
        builder.Property(c => c.Hours).HasMaxLength(100);
        builder.HasIndex(c => c.Unit);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.Unit);
    }
}
