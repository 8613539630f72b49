using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>What an official wrote beside a step, redacted. It lies outside the chain because it may have to be erased.</summary>
internal sealed class IncidentNote
{
    /// <summary>Longest note.</summary>
    /// <value>UTF-16 units.</value>
    public const int Longest = 2000;

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
        builder.Property(n => n.Text).HasMaxLength(IncidentNote.Longest);
        builder.HasIndex(n => n.Incident);
    }
}
