using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Runs the retention once a day, and at the start when a day was missed.</summary>
internal sealed partial class RetentionJob(RetentionRun run, TimeProvider clock, ILogger<RetentionJob> log) : BackgroundService
{
    /// <summary>The clock is asked this often, because a sleeping machine does not count the hours.</summary>
    private static readonly TimeSpan _look = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await RunIfDueAsync(stoppingToken);
            await Task.Delay(_look, clock, stoppingToken);
        }
    }

    private async Task RunIfDueAsync(CancellationToken ct)
    {
        try
        {
            if (await run.NextAsync(ct) <= clock.GetUtcNow())
            {
                var report = await run.RunAsync(dryRun: false, ct);
                LogDone(report.Gone.Sum(rows => rows.Rows), report.ErasedAgain);
            }
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(2060, LogLevel.Information, "Retention: {Rows} rows were over, {Again} came back and were erased again")]
    private partial void LogDone(int rows, int again);

    [LoggerMessage(2061, LogLevel.Error, "The retention run failed; it is tried again")]
    private partial void LogFailed(Exception failure);
}
