using ChatTutor.Domain.Safety;
using Microsoft.Extensions.Hosting;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Opens the guard before the first message can come: a broken rule or broken folding stops the host.</summary>
internal sealed class GuardAtStart(Func<string, GuardVerdict> guard) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        guard("");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
