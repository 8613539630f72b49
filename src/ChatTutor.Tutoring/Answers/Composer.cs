using System.Text;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>A part of an answer: quoted words and the places they come from.</summary>
/// <param name="Text">What the person reads, without the source line.</param>
/// <param name="Citations">One for each run of quoted words.</param>
/// <param name="Card">The place it is about.</param>
internal sealed record Quoted(string Text, IReadOnlyList<Citation> Citations, Card Card);

/// <summary>Turns places into quotations short enough for a phone. Every quoted run stands in the document as it is.</summary>
internal sealed class Composer(Library library)
{
    /// <summary>Longest quotation of one place; a longer one is shortened at a sentence and "xem nguyên văn" shows the rest.</summary>
    /// <value>Characters; about a screen and a half of a phone.</value>
    private const int LongestQuote = 950;

    private const int LongestLead = 260;

    public Quoted Quote(Card card, Question question)
    {
        if (card.Section.Kind == SectionKind.Row)
        {
            return Row(card, question, LongestQuote);
        }

        if (Tasks.Of(card, library) is { } task && Tasks.Fields(task, question.Wants, library) is { Count: > 0 } fields && WantsFields(question, card))
        {
            return Task(task, fields);
        }

        return card.IsGroup ? Group(card)
            : card.Section.Kind == SectionKind.Lead && library.Parent(card) is { Printed.Length: <= LongestQuote } whole ? Group(whole)
            : Leaf(card);
    }

    /// <summary>The line that names document, place and version.</summary>
    public static string Source(Card card) =>
        $"— {card.Document.Document.ShortTitle}, {card.Section.Path} (bản {card.Document.Document.Version})";

    public static Citation Cite(Card card, string quote) => new(
        card.Document.Document.CitedAs, card.Section.Path, quote, card.Document.Document.Version);

    /// <summary>A row of a table with every cell in full.</summary>
    public static Quoted Row(Card card) => Row(card, null, int.MaxValue);

    private static bool WantsFields(Question question, Card card) =>
        card.Label.Length > 0
        || (question.Wants & (Wants.Owner | Wants.Partner | Wants.Who | Wants.When)) != 0
        || card.Section.Kind == SectionKind.Lead;

    private static Quoted Task(Card task, IReadOnlyList<Card> fields)
    {
        var lead = Shorten(Tasks.Title(task), LongestLead);
        var text = new StringBuilder($"“{lead}”");
        foreach (var field in fields)
        {
            text.Append("\n• “").Append(Trim(field.Printed)).Append('”');
        }

        return new Quoted(text.ToString(), [Cite(task, lead), .. fields.Select(f => Cite(f, Trim(f.Printed)))], task);
    }

    private static Quoted Row(Card card, Question? question, int longest)
    {
        var cells = card.Section.Cells.Where(c => c.Text.Length > 0).ToList();
        var numbering = cells.Count > 2 && cells[0].Text.Length <= 4 ? cells[0] : null;
        var name = cells.First(c => c != numbering);
        var rest = cells.Where(c => c != numbering && c != name).ToList();
        var asked = rest.Where(c => question is not null && IsAsked(c, question)).ToList();
        var shown = asked.Count > 0 && rest.Count > 3 ? asked : rest;

        var text = new StringBuilder($"{(numbering is { Text: not "-" } ? $"{numbering.Text}. " : "")}“{name.Text}”");
        foreach (var cell in shown)
        {
            text.Append("\n• ").Append(cell.Column).Append(": “").Append(Shorten(cell.Text, longest)).Append('”');
        }

        return new Quoted(
            text.ToString(),
            [Cite(card, name.Text), .. shown.Select(c => Cite(card, Shorten(c.Text, longest)))],
            card);
    }

    private static bool IsAsked(Cell cell, Question question)
    {
        var column = DocumentNames.Key(cell.Column);
        return (question.Wants.HasFlag(Wants.Owner) && column.Contains("chu tri", StringComparison.Ordinal))
            || (question.Wants.HasFlag(Wants.Partner) && column.Contains("phoi hop", StringComparison.Ordinal))
            || (question.Wants.HasFlag(Wants.Product) && column.Contains("san pham", StringComparison.Ordinal))
            || (question.Wants.HasFlag(Wants.When) && column.Contains("thoi gian", StringComparison.Ordinal))
            || question.Years.Any(y => column.Contains($"{y}", StringComparison.Ordinal))
            || (question.Wants.HasFlag(Wants.Who) && (question.Wants & (Wants.Owner | Wants.Partner)) == 0
                && (column.Contains("don vi", StringComparison.Ordinal) || column.Contains("dau moi", StringComparison.Ordinal)));
    }

