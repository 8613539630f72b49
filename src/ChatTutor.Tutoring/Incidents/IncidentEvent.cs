using ChatTutor.Domain.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>One step of one incident, a link of the one chain over all of them. Never changed, never deleted.</summary>
/// <remarks>It holds ids and no person, so that erasing a name or a note cannot break the chain.</remarks>
internal sealed class IncidentEvent
{
    /// <summary>Position in the chain, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required long Incident { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IncidentState State { get; init; }

    /// <summary>Id of the official, or <see cref="Official.System"/>.</summary>
    public required string Actor { get; init; }

    /// <summary>The hash of the link before; empty for the first.</summary>
    public required string Previous { get; init; }

    public required string Hash { get; init; }
}

internal sealed class IncidentEventConfiguration : IEntityTypeConfiguration<IncidentEvent>
{
    public void Configure(EntityTypeBuilder<IncidentEvent> builder)
    {
        builder.ToTable("incident_events");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Actor).HasMaxLength(16);
        builder.Property(e => e.Previous).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => new { e.Incident, e.Sequence });
    }
}
