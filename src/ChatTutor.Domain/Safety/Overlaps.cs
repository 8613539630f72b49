namespace ChatTutor.Domain.Safety;

/// <summary>One place, one finding: where two rules replace the same characters, the stricter one stands.</summary>
internal static class Overlaps
{
    /// <summary>Drops replaceable detections whose values lie inside those of a stricter or longer one.</summary>
    public static List<Detection> Resolve(List<Detection> found)
    {
        var kept = new List<Detection>();
        var taken = new bool[found.SelectMany(d => d.Values).Select(v => v.End).DefaultIfEmpty().Max()];
        foreach (var detection in found.OrderByDescending(d => d.Rule.Action).ThenByDescending(Length))
        {
            if (detection.Rule.Tag.Length == 0)
            {
                kept.Add(detection);
            }
            else if (!detection.Values.All(v => taken.AsSpan(v.Start..v.End).Contains(true)))
            {
                kept.Add(detection);
                detection.Values.ToList().ForEach(v => taken.AsSpan(v.Start..v.End).Fill(true));
            }
        }

        return kept;
    }

    private static int Length(Detection detection) => detection.Values.Sum(v => v.End - v.Start);
}
