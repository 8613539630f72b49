using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Incidents;
using ChatTutor.Tests.Logs;
using ChatTutor.Tutoring.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChatTutor.Tests.Incidents;

/// <summary>A server whose clock stands, and people who write to it over a channel that nobody answers on.</summary>
internal sealed class Register : IAsyncDisposable
{
    private int _messages;

    private Register(TutorServer tutor, SetClock clock, RecordingLogs logs) => (Tutor, Clock, Logs) = (tutor, clock, logs);

    public TutorServer Tutor { get; }

    public SetClock Clock { get; }

    public RecordingLogs Logs { get; }

    public IncidentRegister Reading => Tutor.Part<IncidentRegister>();

    public static async Task<Register> OpenAsync()
    {
        var clock = new SetClock();
        var logs = new RecordingLogs();
        var tutor = await TutorServer.StartAsync(adjust: host =>
        {
            host.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            host.Logging.AddProvider(logs);
        });
        return new Register(tutor, clock, logs);
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

    /// <summary>Takes a step; the problem's code, or null when it was taken.</summary>
    public async Task<string?> StepAsync(
        long incident, IncidentState to, string by = "Trần Thị Hoa", string? note = null, bool falseAlarm = false) =>
        (await Tutor.Part<IncidentHandling>().AdvanceAsync(new IncidentStep(incident, to, by, note) { FalseAlarm = falseAlarm }, default))
        .Match<string?>(_ => null, problem => problem.Code);

    /// <summary>Takes every step up to one.</summary>
    public async Task StepsToAsync(long incident, IncidentState last)
    {
        for (var to = IncidentState.Accepted; to <= last; to++)
        {
            Assert.Null(await StepAsync(incident, to, note: "Đã làm xong."));
        }
    }

    public Task<ChainCheck> VerifyAsync(string? head = null) => Tutor.Part<IncidentVerification>().RunAsync(head, default);

    /// <summary>Somebody works on the database past the program.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var db = await Tutor.StoreAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public ValueTask DisposeAsync() => Tutor.DisposeAsync();
}
