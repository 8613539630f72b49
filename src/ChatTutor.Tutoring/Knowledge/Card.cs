using System.Text.RegularExpressions;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>A citable place with what choosing an answer needs to know about it, worked out once when the base is built.</summary>
internal sealed partial class Card
{
    public Card(int id, ParsedDocument document, Section section, bool isGroup, IReadOnlyList<string> asks)
    {
        (Id, Document, Section, IsGroup, Asks) = (id, document, section, isGroup, asks);
        Printed = MarkdownText.PlainLines(document.Printed(section));
        Corrected = MarkdownText.PlainLines(document.Corrected(section));
        var way = document.Way(section);
        Headings = [.. way.SkipLast(1).Where(s => s.Heading.Length > 0).Select(s => MarkdownText.PlainLines(s.Heading))];
        var cells = string.Join(' ', section.Cells.Select(c => $"{c.Column} {c.Text}"));
        var own = $"{Corrected} {cells}";
        // A group holds the words of all its entries; what it is about stands in its headings.
        HeadingKey = isGroup ? Answers.DocumentNames.Key(section.Heading) : "";
        var context = string.Join(" . ", isGroup ? [.. Headings, section.Heading] : [.. Headings, LineBefore(document, section), own]);
        var tokens = Tokens(context);
        Words = Answers.Words.Of(context);
        Pairs = [.. tokens.Zip(tokens.Skip(1), (a, b) => $"{a} {b}")];
        Folded = $" {string.Join(' ', Tokens(own))} ";
        Years = [.. Year().Matches(context).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture))];
        HasPercent = own.Contains('%', StringComparison.Ordinal);
        HasTime = Time().IsMatch(own);
        HasClockTime = ClockTime().IsMatch(own);
        HasMoney = Money().IsMatch(own);
        HasLevel = Level().IsMatch(own);
        HasContact = own.Contains("http", StringComparison.Ordinal) || own.Contains('@', StringComparison.Ordinal);
        _glossed = [.. Gloss().Matches(Corrected).SelectMany(m => new[] { m.Groups[1].Value, m.Groups[2].Value })
            .Select(t => string.Join(' ', Tokens(t))).SelectMany(Endings)];
        Label = section.Kind is SectionKind.Bullet or SectionKind.Point ? FieldLabel(Corrected) : "";
    }

    private readonly HashSet<string> _glossed;

    public int Id { get; }

    public ParsedDocument Document { get; }

    public Section Section { get; }

    /// <summary>Has citable places inside it: a list with its lead-in, a heading with its entries, a whole table.</summary>
    public bool IsGroup { get; }

    /// <summary>Ways in which people ask for it.</summary>
    public IReadOnlyList<string> Asks { get; }

    /// <summary>Original wording, Markdown signs removed.</summary>
    public string Printed { get; }

    /// <summary>Corrected wording: what search reads.</summary>
    public string Corrected { get; }

    /// <summary>Headings above it, from the outside in.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Words of its text and of the headings above it.</summary>
    public Answers.Words Words { get; }

    /// <summary>A group's own heading, folded tokens; empty for other places.</summary>
    public string HeadingKey { get; }

    /// <summary>Folded pairs of neighbours in its text and headings.</summary>
    public HashSet<string> Pairs { get; }

    /// <summary>Its own text folded, tokens joined by spaces, with a space at both ends.</summary>
    public string Folded { get; }

    /// <summary>Years in its text and in the headings above it.</summary>
    public IReadOnlyList<int> Years { get; }

    public bool HasPercent { get; }

    public bool HasTime { get; }

    /// <summary>An hour or a day of the week.</summary>
    public bool HasClockTime { get; }

    public bool HasMoney { get; }

    public bool HasLevel { get; }

    public bool HasContact { get; }

    /// <summary>Whether a number stands before the thing, e.g. "04 nhóm", "ít nhất một nhân sự", "02 đến 03 nhiệm vụ".</summary>
    public bool Counts(string thing) =>
        System.Text.RegularExpressions.Regex.IsMatch(
            Folded, $" (?:[0-9]+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: [a-z]+)? {thing} ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMilliseconds(100));

    /// <summary>Folded label of a field entry, e.g. <c>don vi chu tri</c> of "- Đơn vị chủ trì: …"; empty otherwise.</summary>
    public string Label { get; }

    /// <summary>Whether the place gives a term's meaning in brackets, or stands in brackets behind its meaning.</summary>
    /// <param name="foldedTerm">Folded tokens joined by spaces.</param>
    public bool Glosses(string foldedTerm) => _glossed.Contains(foldedTerm);

    /// <summary>"… đến hết năm 2026:" belongs to every entry below it.</summary>
    private static string LineBefore(ParsedDocument document, Section section)
    {
        if (section.Kind is not (SectionKind.Bullet or SectionKind.Point))
        {
            return "";
        }

        var before = document.Sections.LastOrDefault(s => s.Parent == section.Parent && s.Index < section.Index
            && s.Kind is SectionKind.Paragraph or SectionKind.Lead);
        var text = before is null ? "" : MarkdownText.PlainLines(document.Corrected(before));
        return text.EndsWith(':') ? text : "";
    }

    private static string[] Tokens(string text) => Answers.QuestionReader.FoldedTokens(text);

    /// <summary>"… quản trị dữ liệu lớn Big Data": the term may be any tail of the words before the bracket.</summary>
    private static IEnumerable<string> Endings(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, parts.Length).Select(i => string.Join(' ', parts[i..]));
    }

    private static string FieldLabel(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 40 ? VietnameseText.Fold(Mark().Replace(text[..colon], "")).Trim() : "";
    }

    [GeneratedRegex(@"([\p{L}\p{N} \-]{2,60}) \(([^()]{2,60})\)")]
    private static partial Regex Gloss();

    [GeneratedRegex(@"^[\s\-+*]+|^[a-zđ0-9]{1,2}\)\s*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"[0-9]{1,2}/[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}|[Nn]gày|[Tt]háng|[Nn]ăm|Quý|[Tt]hời gian|[Tt]hường xuyên|[Đđ]ịnh kỳ|24/7|[Tt]ừ ngày ký|hằng|hàng")]
    private static partial Regex Time();

    [GeneratedRegex("[0-9] ?giờ|24/7|thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|hai|ba|tư|năm|sáu|bảy)")]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"[0-9] ?(?:đồng|triệu|tỷ|nghìn|VNĐ)")]
    private static partial Regex Money();

    [GeneratedRegex(@"Mức [1-4]|M[1-4](?![0-9])")]
    private static partial Regex Level();
}
