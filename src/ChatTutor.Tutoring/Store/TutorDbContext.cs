using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Turns;
using ChatTutor.Tutoring.Units;
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

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitHeadcount> UnitHeadcounts => Set<UnitHeadcount>();

    public DbSet<UnitContact> UnitContacts => Set<UnitContact>();

    public DbSet<RosterLine> RosterLines => Set<RosterLine>();

    public DbSet<RosterImport> RosterImports => Set<RosterImport>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Identity> Identities => Set<Identity>();

    public DbSet<ExternalAccount> ExternalAccounts => Set<ExternalAccount>();

    public DbSet<Address> Addresses => Set<Address>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<ConsentWording> ConsentWordings => Set<ConsentWording>();

    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();

    public DbSet<ConsoleUser> ConsoleUsers => Set<ConsoleUser>();

    public DbSet<ConsoleScope> ConsoleScopes => Set<ConsoleScope>();

    public DbSet<ConsoleSession> ConsoleSessions => Set<ConsoleSession>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

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
