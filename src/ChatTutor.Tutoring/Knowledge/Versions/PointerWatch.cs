using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>Looks once a second whether another version went live, so that a refresh needs no restart.</summary>
/// <remarks>The file is read, not its time stamp: two swaps within the clock's grain would look like one.</remarks>
internal sealed partial class PointerWatch(LiveLibrary live, TimeProvider clock, ILogger<PointerWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await second.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                live.Follow();
            }
            catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
            {
                LogUnreadable(ex);
            }
        }
    }

    [LoggerMessage(1121, LogLevel.Warning, "The pointer to the live knowledge base cannot be read now")]
    private partial void LogUnreadable(Exception failure);
}
