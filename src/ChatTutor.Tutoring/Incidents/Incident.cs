using ChatTutor.Domain.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>One breach of section VII that has to be handled. It holds nothing of what was written.</summary>
internal sealed class Incident
{
    /// <summary>Counted up and never given twice.</summary>
    public required long Id { get; init; }

    /// <summary>Keyed digest of the message and the rule: the same message cannot open a second one.</summary>
    public required string Origin { get; init; }

    public required DateTimeOffset DetectedAt { get; init; }

    /// <summary>The channel's name, e.g. <c>web</c>; never the address in it.</summary>
    public required string Channel { get; init; }

    /// <summary>The person's pseudonym.</summary>
    public required string Person { get; init; }

    /// <summary>Null until people belong to units: shown as "chưa gắn đơn vị".</summary>
    public string? Unit { get; set; }

    /// <summary>Id of the rule that found it, or of the counter that was full.</summary>
    public required string Rule { get; init; }

    public required int RuleVersion { get; init; }

    /// <summary>Kind in the policy, e.g. <c>credential</c>.</summary>
    public required string Kind { get; init; }

    public required IncidentSeverity Severity { get; init; }

    /// <summary>Who is told first: <c>head</c> or <c>trainer</c>.</summary>
    public required IncidentAudience Audience { get; init; }

    public IncidentState State { get; set; } = IncidentState.Detected;

    /// <summary>Id of the official who answers for it; null until it is taken up.</summary>
    public string? Responsible { get; set; }

    /// <summary>Nothing had happened: the rule goes to review.</summary>
    public bool FalseAlarm { get; set; }

    /// <summary>Made by a command-line verb or a test: outside the register that heads see.</summary>
    public required bool IsTest { get; init; }
}

/// <summary>Who is told first.</summary>
internal enum IncidentAudience
{
    Head,
    Trainer,
}

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Origin).HasMaxLength(32);
        builder.Property(i => i.Channel).HasMaxLength(64);
        builder.Property(i => i.Person).HasMaxLength(32);
        builder.Property(i => i.Unit).HasMaxLength(128);
        builder.Property(i => i.Rule).HasMaxLength(64);
        builder.Property(i => i.Kind).HasMaxLength(64);
        builder.Property(i => i.Responsible).HasMaxLength(16);

        // Two people may take the same step at once; the second must lose.
        builder.Property(i => i.State).IsConcurrencyToken();

        // A message that is delivered again must not open a second one.
        builder.HasIndex(i => i.Origin).IsUnique();
        builder.HasIndex(i => new { i.Unit, i.State });
    }
}
