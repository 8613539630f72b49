namespace ChatTutor.Domain.Language;

/// <summary>Puts the Vietnamese gloss beside the first use of each English term in a text the tutor says.</summary>
/// <remarks>
/// Quotations are never touched: their wording is a document's. A term whose gloss stands beside it anywhere in the text is left
/// alone, also inside a quotation, because the reader has been told. So glossing twice changes nothing.
/// </remarks>
/// <param name="terms">Terms with a gloss.</param>
/// <param name="pending">Terms that wait for one.</param>
public sealed class Glossary(IReadOnlyList<GlossaryTerm> terms, IReadOnlyList<PendingTerm> pending)
{
    /// <summary>Terms with a gloss.</summary>
    public IReadOnlyList<GlossaryTerm> Terms => terms;

    /// <summary>Terms that wait for a gloss.</summary>
    public IReadOnlyList<PendingTerm> PendingTerms => pending;

    /// <summary>The text with <c> (gloss)</c> after the first bare use of each term.</summary>
    /// <param name="text">Plain text, NFC; broken UTF-16 passes through.</param>
    /// <returns>The same string where nothing was added.</returns>
    public string Gloss(string text)
    {
        // A bracket that was added may close one that stood open and seemed to gloss another term: once more, until nothing is added.
        for (var round = 0; round <= terms.Count; round++)
        {
            var glossed = GlossOnce(text);
            if (glossed.Length == text.Length)
            {
                break;
            }

            text = glossed;
        }

        return text;
    }

    private string GlossOnce(string text)
    {
        var quotes = Quotations.In(text);
        var glosses = GlossRanges(text);
        var additions = terms
            .Select(term => (At: FirstBareUse(term, text, quotes, glosses), term.Gloss))
            .Where(addition => addition.At >= 0)
            .OrderByDescending(addition => addition.At);
        return additions.Aggregate(text, (glossed, addition) => glossed.Insert(addition.At, $" ({addition.Gloss})"));
    }

    /// <summary>The pending terms a text uses outside quotations, each once, for the person who decides their gloss.</summary>
    public IReadOnlyList<PendingTerm> Pending(string text)
    {
        var quotes = Quotations.In(text);
        return [.. pending.Where(term => Uses(term.Patterns, false, text).Any(use => !Inside(use, quotes)))];
    }

    /// <returns>One past the use that needs a gloss; -1 where none does.</returns>
    private static int FirstBareUse(GlossaryTerm term, string text, List<Range> quotes, List<Range> glosses)
    {
        var uses = Uses(term.Patterns, term.ExactCase, text).ToList();
        if (uses.Count == 0 || uses.Exists(use => IsGlossed(term, text, use)))
        {
            return -1;
        }

        // A term inside a gloss ("Câu lệnh/Yêu cầu đầu vào cho AI") is part of it and carries none of its own.
        var bare = uses.FindIndex(use => !Inside(use, quotes) && !Inside(use, glosses));
        return bare < 0 ? -1 : uses[bare].End.Value;
    }

    /// <summary>Whether the gloss stands in the bracket after the use, or before the bracket that holds the use.</summary>
    private static bool IsGlossed(GlossaryTerm term, string text, Range use)
    {
        var after = text.AsSpan(use.End.Value).TrimStart();
        if (after is ['(', ..] && after.IndexOf(')') is var close and > 0 && Holds(term, after[1..close]))
        {
            return true;
        }

        var before = text.AsSpan(0, use.Start.Value);
        var open = before.LastIndexOf('(');
        return open >= 0 && before[open..].IndexOf(')') < 0
            && term.Wordings.Any(wording => text.AsSpan(0, open).TrimEnd().EndsWith(wording, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Holds(GlossaryTerm term, ReadOnlySpan<char> bracket)
    {
        foreach (var wording in term.Wordings)
        {
            if (bracket.Contains(wording, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private List<Range> GlossRanges(string text)
    {
        var ranges = new List<Range>();
        foreach (var wording in terms.SelectMany(term => term.Wordings))
        {
            for (var at = 0; (at = text.IndexOf(wording, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += wording.Length)
            {
                ranges.Add(at..(at + wording.Length));
            }
        }

        return ranges;
    }

    private static IEnumerable<Range> Uses(IReadOnlyList<string> patterns, bool exactCase, string text) =>
        patterns.SelectMany(pattern => WholeWords.Of(pattern, exactCase, text)).OrderBy(use => use.Start.Value);

    private static bool Inside(Range use, List<Range> ranges) =>
        ranges.Exists(range => range.Start.Value <= use.Start.Value && use.End.Value <= range.End.Value);
}
