using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>A person said: "Tôi đã đọc và cam kết thực hiện". One for each version of the rules.</summary>
internal sealed class Acknowledgement
{
    /// <summary>The person's pseudonym.</summary>
    public required string Person { get; init; }

    /// <summary>Version of section VII as it was shown.</summary>
    public required string Rules { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null until people belong to units.</summary>
    public string? Unit { get; set; }

    /// <summary>Made by a command-line verb or a test: not counted.</summary>
    public required bool IsTest { get; init; }
}

/// <summary>A head said that the unit's people were told the rules.</summary>
internal sealed class UnitAcknowledgement
{
    public required string Unit { get; init; }

    /// <summary>Version of section VII at the time.</summary>
    public required string Rules { get; init; }

    /// <summary>Id of the head.</summary>
    public required string Head { get; set; }

    /// <summary>The day the head names.</summary>
    public required DateOnly On { get; set; }

    /// <summary>People of the unit as the head stated; null is unknown and stays unknown.</summary>
    public int? Headcount { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }
}

internal sealed class AcknowledgementConfiguration :
    IEntityTypeConfiguration<Acknowledgement>, IEntityTypeConfiguration<UnitAcknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> builder)
    {
        builder.ToTable("acknowledgements");
        builder.HasKey(a => new { a.Person, a.Rules });
        builder.Property(a => a.Person).HasMaxLength(32);
        builder.Property(a => a.Rules).HasMaxLength(64);
        builder.Property(a => a.Unit).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<UnitAcknowledgement> builder)
    {
        builder.ToTable("unit_acknowledgements");
        builder.HasKey(a => new { a.Unit, a.Rules });
        builder.Property(a => a.Unit).HasMaxLength(128);
        builder.Property(a => a.Rules).HasMaxLength(64);
        builder.Property(a => a.Head).HasMaxLength(16);
    }
}
