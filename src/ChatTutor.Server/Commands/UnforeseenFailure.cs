namespace ChatTutor.Server.Commands;

/// <summary>The end of a verb that nobody foresaw: one line for the person, the details only through the gate before the logs.</summary>
/// <remarks>The runtime would print the exception as it is, and its text may hold what was said or read.</remarks>
internal static partial class UnforeseenFailure
{
    private const int ExitCode = 3;

    public static async Task<int> TellAsync(Exception failure)
    {
        var id = Guid.NewGuid().ToString("n")[..8];
        await Console.Error.WriteLineAsync(
            $"Có lỗi ngoài dự kiến ({failure.GetType().Name}, mã {id}); việc chưa làm xong. Hãy gửi mã này cho người vận hành.");
        try
        {
            await using var host = VerbHost.Open();
            LogFailure(host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UnforeseenFailure)), failure, id);
        }
        catch (Exception)       // what kept the verb from working may keep the log from opening; nothing is told unjudged
        {
            return ExitCode;
        }

        return ExitCode;
    }

    [LoggerMessage(1001, LogLevel.Error, "A verb failed, id {Id}")]
    private static partial void LogFailure(ILogger logger, Exception failure, string id);
}
