using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Whoever speaks in a turn: the conversation, the person behind it, and the line of a unit's list that was bound to them.</summary>
/// <remarks>Loaded with one query and written in the turn's transaction. The rows' old values are concurrency tokens: whoever comes
/// second, on this account or a linked one, is decided again.</remarks>
internal sealed class Caller
{
    private readonly Conversation? _known;
    private readonly string? _knownProfile;
    private readonly PersonUnit? _unit;
    private LearnerProfile _own = new();

    private Caller(ConversationId id, Loaded? loaded)
    {
        _known = loaded?.Conversation;
        (Person, Line) = (loaded?.Person, loaded?.Line);
        _unit = loaded is { UnitName: { } name, UnitPath: { } path } ? new PersonUnit(name, path, OrganisationWords.Of(loaded.Organisation)) : null;
        _knownProfile = Person?.Profile;
        Conversation = new Conversation
        {
            Id = id,
            State = _known?.State ?? "{}",
            FirstContactDone = _known?.FirstContactDone ?? false,
            Person = _known?.Person,
            EndedAt = _known?.EndedAt,
        };
    }

    public Conversation Conversation { get; }

    /// <summary>Null until something about the person has to be kept.</summary>
    public Person? Person { get; private set; }

    /// <summary>The line of a unit's list; null while nobody confirmed who this is.</summary>
    public RosterLine? Line { get; private set; }

    /// <summary>Name of the unit: the list's, else the one the person named.</summary>
    public string? Unit => _unit?.Name;

    /// <summary>Code of the unit.</summary>
    public string? UnitCode => Line?.Unit ?? Person?.Unit;

    private ConfirmedPost? Post => Line is { } line ? new ConfirmedPost(line.Row, line.JobGroup, line.Head, line.OwnFramework) : null;

    public static async Task<Caller> FindAsync(IDbContextFactory<TutorDbContext> store, ConversationId id, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var found =
            from conversation in db.Conversations.AsNoTracking()
            where conversation.Id == id
            join p in db.Persons on conversation.Person equals p.Id into persons
            from person in persons.DefaultIfEmpty()
            join l in db.RosterLines.Where(line => line.LeftAt == null) on conversation.Person equals l.Person into lines
            from line in lines.DefaultIfEmpty()
            join u in db.Units on line.Unit ?? person.Unit equals u.Code into units
            from unit in units.DefaultIfEmpty()
            select new Loaded(conversation, person, line, unit.Name, unit.Path, unit.Organisation);
        return new Caller(id, await found.FirstOrDefaultAsync(ct));
    }

    /// <summary>What the turn is decided on; the profile is the person's, with the list's words over it.</summary>
    public ConversationState ReadState()
    {
        var state = Conversation.ReadState();

        // A conversation of an earlier build held the profile itself; the first turn moves it.
        _own = Person?.ReadProfile() ?? state.Profile.Profile;
        return state with
        {
            Profile = state.Profile with { Profile = Post?.Over(_own) ?? _own, Unit = _unit, Confirmed = Line is not null },
        };
    }

    /// <summary>The person's row, made when there is none.</summary>
    public Person Keep(DateTimeOffset now)
    {
        Person ??= new Person { Id = Guid.CreateVersion7(), CreatedAt = now };
        Conversation.Person = Person.Id;
        return Person;
    }

    /// <summary>The account leaves the person, who stays with the other accounts.</summary>
    public void Leave() => (Person, Line, Conversation.Person, _own) = (null, null, null, new LearnerProfile());

    /// <summary>Somebody else holds the phone from now on; the person keeps what is known.</summary>
    public void End(DateTimeOffset now) => (Conversation.EndedAt, Conversation.LastActivity, Conversation.State) = (now, now, "{}");

    /// <summary>Takes over what was decided.</summary>
    public void Write(ConversationState state, DateTimeOffset now)
    {
        var own = Post?.Under(state.Profile.Profile, _own) ?? state.Profile.Profile;
        if (own != (Person?.ReadProfile() ?? new LearnerProfile()))
        {
            Keep(now).Write(own);
        }

        Conversation.Write(state with { Profile = state.Profile with { Profile = new LearnerProfile() } });
        Conversation.LastActivity = now;
    }

    /// <summary>Puts the rows into the turn's transaction.</summary>
    public void Save(TutorDbContext db)
    {
        var conversation = db.Entry(Conversation);
        conversation.State = _known is null ? EntityState.Added : EntityState.Modified;
        if (_known is not null)
        {
            conversation.Property(c => c.State).OriginalValue = _known.State;
            conversation.Property(c => c.Person).OriginalValue = _known.Person;
            conversation.Property(c => c.EndedAt).OriginalValue = _known.EndedAt;
        }

        if (Person is null || Person.Profile == _knownProfile)
        {
            return;
        }

        var person = db.Entry(Person);
        person.State = _knownProfile is null ? EntityState.Added : EntityState.Modified;
        if (_knownProfile is not null)
        {
            person.Property(p => p.Profile).OriginalValue = _knownProfile;
        }
    }

    private sealed record Loaded(
        Conversation Conversation, Person? Person, RosterLine? Line, string? UnitName, string? UnitPath, OrganisationKind? Organisation);
}
