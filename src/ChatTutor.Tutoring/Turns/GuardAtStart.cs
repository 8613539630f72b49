using ChatTutor.Domain.Safety;
using Microsoft.Extensions.Hosting;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Tries the guard before the first message can come: without one that works the host does not start.</summary>
/// <remarks>Broken rules or broken folding are found when the live version is loaded, which tests them on their own examples.</remarks>
internal sealed class GuardAtStart(Func<IReadOnlyList<string>, JoinedVerdict> guard) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        guard([""]);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
