namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Checks the marks that <see cref="Domain.Knowledge.Corrections"/> reads.</summary>
/// <remarks>A broken mark is no mark: its signs would be shown to users.</remarks>
internal static class CorrectionMarks
{
    private const string Open = "{~~";
    private const string Arrow = "~>";
    private const string Close = "~~}";

    /// <summary>Whether every mark that begins on this line also has its arrow and its end there, and none is nested.</summary>
    public static bool AreWhole(string line)
    {
        var rest = line.AsSpan();
        while (rest.IndexOf(Open, StringComparison.Ordinal) is var open and >= 0)
        {
            var inside = rest[(open + Open.Length)..];
            var end = inside.IndexOf(Close, StringComparison.Ordinal);
            if (end < 0 || rest[..open].Contains(Close, StringComparison.Ordinal) || !HasOneArrow(inside[..end]))
            {
                return false;
            }

            rest = inside[(end + Close.Length)..];
        }

        return !rest.Contains(Close, StringComparison.Ordinal);
    }

    private static bool HasOneArrow(ReadOnlySpan<char> mark) =>
        !mark.Contains(Open, StringComparison.Ordinal)
        && mark.IndexOf(Arrow, StringComparison.Ordinal) is var arrow and > 0
        && arrow == mark.LastIndexOf(Arrow, StringComparison.Ordinal);
}
