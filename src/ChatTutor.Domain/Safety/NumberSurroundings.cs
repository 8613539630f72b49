using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>A rule for numbers, ready to use.</summary>
internal sealed class CompiledNumberRule(NumberRule rule)
{
    private readonly HashSet<int> _lengths = [.. rule.Lengths];

    public NumberRule Rule { get; } = rule;

    public Regex? Context { get; } = Phrases.AnyFolded(rule.Context);

    public Regex? NegativeBefore { get; } = Phrases.AnyFolded(rule.Negative, after: @"[\W_]{0,4}$");

    public Regex? NegativeAfter { get; } = Phrases.AnyFolded(rule.Negative, before: @"^[\W_]{0,4}");

    public bool Accepts(int length) => _lengths.Contains(length);
}

/// <summary>What one rule finds around the numbers of one text; each place is looked at once, however many readings it has.</summary>
internal sealed class NumberSurroundings
{
    private const int DenialBefore = 32;
    private const int DenialAfter = 18;

    private readonly CompiledNumberRule _rule;
    private readonly string _folded;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly Dictionary<int, bool> _deniedFrom = [];
    private readonly Dictionary<int, bool> _deniedTo = [];

    public NumberSurroundings(CompiledNumberRule rule, string folded)
    {
        (_rule, _folded) = (rule, folded);
        for (var match = rule.Context?.Match(folded); match?.Success == true; match = match.NextMatch())
        {
            _starts.Add(match.Index);
            _ends.Add(match.Index + match.Length);
        }
    }

    /// <summary>Characters to the nearest phrase; one after the number counts as a little further away. Null when none is near.</summary>
    public int? Distance(DigitWindow window)
    {
        var before = _ends.BinarySearch(window.Start);
        before = before >= 0 ? before : ~before - 1;
        var after = _starts.BinarySearch(window.End);
        after = after >= 0 ? after : ~after;
        int? best = before >= 0 && window.Start - _ends[before] <= _rule.Rule.Before ? window.Start - _ends[before] : null;
        return after < _starts.Count && _starts[after] - window.End <= _rule.Rule.After
            ? Math.Min(best ?? int.MaxValue, _starts[after] - window.End + 10) : best;
    }

    /// <summary>True when a word directly before or after the number says that it is something else.</summary>
    public bool Denies(DigitWindow window) => DeniesFrom(window.Start) || DeniesTo(window.End);

    private bool DeniesFrom(int start)
    {
        if (!_deniedFrom.TryGetValue(start, out var denied))
        {
            _deniedFrom[start] = denied =
                _rule.NegativeBefore?.IsMatch(_folded[Math.Max(0, start - DenialBefore)..start]) == true;
        }

        return denied;
    }

    private bool DeniesTo(int end)
    {
        if (!_deniedTo.TryGetValue(end, out var denied))
        {
            _deniedTo[end] = denied =
                _rule.NegativeAfter?.IsMatch(_folded[end..Math.Min(_folded.Length, end + DenialAfter)]) == true;
        }

        return denied;
    }
}
