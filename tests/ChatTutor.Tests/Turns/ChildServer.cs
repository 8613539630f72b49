using System.Diagnostics;
using System.Globalization;

namespace ChatTutor.Tests.Turns;

/// <summary>The server as a process of its own, so that it can be killed.</summary>
internal sealed class ChildServer : IDisposable
{
    private readonly Process _process;

    private ChildServer(Process process, Uri address) =>
        (_process, Http) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Http { get; }

    public static async Task<ChildServer> StartAsync(string folder, int commitDelayMs)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["Data__Directory"] = folder;
        start.Environment["Keys__File"] = TestKeys.FileFor(folder);
        start.Environment["Store__CommitDelayMs"] = commitDelayMs.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                return new ChildServer(process, new Uri(address));
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>SIGKILL: no handler of the process runs any more.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