    private Quoted Group(Card card)
    {
        var whole = Trim(card.Printed);
        if (whole.Length <= LongestQuote && card.Section.Kind != SectionKind.Table && !whole.Contains('|', StringComparison.Ordinal))
        {
            return new Quoted($"“{whole}”", [Cite(card, whole)], card);
        }

        var children = library.Children(card).SelectMany(Entries).Where(c => c.Section.Kind != SectionKind.Lead).ToList();

        var room = Math.Max(90, LongestQuote / Math.Max(1, children.Count));
        var parts = children.Where(c => c.Printed.Length > 0).Select(c => Shorten(Brief(c), room)).ToList();
        var heading = card.Section.Heading.Length > 0 ? $"“{card.Section.Heading}”\n" : "";
        return new Quoted(
            heading + string.Join('\n', parts.Select(p => $"• “{p}”")),
            [.. children.Where(c => c.Printed.Length > 0).Zip(parts, Cite)],
            card);
    }

    /// <summary>A table counts as its rows.</summary>
    private IEnumerable<Card> Entries(Card card) => card.Section.Kind == SectionKind.Table ? library.Children(card) : [card];

    private static string Brief(Card card) =>
        card.Section.Cells.Count > 0 ? card.Section.Cells.Where(c => c.Text.Length > 0).Select(c => c.Text).Skip(card.Section.Cells.Count > 2 ? 1 : 0).First()
        : Trim(card.Printed);

    private Quoted Leaf(Card card)
    {
        var words = Trim(card.Printed);
        if (words.EndsWith(':'))
        {
            return WithList(card, words);
        }

        var quote = Shorten(words, LongestQuote);
        var lead = LeadOf(card);
        return lead is null
            ? new Quoted($"“{quote}”", [Cite(card, quote)], card)
            : new Quoted($"“{lead.Value.Words}”\n“{quote}”", [Cite(lead.Value.Card, lead.Value.Words), Cite(card, quote)], card);
    }

    /// <summary>"…, gồm:" means nothing without what follows.</summary>
    private Quoted WithList(Card card, string words)
    {
        var siblings = library.Parent(card) is { } parent ? library.Children(parent).ToList() : [];
        var list = siblings.SkipWhile(c => c != card).Skip(1)
            .TakeWhile(c => c.Section.Kind is SectionKind.Point or SectionKind.Bullet or SectionKind.Heading).ToList();
        var room = Math.Max(90, LongestQuote / Math.Max(1, list.Count));
        var entries = list.Select(c => c.Section.Kind == SectionKind.Heading ? Trim(library.Children(c).First().Printed) : Shorten(Trim(c.Printed), room)).ToList();
        return new Quoted(
            $"“{words}”" + string.Concat(entries.Select(e => $"\n“{e}”")),
            [Cite(card, words), .. list.Zip(entries, Cite)],
            card);
    }

    /// <summary>What an entry of a list leans on: the line with the colon before it, or the heading above it.</summary>
    private (Card Card, string Words)? LeadOf(Card card)
    {
        if (card.Section.Kind is not (SectionKind.Bullet or SectionKind.Point or SectionKind.Paragraph or SectionKind.Clause)
            || library.Parent(card) is not { Section.Kind: not (SectionKind.Article or SectionKind.Document or SectionKind.Preamble) } parent)
        {
            return null;
        }

        var before = library.Children(parent).TakeWhile(c => c != card)
            .LastOrDefault(c => c.Section.Kind is SectionKind.Lead or SectionKind.Paragraph);
        var words = before is null ? parent.Section.Heading : Trim(before.Printed);
        return words.Length is 0 or > LongestLead ? null : (before ?? parent, words);
    }

    private static string Trim(string text) => text.Trim().TrimStart('-', '+', ' ').Trim();

    /// <summary>The first sentences or clauses that fit; the words left stand as they are.</summary>
    private static string Shorten(string text, int room)
    {
        if (text.Length <= room)
        {
            return text;
        }

        var cut = text.LastIndexOfAny(['.', ';', '\n'], room - 1);
        if (cut < room / 2)
        {
            cut = text.LastIndexOf(' ', room - 1) - 1;
        }

        return text[..(cut + 1)].TrimEnd();
    }
}
