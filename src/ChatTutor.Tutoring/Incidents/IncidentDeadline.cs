using ChatTutor.Domain.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>One clock of one incident, as the policy stood when it was opened; its alarms are the notices of the register.</summary>
internal sealed class IncidentDeadline
{
    public required long Incident { get; init; }

    /// <summary>Id of the clock in the policy.</summary>
    public required string Clock { get; init; }

    /// <summary>What has to be done, in Vietnamese.</summary>
    public required string Title { get; init; }

    public required string Source { get; init; }

    public required ClockStatus Status { get; init; }

    /// <summary>The state that stops the clock.</summary>
    public required IncidentState Until { get; init; }

    /// <summary>From here on the deadline is near.</summary>
    public required DateTimeOffset NearAt { get; init; }

    public required DateTimeOffset Due { get; init; }

    /// <summary>When the state was reached.</summary>
    public DateTimeOffset? MetAt { get; set; }

    /// <summary>When the notice that it is near was given.</summary>
    public DateTimeOffset? NearNotice { get; set; }

    /// <summary>When the notice that it has passed was given.</summary>
    public DateTimeOffset? OverdueNotice { get; set; }
}

/// <summary>How well a clock's length is known.</summary>
public enum ClockStatus
{
    /// <summary>Read in the original.</summary>
    Verified,

    /// <summary>Known at second hand: "chưa đối chiếu văn bản gốc".</summary>
    Unverified,

    /// <summary>No source at hand fixes it: "chưa có quy định, đang dùng giá trị mặc định".</summary>
    Default,
}

internal sealed class IncidentDeadlineConfiguration : IEntityTypeConfiguration<IncidentDeadline>
{
    public void Configure(EntityTypeBuilder<IncidentDeadline> builder)
    {
        builder.ToTable("incident_deadlines");
        builder.HasKey(d => new { d.Incident, d.Clock });
        builder.Property(d => d.Clock).HasMaxLength(64);
        builder.Property(d => d.Title).HasMaxLength(256);
        builder.Property(d => d.Source).HasMaxLength(512);

        // The watch asks for what is open.
        builder.HasIndex(d => d.Due).HasFilter("\"MetAt\" IS NULL");
    }
}
