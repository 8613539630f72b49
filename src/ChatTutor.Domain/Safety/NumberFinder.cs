using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Finds identifiers and codes that are runs of digits: candidates first, then validators and the words around.</summary>
internal sealed class NumberFinder(GuardRules rules)
{
    private const int NegativeBefore = 32;

    private readonly NumberValidators _validators = new(rules.Facts);
    private readonly Regex? _notNumbers = Phrases.AnyFolded(rules.Facts.NotNumbers);
    private readonly List<CompiledNumberRule> _rules = [.. rules.Numbers.Select(r => new CompiledNumberRule(r))];

    public IEnumerable<Detection> Find(JudgedText text, bool[] masked)
    {
        var candidates = new List<Candidate>();
        var surroundings = new Dictionary<CompiledNumberRule, NumberSurroundings>();
        foreach (var chain in DigitRuns.Chains(text, masked))
        {
            foreach (var window in DigitRuns.Windows(text.Folded, chain))
            {
                candidates.AddRange(Judge(text.Folded, window, surroundings));
            }
        }

        return Best(candidates, text.Text.Length)
            .Select(c => new Detection(c.Rule.Head, c.Window.Start, [(c.Window.Start, c.Window.End)]));
    }

    private IEnumerable<Candidate> Judge(string folded, DigitWindow window, Dictionary<CompiledNumberRule, NumberSurroundings> surroundings)
    {
        foreach (var rule in _rules)
        {
            if (!rule.Accepts(window.Digits.Length))
            {
                continue;
            }

            if (!surroundings.TryGetValue(rule, out var around))
            {
                surroundings[rule] = around = new NumberSurroundings(rule, folded);
            }

            var distance = around.Distance(window);
            var fit = distance is null && !rule.Rule.Alone ? NumberFit.No : _validators.Judge(rule.Rule.Validator, window.Digits);
            if (fit == NumberFit.No)
            {
                continue;
            }

            var alone = rule.Rule.Alone && fit == NumberFit.Valid && !window.Glued;
            if ((distance is not null || (alone && !IsNamedOtherwise(folded, window))) && !around.Denies(window))
            {
                yield return new Candidate(rule.Rule, window, Score(fit, distance), distance ?? int.MaxValue);
            }
        }
    }

    private bool IsNamedOtherwise(string folded, DigitWindow window) =>
        _notNumbers?.IsMatch(folded[Math.Max(0, window.Start - NegativeBefore)..window.Start]) == true;

    private static int Score(NumberFit fit, int? distance) => (distance is null ? 0 : 2) + (fit == NumberFit.Valid ? 1 : 0);

    // The surest reading of each place wins, then the longest, then the one with the nearest word.
    private static List<Candidate> Best(List<Candidate> candidates, int length)
    {
        var best = new List<Candidate>();
        var taken = new bool[candidates.Count > 0 ? length : 0];
        foreach (var candidate in candidates
            .OrderByDescending(c => c.Score).ThenByDescending(c => c.Window.Digits.Length).ThenBy(c => c.Distance))
        {
            var (start, end) = (candidate.Window.Start, candidate.Window.End);
            if (!taken.AsSpan(start..end).Contains(true))
            {
                best.Add(candidate);
                taken.AsSpan(start..end).Fill(true);
            }
        }

        return best;
    }

    private sealed record Candidate(NumberRule Rule, DigitWindow Window, int Score, int Distance);
}
