using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Runs a tool that reads a foreign file: little memory, little time, little output, and its whole tree dies with it.</summary>
/// <remarks>A PDF that overflows a stack or never ends takes down the tool, not the server.</remarks>
internal sealed class LimitedProcess(string searchPath, TimeSpan patience, int mostOutput)
{
    private const long MostMemory = 512L << 20;

    /// <summary>The tool's place in the search path; null where it is not installed.</summary>
    public string? Find(string tool) => searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".exe" : tool)).FirstOrDefault(File.Exists);

    /// <summary>Runs a tool and returns what it printed; its error output is thrown away, because the file decides what stands there.</summary>
    /// <exception cref="UnsafeFileException">It took too long, printed too much, or failed.</exception>
    public async Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        using var process = Start(tool, arguments);
        try
        {
            var errors = DrainAsync(process.StandardError.BaseStream, limit.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await errors;
            return process.ExitCode == 0 ? output
                : throw new UnsafeFileException("Không đọc được PDF: tệp hỏng, có mật khẩu, hoặc cần quá nhiều bộ nhớ.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new UnsafeFileException($"Đọc PDF quá {patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} giây; đã dừng.");
        }
        finally
        {
            Kill(process);
        }
    }

    private Process Start(string tool, IReadOnlyList<string> arguments)
    {
        var seconds = ((int)Math.Ceiling(patience.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        if (Find("prlimit") is { } prlimit)
        {
            start.FileName = prlimit;
            foreach (var argument in (string[])[$"--as={MostMemory}", $"--cpu={seconds}", "--core=0", "--fsize=0", "--", tool])
            {
                start.ArgumentList.Add(argument);
            }
        }
        else
        {
            start.FileName = tool;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Settings and secrets of the server are none of the tool's business.
        start.Environment.Clear();
        start.Environment["PATH"] = searchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw new UnsafeFileException("Không chạy được công cụ đọc PDF (gói poppler-utils của Debian).");
        }
    }

    private async Task<string> ReadAsync(Stream stream, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > mostOutput)
            {
                throw new UnsafeFileException($"PDF cho ra hơn {mostOutput >> 20} MB chữ; hãy chia nhỏ.");
            }
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private static async Task DrainAsync(Stream stream, CancellationToken ct)
    {
        var buffer = new byte[4 << 10];
        while (await stream.ReadAsync(buffer, ct) > 0)
        {
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception ex) when (ex is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
