namespace ChatTutor.Domain.Safety.Documents;

/// <summary>Reads a whole document with the guard's eyes: line by line, and across the end of a line where it is one text.</summary>
/// <param name="inspect">The guard over messages; it may change between two documents.</param>
/// <param name="machine">Rules for sentences that speak to a machine.</param>
public sealed class DocumentCheck(Func<string, GuardVerdict> inspect, InputGuard machine)
{
    // Judging a window costs little more than judging a line, and nearly every window is clean.
    private const int Window = 4_000;
    private const int LongestLine = 16_000;

    /// <summary>Everything found, in order of lines; a line names each kind once.</summary>
    /// <param name="text">The document.</param>
    /// <param name="sort">What kind of text it is.</param>
    public IReadOnlyList<DocumentFinding> Find(string text, DocumentSort sort)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var found = new List<DocumentFinding>();
        foreach (var (from, to) in Windows(lines))
        {
            if (to - from == 1 || OfText(string.Join('\n', lines[from..to]), sort).Any())
            {
                found.AddRange(OfLines(lines, from, to, sort));
            }
        }

        found.AddRange(lines.SelectMany((line, at) => HiddenCharacters.Kinds(at == 0 ? line.TrimStart('\uFEFF') : line)
            .Select(kind => new DocumentFinding(DocumentConcern.Hidden, at + 1, kind))));
        return [.. found.Distinct().OrderBy(f => f.Line)];
    }

    private IEnumerable<DocumentFinding> OfLines(string[] lines, int from, int to, DocumentSort sort)
    {
        for (var at = from; at < to; at++)
        {
            var own = Pieces(lines[at]).SelectMany(piece => OfText(piece, sort)).Distinct().ToList();
            foreach (var (concern, kind) in own)
            {
                yield return new DocumentFinding(concern, at + 1, kind);
            }

            if (sort == DocumentSort.Prose && at + 1 < to && lines[at].Length + lines[at + 1].Length < LongestLine)
            {
                var next = OfText(lines[at + 1], sort);
                foreach (var (concern, kind) in OfText($"{lines[at]}\n{lines[at + 1]}", sort).Except(own).Except(next))
                {
                    yield return new DocumentFinding(concern, at + 1, $"{kind}, kéo sang dòng sau");
                }
            }
        }
    }

    private IEnumerable<(DocumentConcern Concern, string Kind)> OfText(string text, DocumentSort sort) => text.Length == 0 ? [] :
        inspect(text).Findings.Concat(machine.Inspect(text).Findings)
            .Select(f => (Concern: DocumentKinds.Concern(f, sort), Kind: DocumentKinds.Name(f)))
            .Where(f => f.Concern is not null).Select(f => (f.Concern!.Value, f.Kind)).Distinct();

    /// <summary>Lines in windows; two windows share a line, so that nothing falls between them.</summary>
    private static IEnumerable<(int From, int To)> Windows(string[] lines)
    {
        for (var from = 0; from < lines.Length;)
        {
            var to = from + 1;
            for (var length = lines[from].Length; to < lines.Length && length + lines[to].Length < Window; to++)
            {
                length += lines[to].Length + 1;
            }

            yield return (from, to);
            if (to >= lines.Length)
            {
                yield break;
            }

            from = to - from > 1 ? to - 1 : to;
        }
    }

    private static IEnumerable<string> Pieces(string line)
    {
        const int overlap = 400;
        for (var at = 0; at < line.Length; at += LongestLine - overlap)
        {
            yield return line.Substring(at, Math.Min(LongestLine, line.Length - at));
            if (at + LongestLine >= line.Length)
            {
                yield break;
            }
        }
    }
}
