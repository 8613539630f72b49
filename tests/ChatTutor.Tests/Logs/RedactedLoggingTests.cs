using ChatTutor.Domain.Safety;
using ChatTutor.Tests.Safety;
using ChatTutor.Tutoring.Logs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChatTutor.Tests.Logs;

/// <summary>The gate before the logs: what comes through it, whoever writes and whoever reads.</summary>
public sealed class RedactedLoggingTests
{
    private const string Number = "001099000123";
    private const string Password = "Xuan@2026";

    [Fact]
    public void Message_properties_exception_and_scopes_are_judged()
    {
        var (logs, log) = Open();

        using (log.BeginScope("căn cước {Cccd}", Number))
        {
            log.LogError(new InvalidOperationException($"số cccd {Number}", new FormatException($"cccd: {Number}")), "cccd {Value}", Number);
            log.LogWarning("mật khẩu là {Secret}", Password);
            log.LogWarning(new AggregateException(new InvalidOperationException($"mật khẩu: {Password}")), "Failed");
        }

        Assert.DoesNotContain(Number, logs.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, logs.Everything, StringComparison.Ordinal);
        Assert.Contains("[số CCCD]", logs.Everything, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", logs.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_is_added_later_stands_behind_the_gate_too()
    {
        var (_, _, services) = OpenAll(services => services);
        var late = new RecordingLogs();
        var factory = services.GetRequiredService<ILoggerFactory>();

        factory.AddProvider(late);
        factory.CreateLogger("late").LogError("cccd {Value}", Number);

        Assert.Contains("[số CCCD]", late.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, late.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_gate_the_same_calls_would_tell()
    {
        var (logs, log, _) = OpenAll(services => services.RemoveAll<ILoggerFactory>().AddSingleton<ILoggerFactory, LoggerFactory>());

        log.LogError("cccd {Value}", Number);

        Assert.Contains(Number, logs.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guard_that_fails_costs_the_text_and_keeps_the_event()
    {
        var (logs, log) = Open(_ => throw new InvalidOperationException(Number));

        log.Log(LogLevel.Error, new EventId(2010), new InvalidOperationException(Number), "cccd {Value}", Number);

        Assert.Contains("[2010]", logs.Everything, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", logs.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, logs.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Harmless_lines_come_through_as_they_are()
    {
        var (logs, log) = Open();

        log.LogError("Turn {Turn} failed at attempt {Attempt}", 17L, 2);

        Assert.Contains("Turn 17 failed at attempt 2 |", logs.Everything, StringComparison.Ordinal);
        Assert.Contains("Turn=17 Attempt=2 {OriginalFormat}=Turn {Turn} failed at attempt {Attempt}", logs.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_and_its_end_is_never_judged_by_half()
    {
        var (logs, log) = Open();

        log.LogError("{Text}", $"{new string('a', InputGuard.LongestText - 11)} cccd {Number}");

        Assert.DoesNotContain("0010", logs.Everything, StringComparison.Ordinal);
        Assert.InRange(logs.Lines[0].Length, 1, 20_000);
    }

    [Fact]
    public void What_is_not_logged_is_not_judged()
    {
        var judged = 0;
        var (_, log, _) = OpenAll(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error)), text =>
        {
            judged++;
            return new GuardVerdict(GuardAction.Allow, [], text);
        });

        using (log.BeginScope("cccd {Cccd}", Number))
        {
            log.LogInformation("cccd {Value}", Number);
        }

        Assert.Equal(0, judged);
    }

    private static (RecordingLogs Logs, ILogger Log) Open(Func<string, GuardVerdict>? guard = null)
    {
        var (logs, log, _) = OpenAll(services => services, guard);
        return (logs, log);
    }

    private static (RecordingLogs Logs, ILogger Log, IServiceProvider Services) OpenAll(
        Func<IServiceCollection, IServiceCollection> adjust, Func<string, GuardVerdict>? guard = null)
    {
        var logs = new RecordingLogs();
        var services = new ServiceCollection()
            .AddSingleton(guard ?? GuardCase.Guard.Inspect)
            .AddLogging(logging => logging.AddProvider(logs))
            .AddRedactedLogging();
        var all = adjust(services).BuildServiceProvider();
        return (logs, all.GetRequiredService<ILoggerFactory>().CreateLogger("test"), all);
    }
}
