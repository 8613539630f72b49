namespace ChatTutor.Domain.Safety;

/// <summary>A list of personal data is refused, not redacted: four items, or three rows (facts/safety.md D2).</summary>
internal static class BulkRule
{
    private const int FewestItems = 4;
    private const int FewestRows = 3;

    /// <summary>Identity of the rule; it has no value of its own to replace.</summary>
    public static readonly RuleHead Head =
        new("pii.bulk", 1, "BULK", GuardAction.Refuse, "", "5.2", "facts/safety.md D2", [], []);

    /// <summary>True when the personal items of a text make a list.</summary>
    public static bool Holds(JudgedText text, IEnumerable<Detection> detections)
    {
        var items = detections.Where(d => d.Rule.Personal).SelectMany(d => d.Values.Select(v => (d.Rule.Entity, v.Start, v.End))).ToList();
        var distinct = items.Select(i => (i.Entity, text.Text[i.Start..i.End])).Distinct().ToList();
        return distinct.Count >= FewestItems || HasRows(text.Text, items);
    }

    // A row is a line with an item of the same kind as the other rows.
    private static bool HasRows(string text, List<(string Entity, int Start, int End)> items) =>
        items.GroupBy(i => i.Entity).Any(kind =>
            kind.DistinctBy(i => text[i.Start..i.End]).Select(i => text.AsSpan(0, i.Start).Count('\n')).Distinct().Count() >= FewestRows);
}
