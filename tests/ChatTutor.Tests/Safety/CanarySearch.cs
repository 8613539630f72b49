using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace ChatTutor.Tests.Safety;

/// <summary>Looks for all canaries in bytes, in one pass, in every writing they may have got on the way, in either case.</summary>
internal static class CanarySearch
{
    private static readonly Dictionary<string, string> _kinds = Canary.All.DistinctBy(canary => canary.Needle)
        .SelectMany(canary => Writings(canary.Needle).Select(writing => (writing, canary.Kind)))
        .DistinctBy(pair => pair.writing).ToDictionary(pair => pair.writing, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _needles = SearchValues.Create([.. _kinds.Keys], StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in a data folder, as "file: kind"; but for the knowledge's own words, which hold the guard's examples.</summary>
    public static IEnumerable<string> InFolder(string folder, bool andKnowledge = false) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path)))
        .Where(file => andKnowledge || !file.Name.StartsWith("knowledge" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .SelectMany(file => In(file.Name, Read(file.Path)));

    public static IEnumerable<string> In(string place, string text) => In(place, Encoding.UTF8.GetBytes(text));

    private static HashSet<string> In(string place, byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var found = new HashSet<string>();
        for (var from = 0; text.AsSpan(from).IndexOfAny(_needles) is var next and >= 0; from += next + 1)
        {
            var at = from + next;
            var (needle, kind) = _kinds.First(pair => text.AsSpan(at).StartsWith(pair.Key, StringComparison.OrdinalIgnoreCase));
            if (!IsChance(text, at, needle))
            {
                found.Add($"{place}: {kind}");
            }
        }

        return found;
    }

    /// <summary>A few digits also stand within a longer number, such as a measured time.</summary>
    private static bool IsChance(string text, int at, string needle) =>
        needle.Length < 9 && needle.All(char.IsAsciiDigit) && at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.');

    /// <summary>Bytes as characters, so that one search does for every encoding.</summary>
    private static IEnumerable<string> Writings(string needle) =>
        new[] { needle, Uri.EscapeDataString(needle), JavaScriptEncoder.Default.Encode(needle), HtmlEncoder.Default.Encode(needle) }
            .Select(Encoding.UTF8.GetBytes).Append(Encoding.Unicode.GetBytes(needle)).Select(Encoding.Latin1.GetString);

    /// <summary>A file that was deleted since it was listed, such as the store's journal, holds nothing.</summary>
    private static byte[] Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }
}
