using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>One message that counts towards an incident without being one. Forgotten when the counter's window is over.</summary>
internal sealed class RuleHit
{
    public long Id { get; init; }

    /// <summary>Keyed digest of the message and the counter: a message counts once.</summary>
    public required string Origin { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Person { get; init; }

    /// <summary>Id of the counter in the policy.</summary>
    public required string Counter { get; init; }

    /// <summary>The incident it was used for; it does not count again.</summary>
    public long? Incident { get; set; }
}

/// <summary>A rule that somebody called a false alarm, to be looked at by a person. Nothing relaxes a rule by itself.</summary>
internal sealed class RuleReview
{
    /// <summary>The incident; an incident asks once.</summary>
    public required long Incident { get; init; }

    public required string Rule { get; init; }

    public required int RuleVersion { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }
}

internal sealed class RuleHitConfiguration : IEntityTypeConfiguration<RuleHit>, IEntityTypeConfiguration<RuleReview>
{
    public void Configure(EntityTypeBuilder<RuleHit> builder)
    {
        builder.ToTable("rule_hits");
        builder.Property(h => h.Origin).HasMaxLength(32);
        builder.Property(h => h.Person).HasMaxLength(32);
        builder.Property(h => h.Counter).HasMaxLength(64);
        builder.HasIndex(h => h.Origin).IsUnique();
        builder.HasIndex(h => new { h.Person, h.Counter, h.At });
    }

    public void Configure(EntityTypeBuilder<RuleReview> builder)
    {
        builder.ToTable("rule_reviews");
        builder.HasKey(r => r.Incident);
        builder.Property(r => r.Incident).ValueGeneratedNever();
        builder.Property(r => r.Rule).HasMaxLength(64);
        builder.Property(r => r.Actor).HasMaxLength(16);
    }
}
