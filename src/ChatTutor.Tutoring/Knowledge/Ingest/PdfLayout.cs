using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Puts the lines of a PDF page together into paragraphs; words that a reader does not see are left out.</summary>
internal static class PdfLayout
{
    private const int ShortLine = 60;

    public static IEnumerable<string> Blocks(string page, IReadOnlyList<string> hidden)
    {
        var block = new StringBuilder();
        foreach (var raw in page.Split('\n').Append(""))
        {
            var line = Without(DraftText.Spaces(raw), hidden);
            if (block.Length > 0 && (line.Length == 0 || StartsNew(line)))
            {
                yield return block.ToString();
                block.Clear();
            }

            block.Append(block.Length > 0 && line.Length > 0 ? " " : "").Append(line);
            if (line.Length is > 0 and < ShortLine && line[^1] is '.' or ';' or ':')
            {
                yield return block.ToString();
                block.Clear();
            }
        }
    }

    private static string Without(string line, IReadOnlyList<string> hidden) => hidden.Select(DraftText.Spaces).Where(words => words.Length > 0)
        .Aggregate(line, (left, words) => DraftText.Spaces(left.Replace(words, "", StringComparison.Ordinal)));

    /// <summary>A dash, a number or a letter with its sign, Điều, Chương, a Roman number: a paragraph begins.</summary>
    private static bool StartsNew(string line) =>
        line[0] is '-' or '+' or '•' or '*' || line.Split(' ', 2)[0] is { Length: <= 6 } first && first[^1] is '.' or ')' or '/'
        || line.StartsWith("Điều ", StringComparison.Ordinal) || line.StartsWith("Chương ", StringComparison.Ordinal)
        || line.StartsWith("Phần ", StringComparison.Ordinal) || line.StartsWith("Mục ", StringComparison.Ordinal);
}
