using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Safety;
using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Checks a reply against the places it quotes; what is not bound is replaced by the quotations alone.</summary>
internal sealed class CheckedReplies(Library library, InputGuard guard)
{
    private readonly AnswerCheck _check = new(library.Files.AnswerFacts, guard);

    private readonly Lazy<HashSet<string>> _numbers = new(() =>
        [.. library.Documents.SelectMany(d => DocumentNumber.FindAll(d.Document.CitedAs))
            .Concat(library.Cards.SelectMany(c => DocumentNumber.FindAll(c.Printed)))
            .Concat(library.Files.Absent.SelectMany(a => DocumentNumber.FindAll(a.Number ?? ""))).Select(n => n.Loose)]);

    /// <summary>Whether it judges by this library and guard.</summary>
    public bool IsFor(Library of, InputGuard by) => ReferenceEquals(library, of) && ReferenceEquals(guard, by);

    /// <summary>A reply that rests on no passage, as it may leave.</summary>
    public (Reply Reply, AnswerVerdict Verdict) CheckOwn(Reply reply)
    {
        var verdict = _check.CheckOwn(reply.Text, n => _numbers.Value.Contains(n.Loose));
        return verdict.Findings.Count == 0 ? (reply, verdict)
            : verdict.Text.Length == 0 ? (Unbound(), verdict)
            : (reply with { Text = verdict.Text }, verdict);
    }

    /// <summary>The reply as it may leave, and what was found.</summary>
    /// <param name="reply">The reply with its citations.</param>
    /// <param name="today">The day deadlines were judged on.</param>
    public (Reply Reply, AnswerVerdict Verdict) Check(Reply reply, DateOnly today)
    {
        var beside = Beside(reply, today);
        var verdict = _check.Check(reply.Text, [.. reply.Citations.Select(c => PassageOf(c, beside))]);
        var said = verdict.Action <= AnswerAction.Warn ? reply : Quoted(reply);
        return (verdict.Remarks.Count == 0 ? said : said with { Text = string.Join("\n\n", [said.Text, .. verdict.Remarks]) }, verdict);
    }

    /// <summary>Nothing but the quotations that stand in the library, each with its source.</summary>
    private Reply Quoted(Reply reply)
    {
        var standing = reply.Citations.Where(c => CardOf(c) is { } card && Stands(c.Quote, card)).ToList();
        var parts = standing.GroupBy(c => CardOf(c)!).Select(g =>
            string.Join('\n', g.Select(c => $"“{c.Quote}”")) + $"\n{Composer.Source(g.Key)}");
        return standing.Count == 0
            ? Unbound()
            : reply with { Text = string.Join("\n\n", parts), Citations = standing };
    }

    private static Reply Unbound() =>
        new("Tôi chưa đối chiếu được câu trả lời với tài liệu, nên không đưa ra. Xin hỏi lại bằng cách khác.") { Answered = false };

    private static bool Stands(string quote, Card card) =>
        card.Printed.Contains(quote, StringComparison.Ordinal) || card.Section.Heading.Contains(quote, StringComparison.Ordinal)
        || card.Section.Cells.Any(c => c.Text.Contains(quote, StringComparison.Ordinal));

    private Card? CardOf(Citation citation) =>
        library.Documents.FirstOrDefault(d => d.Document.CitedAs == citation.Document) is { } document
            ? library.Find(document.Document.Id, citation.Section) : null;

    private AnswerPassage PassageOf(Citation citation, string beside)
    {
        var passage = new AnswerPassage(citation.Quote) { Document = citation.Document, Section = citation.Section, Beside = $"(bản {citation.Version})\n{beside}" };
        return CardOf(citation) is not { } card ? passage : passage with
        {
            IsPublished = true,
            ShortTitle = card.Document.Document.ShortTitle,
            Beside = $"{passage.Beside}\n{Speaker.Facts(card.Document.Document)}\nChỗ trích: {card.Section.Path}",
            Corrected = card.Corrected == card.Printed ? "" : card.Corrected,
            Headings = string.Join('\n', card.Document.Way(card.Section)
                .Where(s => s.Kind is not (SectionKind.Annex or SectionKind.Document)).Select(s => s.Heading)
                .Concat(card.Section.Cells.Select(c => c.Column))),
        };
    }

    /// <summary>What the product itself says around quotations: its own sentences and the matters of the knowledge base.</summary>
    private string Beside(Reply reply, DateOnly today) => string.Join('\n', library.Files.Conflicts.Concat(library.Files.NotRegulated)
        .Select(m => m.Say).Where(say => reply.Text.Contains(say, StringComparison.Ordinal))
        .Append(Speaker.OnlyMentions).Append(Speaker.Related).Append(Speaker.VerifyLead).Append(Speaker.VerifyAdvice)
        .Append(Deadlines.Notice(string.Join('\n', reply.Citations.Select(c => c.Quote)), today) ?? ""));
}
