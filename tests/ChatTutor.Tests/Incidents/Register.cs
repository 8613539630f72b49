using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatTutor.Tests.Incidents;

/// <summary>A server whose clock stands, and people who write to it over a channel that nobody answers on.</summary>
internal sealed class Register : IAsyncDisposable
{
    private int _messages;

    private Register(TutorServer tutor, SetClock clock) => (Tutor, Clock) = (tutor, clock);

    public TutorServer Tutor { get; }

    public SetClock Clock { get; }

    public static async Task<Register> OpenAsync()
    {
        var clock = new SetClock();
        return new Register(await TutorServer.StartAsync(
            adjust: host => host.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))), clock);
    }

    public async Task SayAsync(string text, string person = "an", string? id = null, bool test = false) =>
        await Tutor.Inbox.AddAsync(
            new IncomingMessage
            {
                Conversation = new ConversationId("elsewhere", person),
                ExternalId = id ?? $"m{Interlocked.Increment(ref _messages)}",
                Text = text,
                SentAt = Clock.Now,
                IsTest = test,
            },
            default);

    public async Task<List<Incident>> IncidentsAsync()
    {
        await using var db = await Tutor.StoreAsync();
        return await db.Incidents.AsNoTracking().OrderBy(incident => incident.Id).ToListAsync();
    }

    /// <summary>Somebody works on the database past the program.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var db = await Tutor.StoreAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public ValueTask DisposeAsync() => Tutor.DisposeAsync();
}
