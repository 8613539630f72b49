using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>What an official wrote beside a step, redacted. It lies outside the chain because it may have to be erased.</summary>
internal sealed class IncidentNote
{
    /// <summary>The step's place in the chain.</summary>
    public required long Event { get; init; }

    public required long Incident { get; init; }

    public required string Text { get; init; }
}

internal sealed class IncidentNoteConfiguration : IEntityTypeConfiguration<IncidentNote>
{
    public void Configure(EntityTypeBuilder<IncidentNote> builder)
    {
        builder.ToTable("incident_notes");
        builder.HasKey(n => n.Event);
        builder.Property(n => n.Event).ValueGeneratedNever();
        builder.Property(n => n.Text).HasMaxLength(2000);
        builder.HasIndex(n => n.Incident);
    }
}
