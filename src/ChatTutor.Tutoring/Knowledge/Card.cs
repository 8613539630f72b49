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
        var context = string.Join(" . ", [.. Headings, own]);
        var tokens = Tokens(context);
        Words = [.. tokens];
        Pairs = [.. tokens.Zip(tokens.Skip(1), (a, b) => $"{a} {b}")];
        OwnWords = [.. Tokens(own)];
        Folded = $" {string.Join(' ', Tokens(own))} ";
        AskWords = [.. asks.Select(a => Tokens(a).ToHashSet(StringComparer.Ordinal))];
        Years = [.. Year().Matches(context).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture))];
        HasPercent = own.Contains('%', StringComparison.Ordinal);
        HasTime = Time().IsMatch(own);
        HasMoney = Money().IsMatch(own);
        HasLevel = Level().IsMatch(own);
        HasContact = own.Contains("http", StringComparison.Ordinal) || own.Contains('@', StringComparison.Ordinal);
        Label = section.Kind is SectionKind.Bullet or SectionKind.Point ? FieldLabel(Corrected) : "";
    }

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

    /// <summary>Folded words of its text and of the headings above it.</summary>
    public HashSet<string> Words { get; }

    /// <summary>Folded words of its own text.</summary>
    public HashSet<string> OwnWords { get; }

    /// <summary>Folded pairs of neighbours in its text and headings.</summary>
    public HashSet<string> Pairs { get; }

    /// <summary>Its own text folded, tokens joined by spaces, with a space at both ends.</summary>
    public string Folded { get; }

    /// <summary>Folded words of each of <see cref="Asks"/>.</summary>
    public IReadOnlyList<HashSet<string>> AskWords { get; }

    /// <summary>Years in its text and in the headings above it.</summary>
    public IReadOnlyList<int> Years { get; }

    public bool HasPercent { get; }

    public bool HasTime { get; }

    public bool HasMoney { get; }

    public bool HasLevel { get; }

    public bool HasContact { get; }

    /// <summary>Folded label of a field entry, e.g. <c>don vi chu tri</c> of "- Đơn vị chủ trì: …"; empty otherwise.</summary>
    public string Label { get; }

    private static string[] Tokens(string text) => Answers.QuestionReader.FoldedTokens(text);

    private static string FieldLabel(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 40 ? VietnameseText.Fold(Mark().Replace(text[..colon], "")).Trim() : "";
    }

    [GeneratedRegex(@"^[\s\-+*]+|^[a-zđ0-9]{1,2}\)\s*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"[0-9]{1,2}/[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}|[Nn]gày|[Tt]háng|[Nn]ăm|Quý|[Tt]hời gian|[Tt]hường xuyên|[Đđ]ịnh kỳ|24/7|[Tt]ừ ngày ký|hằng|hàng")]
    private static partial Regex Time();

    [GeneratedRegex(@"[0-9] ?(?:đồng|triệu|tỷ|nghìn|VNĐ)")]
    private static partial Regex Money();

    [GeneratedRegex(@"Mức [1-4]|M[1-4](?![0-9])")]
    private static partial Regex Level();
}
