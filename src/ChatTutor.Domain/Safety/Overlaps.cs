namespace ChatTutor.Domain.Safety;

/// <summary>One place, one finding: where two rules replace the same characters, the stricter one stands.</summary>
internal static class Overlaps
{
    /// <summary>Drops replaceable detections whose values lie inside those of a stricter or longer one.</summary>
    public static List<Detection> Resolve(List<Detection> found)
    {
        var kept = new List<Detection>();
        foreach (var detection in found.OrderByDescending(d => d.Rule.Action).ThenByDescending(Length))
        {
            if (detection.Rule.Tag.Length == 0 || !detection.Values.All(v => kept.Any(k => Covers(k, v))))
            {
                kept.Add(detection);
            }
        }

        return kept;
    }

    private static int Length(Detection detection) => detection.Values.Sum(v => v.End - v.Start);

    private static bool Covers(Detection kept, (int Start, int End) value) =>
        kept.Rule.Tag.Length > 0 && kept.Values.Any(v => v.Start < value.End && value.Start < v.End);
}
