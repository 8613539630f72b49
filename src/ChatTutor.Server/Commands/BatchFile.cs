using System.CommandLine;

namespace ChatTutor.Server.Commands;

/// <summary>What <c>--batch</c> names: a file with one case a line, for which one line is printed.</summary>
internal static class BatchFile
{
    /// <summary>The option of a verb that takes nothing else; a file that is not there is a wrong call.</summary>
    /// <param name="form">What a line looks like.</param>
    public static Option<FileInfo> Option(string form) =>
        new("--batch") { Description = $"Lines {form}; one line out per case.", Required = true };

    /// <summary>Names the file when it is missing.</summary>
    /// <param name="verb">The words of the verb, e.g. <c>guard scan</c>.</param>
    /// <param name="file">What was given; null when nothing was.</param>
    /// <returns>Null when it can be read, or was not asked for.</returns>
    public static string? Missing(string verb, FileInfo? file) => file is { Exists: false } ? $"{verb}: there is no file {file}." : null;

    /// <summary>Answers every case, in order; blank lines are passed over.</summary>
    /// <param name="verb">The words of the verb.</param>
    /// <param name="file">The file.</param>
    /// <param name="form">What a line must look like, for the complaint.</param>
    /// <param name="read">Null when a line is no such case: that ends the work.</param>
    /// <param name="answer">The line that is printed.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>0, or 2 with one line on stderr that names the line.</returns>
    public static async Task<int> RunAsync<T>(
        string verb, FileInfo file, string form, Func<string, T?> read, Func<T, Task<string>> answer, CancellationToken ct)
        where T : class
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (read(line) is not { } asked)
            {
                await Console.Error.WriteLineAsync($"{verb}: {file}, line {number}: not {form}.");
                return 2;
            }

            Console.WriteLine(await answer(asked));
        }

        return 0;
    }
}
