using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ChatTutor.Tutoring.Store;

/// <summary>Everything the tutor remembers. It is the repository and the unit of work; nothing wraps it.</summary>
internal sealed class TutorDbContext(DbContextOptions<TutorDbContext> options) : DbContext(options)
{
    public DbSet<Turn> Turns => Set<Turn>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<IncidentEvent> IncidentEvents => Set<IncidentEvent>();

    public DbSet<IncidentDeadline> IncidentDeadlines => Set<IncidentDeadline>();

    public DbSet<IncidentNote> IncidentNotes => Set<IncidentNote>();

    public DbSet<Official> Officials => Set<Official>();

    public DbSet<RuleHit> RuleHits => Set<RuleHit>();

    public DbSet<RuleReview> RuleReviews => Set<RuleReview>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<UnitAcknowledgement> UnitAcknowledgements => Set<UnitAcknowledgement>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TutorDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<ConversationId>().HaveConversion<ConversationIdConverter>().HaveMaxLength(512);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(16);
    }

    private sealed class ConversationIdConverter() : ValueConverter<ConversationId, string>(
        id => id.ToString(),
        text => ConversationId.Parse(text));

    /// <summary>SQLite cannot order by DateTimeOffset; UTC ticks sort and compare everywhere.</summary>
    private sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
