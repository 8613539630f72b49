using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Finds identifiers and codes that are runs of digits: candidates first, then validators and the words around.</summary>
internal sealed class NumberFinder(GuardRules rules)
{
    private const int NegativeBefore = 32;
    private const int NegativeAfter = 18;

    private readonly NumberValidators _validators = new(rules.Facts);
    private readonly Regex? _notNumbers = Phrases.AnyFolded(rules.Facts.NotNumbers);
    private readonly List<Compiled> _rules = [.. rules.Numbers.Select(r => new Compiled(r))];

    public IEnumerable<Detection> Find(JudgedText text, bool[] masked)
    {
        var candidates = new List<Candidate>();
        var contexts = new Dictionary<Compiled, List<(int Start, int End)>>();
        foreach (var chain in DigitRuns.Chains(text, masked))
        {
            foreach (var window in DigitRuns.Windows(text.Folded, chain))
            {
                candidates.AddRange(Judge(text, window, contexts));
            }
        }

        return Best(candidates).Select(c => new Detection(c.Rule.Head, c.Window.Start, [(c.Window.Start, c.Window.End)]));
    }

    private IEnumerable<Candidate> Judge(
        JudgedText text, DigitWindow window, Dictionary<Compiled, List<(int Start, int End)>> contexts)
    {
        foreach (var rule in _rules)
        {
            if (!rule.Accepts(window.Digits.Length))
            {
                continue;
            }

            var fit = _validators.Judge(rule.Rule.Validator, window.Digits);
            if (fit == NumberFit.No)
            {
                continue;
            }

            if (!contexts.TryGetValue(rule, out var found))
            {
                contexts[rule] = found = rule.ContextsIn(text.Folded);
            }

            var distance = Distance(found, window, rule.Rule);
            if (Passes(text.Folded, window, rule, fit, distance))
            {
                yield return new Candidate(rule.Rule, window, Score(fit, distance), distance ?? int.MaxValue);
            }
        }
    }

    private bool Passes(string folded, DigitWindow window, Compiled rule, NumberFit fit, int? distance)
    {
        var before = folded[Math.Max(0, window.Start - NegativeBefore)..window.Start];
        var after = folded[window.End..Math.Min(folded.Length, window.End + NegativeAfter)];
        if (rule.NegativeBefore?.IsMatch(before) == true || rule.NegativeAfter?.IsMatch(after) == true)
        {
            return false;
        }

        var alone = rule.Rule.Alone && fit == NumberFit.Valid && !window.Glued && _notNumbers?.IsMatch(before) != true;
        return alone || distance is not null;
    }

    // Characters between the number and the nearest phrase; a phrase after the number counts as a little further away.
    private static int? Distance(List<(int Start, int End)> contexts, DigitWindow window, NumberRule rule)
    {
        int? best = null;
        foreach (var (start, end) in contexts)
        {
            var distance = end <= window.Start && window.Start - end <= rule.Before ? window.Start - end
                : start >= window.End && start - window.End <= rule.After ? start - window.End + 10
                : int.MaxValue;
            best = distance < (best ?? int.MaxValue) ? distance : best;
        }

        return best;
    }

    private static int Score(NumberFit fit, int? distance) => (distance is null ? 0 : 2) + (fit == NumberFit.Valid ? 1 : 0);

    // The surest reading of each place wins, then the longest, then the one with the nearest word.
    private static List<Candidate> Best(List<Candidate> candidates)
    {
        var taken = new List<Candidate>();
        foreach (var candidate in candidates
            .OrderByDescending(c => c.Score).ThenByDescending(c => c.Window.Digits.Length).ThenBy(c => c.Distance))
        {
            if (taken.All(t => t.Window.End <= candidate.Window.Start || t.Window.Start >= candidate.Window.End))
            {
                taken.Add(candidate);
            }
        }

        return taken;
    }

    private sealed record Candidate(NumberRule Rule, DigitWindow Window, int Score, int Distance);

    private sealed class Compiled(NumberRule rule)
    {
        private readonly Regex? _context = Phrases.AnyFolded(rule.Context);
        private readonly HashSet<int> _lengths = [.. rule.Lengths];

        public NumberRule Rule { get; } = rule;

        public Regex? NegativeBefore { get; } = Phrases.AnyFolded(rule.Negative, after: @"[\W_]{0,4}$");

        public Regex? NegativeAfter { get; } = Phrases.AnyFolded(rule.Negative, before: @"^[\W_]{0,4}");

        public bool Accepts(int length) => _lengths.Contains(length);

        public List<(int Start, int End)> ContextsIn(string folded) =>
            _context is null ? [] : [.. _context.Matches(folded).Select(m => (m.Index, m.Index + m.Length))];
    }
}
