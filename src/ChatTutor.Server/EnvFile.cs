namespace ChatTutor.Server;

/// <summary>Reads a <c>.env</c> file: <c>Section__Key=value</c> a line, <c>#</c> starts a comment line, quotes are optional.</summary>
internal static class EnvFile
{
    /// <returns>Settings as configuration keys; empty when there is no such file.</returns>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string path) =>
        File.Exists(path)
            ? from line in File.ReadLines(path)
              let text = line.Trim()
              let sign = text.IndexOf('=', StringComparison.Ordinal)
              where sign > 0 && text[0] != '#'
              select KeyValuePair.Create<string, string?>(
                  text[..sign].Trim().Replace("__", ":", StringComparison.Ordinal),
                  Unquote(text[(sign + 1)..].Trim()))
            : [];

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}
