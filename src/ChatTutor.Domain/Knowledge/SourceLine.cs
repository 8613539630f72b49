namespace ChatTutor.Domain.Knowledge;

/// <summary>A line as the structure parser reads it; the ranges of all lines tile the text.</summary>
/// <param name="Start">First character in the document's text.</param>
/// <param name="End">One past the line break.</param>
/// <param name="Indent">White space before the first sign, in characters.</param>
/// <param name="HeadingLevel">Number of <c>#</c>; 0 where the line is no Markdown heading.</param>
/// <param name="Text">The words, corrections applied, without Markdown signs; table lines keep their pipes.</param>
internal readonly record struct SourceLine(int Start, int End, int Indent, int HeadingLevel, string Text)
{
    public bool IsTable => Text.StartsWith('|');

    public bool IsBlank => Text.AsSpan().Trim("-=_*").Length == 0;

    public static List<SourceLine> Of(string text)
    {
        var lines = new List<SourceLine>();
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed + 1;
            lines.Add(Read(text, start, end));
            start = end;
        }

        return lines;
    }

    private static SourceLine Read(string text, int start, int end)
    {
        var raw = text[start..end];
        var trimmed = raw.Trim();
        var indent = raw.Length - raw.TrimStart().Length;
        if (trimmed.StartsWith('|'))
        {
            return new SourceLine(start, end, indent, 0, trimmed);
        }

        var bare = MarkdownText.Bare(trimmed);
        var level = bare.Length < trimmed.Length ? trimmed.AsSpan().IndexOfAnyExcept('#') : 0;
        var words = MarkdownText.Plain(Corrections.Applied(bare)).Trim();
        return new SourceLine(start, end, indent, Math.Max(level, 0), words);
    }
}
