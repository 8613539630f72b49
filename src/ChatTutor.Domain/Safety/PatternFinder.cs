using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Finds what is recognised by words: credentials, marks, claims, addresses, dates of birth.</summary>
internal sealed class PatternFinder(GuardRules rules)
{
    private readonly List<Compiled> _rules = [.. rules.Patterns.Select(r => new Compiled(r))];
    private readonly PersonNames _names = new(rules.Facts);

    public IEnumerable<Detection> Find(JudgedText text)
    {
        string? named = null;
        foreach (var rule in _rules)
        {
            if (!rule.MayMatch(text.Folded))
            {
                continue;
            }

            var view = rule.Rule.View switch
            {
                PatternView.Exact => text.Text,
                PatternView.Marked => text.Lower,
                PatternView.Named => named ??= _names.Mask(text),
                _ => text.Folded,
            };
            foreach (var detection in rule.Find(view))
            {
                yield return detection;
            }
        }
    }

    private sealed class Compiled(PatternRule rule)
    {
        /// <summary>A note (a finding that changes nothing of the text) is looked for at both ends of a long text only.</summary>
        /// <value>UTF-16 units of each end; a request stands before or behind what is pasted with it.</value>
        private const int NoteEnd = 2_000;

        private const string WordStart = @"(?<!\w)";

        private readonly List<Regex> _patterns = All(IsNote(rule) ? Joined(rule.Patterns) : rule.Patterns, rule.View);

        private readonly List<Regex> _with = All(rule.With, rule.View);
        private readonly List<Regex> _unless = All(rule.Unless, rule.View);
        private readonly List<Regex> _despite = All(rule.Despite, rule.View);

        private readonly SearchValues<string> _needs = SearchValues.Create([.. rule.Needs], StringComparison.Ordinal);

        public PatternRule Rule { get; } = rule;

        public bool MayMatch(string folded) => Rule.Needs.Count == 0 || folded.AsSpan().ContainsAny(_needs);

        public IEnumerable<Detection> Find(string view) => IsNote(Rule) && view.Length > 2 * NoteEnd
            ? Find(view[..NoteEnd], 0).Concat(Find(view[^NoteEnd..], view.Length - NoteEnd)).Take(1)
            : Find(view, 0);

        private IEnumerable<Detection> Find(string view, int offset)
        {
            // A note has dozens of patterns, and most messages are one sentence that excuses itself: asked first, that saves them all.
            if (IsNote(Rule) && Scope(view, 0, 0) == (0, view.Length) && !Holds(view))
            {
                yield break;
            }

            foreach (var pattern in _patterns)
            {
                var judged = (Start: 0, End: 0, Holds: false);
                for (var match = pattern.Match(view); match.Success; match = match.NextMatch())
                {
                    // Matches of one line share its context: judged once, or a hostile text would cost its length squared.
                    if (match.Index < judged.Start || match.Index + match.Length > judged.End)
                    {
                        var (start, end) = Scope(view, match.Index, match.Index + match.Length);
                        judged = (start, end, Holds(view[start..end]));
                    }

                    if (match.Length == 0 || !judged.Holds)
                    {
                        continue;
                    }

                    yield return new Detection(Rule.Head, offset + match.Index, Values(match, offset));
                    if (Rule.Head.Tag.Length == 0)
                    {
                        yield break; // nothing is replaced: one finding says it all
                    }
                }
            }
        }

        private bool Holds(string scope) =>
            (_with.Count == 0 || _with.Any(p => p.IsMatch(scope)))
            && (!_unless.Any(p => p.IsMatch(scope)) || _despite.Any(p => p.IsMatch(scope)));

        /// <summary>The sentence, the line or the text around a place.</summary>
        private (int Start, int End) Scope(string view, int start, int end)
        {
            if (Rule.Scope == PatternScope.Text || _with.Count + _unless.Count == 0)
            {
                return (0, view.Length);
            }

            while (start > 0 && !EndsSentence(view, start - 1))
            {
                start--;
            }

            while (end < view.Length && !EndsSentence(view, end))
            {
                end++;
            }

            return (start, Math.Min(view.Length, end + 1));
        }

        private bool EndsSentence(string view, int at) =>
            view[at] == '\n' || (Rule.Scope == PatternScope.Sentence && EndsClause(view, at));

        private static bool EndsClause(string view, int at) =>
            view[at] is '!' or '?' or ';' || (view[at] == '.' && (at + 1 == view.Length || view[at + 1] == ' '));

        private static List<(int Start, int End)> Values(Match match, int offset)
        {
            var group = match.Groups["v"];
            return group.Success
                ? [.. group.Captures.Select(c => (offset + c.Index, offset + c.Index + c.Length))]
                : [(offset + match.Index, offset + match.Index + match.Length)];
        }

        private static bool IsNote(PatternRule rule) => rule.Head is { Action: GuardAction.Allow, Tag.Length: 0 };

        // One expression asks once a position whether a word begins there, instead of once for each of dozens of patterns.
        private static List<string> Joined(IReadOnlyList<string> patterns)
        {
            var atWords = patterns.Where(p => p.StartsWith(WordStart, StringComparison.Ordinal) && !HasTopLevelChoice(p)).ToList();
            return [.. patterns.Except(atWords), .. atWords.Count == 0 ? Array.Empty<string>()
                : [$"{WordStart}(?:{string.Join('|', atWords.Select(p => p[WordStart.Length..]))})"]];
        }

        /// <summary>Whether a "|" stands outside all brackets: then the word start belongs to its first branch only.</summary>
        private static bool HasTopLevelChoice(string pattern)
        {
            var depth = 0;
            for (var i = 0; i < pattern.Length; i++)
            {
                switch (pattern[i])
                {
                    case '\\': i++; break;
                    case '[': i = pattern.IndexOf(']', i + 1); break;
                    case '(': depth++; break;
                    case ')': depth--; break;
                    case '|' when depth == 0: return true;
                }
            }

            return false;
        }

        private static List<Regex> All(IReadOnlyList<string> patterns, PatternView view) =>
            [.. patterns.Select(p => Phrases.Compile(p, view))];
    }
}
