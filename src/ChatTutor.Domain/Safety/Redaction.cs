using System.Text;

namespace ChatTutor.Domain.Safety;

/// <summary>Puts tags in the place of values in the raw text.</summary>
internal static class Redaction
{
    /// <summary>The raw spans to replace, in order and without overlap.</summary>
    public static List<(int Start, int End, string Tag)> Spans(JudgedText text, IEnumerable<Detection> detections)
    {
        var all = detections.Where(d => d.Rule.Tag.Length > 0)
            .SelectMany(d => d.Values.Select(v => (Raw: text.RawSpan(v.Start, v.End - v.Start), d.Rule.Tag)))
            .Select(s => (s.Raw.Start, s.Raw.End, s.Tag))
            .OrderBy(s => s.Start).ThenByDescending(s => s.End);
        return Merge(all);
    }

    /// <summary>Spans of two readings of one text as one list, in order and without overlap.</summary>
    public static List<(int Start, int End, string Tag)> Union(
        IEnumerable<(int Start, int End, string Tag)> one, IEnumerable<(int Start, int End, string Tag)> other) =>
        Merge(one.Concat(other).OrderBy(s => s.Start).ThenByDescending(s => s.End));

    /// <summary>Overlapping spans become one with the tag of the first.</summary>
    public static List<(int Start, int End, string Tag)> Merge(IEnumerable<(int Start, int End, string Tag)> ordered)
    {
        var merged = new List<(int Start, int End, string Tag)>();
        foreach (var span in ordered)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, span.End) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>The part of the raw text from <paramref name="from"/> to <paramref name="to"/> with its spans replaced.</summary>
    public static string Apply(string raw, int from, int to, IReadOnlyList<(int Start, int End, string Tag)> spans)
    {
        var result = new StringBuilder(to - from);
        var at = from;
        foreach (var (start, end, tag) in spans)
        {
            if (end <= from || start >= to)
            {
                continue;
            }

            result.Append(raw, at, Math.Max(0, start - at)).Append(tag);
            at = Math.Min(end, to);
        }

        return result.Append(raw, at, to - at).ToString();
    }
}
