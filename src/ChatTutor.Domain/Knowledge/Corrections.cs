using System.Text;

namespace ChatTutor.Domain.Knowledge;

/// <summary>Faults of a transcription, kept with their correction beside them: <c>{~~as printed~&gt;corrected~~}</c>.</summary>
/// <remarks>Notation: CriticMarkup's substitution. Search reads the correction, quotations show the original .</remarks>
public static class Corrections
{
    private const string Opening = "{~~";
    private const string Arrow = "~>";
    private const string Closing = "~~}";

    /// <summary>The wording as printed.</summary>
    public static string Original(string text) => Resolved(text, corrected: false);

    /// <summary>The wording with every correction applied.</summary>
    public static string Applied(string text) => Resolved(text, corrected: true);

    /// <summary>All corrections of a text, in order.</summary>
    public static IEnumerable<(string Original, string Corrected)> In(string text) =>
        Marks(text).Select(m => (text[(m.Start + Opening.Length)..m.Arrow], text[(m.Arrow + Arrow.Length)..m.Close]));

    private static string Resolved(string text, bool corrected)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (var mark in Marks(text))
        {
            result.Append(text, from, mark.Start - from);
            var (first, last) = corrected ? (mark.Arrow + Arrow.Length, mark.Close) : (mark.Start + Opening.Length, mark.Arrow);
            result.Append(text, first, last - first);
            from = mark.Close + Closing.Length;
        }

        return from == 0 ? text : result.Append(text, from, text.Length - from).ToString();
    }

    // A search that fails ends the loop, so the work stays linear on any text.
    private static IEnumerable<(int Start, int Arrow, int Close)> Marks(string text)
    {
        for (var from = 0; ;)
        {
            var start = text.IndexOf(Opening, from, StringComparison.Ordinal);
            var arrow = start < 0 ? -1 : text.IndexOf(Arrow, start + Opening.Length, StringComparison.Ordinal);
            var close = arrow < 0 ? -1 : text.IndexOf(Closing, arrow + Arrow.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                yield break;
            }

            yield return (start, arrow, close);
            from = close + Closing.Length;
        }
    }
}
