using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Knowledge;

/// <summary>What the first signs of a line claim to be; whether they are is decided by their order in the document.</summary>
internal enum MarkerKind
{
    Plain, Blank, Table, Annex, Attached, Part, Chapter, Division, Subdivision, Capital, Roman, Article,
    Number, Decimal, Letter, Sublevel, Bracket, Step, Bullet, Title, Closing,
}

/// <summary>A marker at the beginning of a line.</summary>
/// <param name="Kind">What it claims to be.</param>
/// <param name="Number">As people say it: <c>II</c>, <c>5a</c>, <c>2.1</c>, <c>đ</c>, <c>(1)</c>.</param>
/// <param name="Ordinal">Its place in its sequence; an inserted 5a counts as 5.</param>
/// <param name="Rest">The words after it.</param>
/// <param name="Inserted">Has a suffix: 5a, 1a., a1).</param>
internal readonly partial record struct Marker(
    MarkerKind Kind, string Number = "", int Ordinal = 0, string Rest = "", bool Inserted = false)
{
    private static readonly Func<SourceLine, Marker?>[] Readers =
        [Annex, Unit, Article, RomanOrCapital, Decimal, Numbered, Sublevel, Letter, Bracket, Step, Bullet, Closing];

    public static Marker Of(SourceLine line)
    {
        if (line.IsTable)
        {
            return new Marker(MarkerKind.Table);
        }

        if (line.IsBlank)
        {
            return new Marker(MarkerKind.Blank);
        }

        foreach (var reader in Readers)
        {
            if (reader(line) is { } marker)
            {
                return marker;
            }
        }

        return new Marker(line.HeadingLevel > 0 ? MarkerKind.Title : MarkerKind.Plain, Rest: line.Text);
    }

    /// <summary>The words as a title: without the sign between marker and title.</summary>
    public string Title => Rest.TrimStart('.', ':', '-', '–', '—', ')', ' ', '\t').Trim();

    /// <summary>At least two letters and no small one.</summary>
    public static bool Capitals(string text) => text.Count(char.IsUpper) > 1 && !text.Any(char.IsLower);

    // "Chương II của Luật này" begins a sentence; "Chương II", "Chương II. …" and "Chương II NHỮNG …" are headings.
    private static bool Heads(string rest, SourceLine line)
    {
        var after = rest.TrimStart();
        return after.Length == 0 || Capitals(after) || line.HeadingLevel > 0
            || (".:–—-".Contains(after[0]) && !(after.Length > 1 && char.IsAsciiDigit(after[1])));
    }

    private static Marker? Annex(SourceLine line)
    {
        if (AnnexSign().Match(line.Text) is { Success: true } m && Heads(m.Groups[2].Value, line))
        {
            return new Marker(MarkerKind.Annex, m.Groups[1].Value, 0, m.Groups[2].Value);
        }

        return AttachedSign().Match(line.Text) is { Success: true } a
            ? new Marker(MarkerKind.Attached, a.Value, 0, "")
            : null;
    }

    private static Marker? Unit(SourceLine line)
    {
        if (UnitSign().Match(line.Text) is not { Success: true } m || !Heads(m.Groups[3].Value, line))
        {
            return null;
        }

        var kind = m.Groups[1].Value.ToLowerInvariant() switch
        {
            "phần" => MarkerKind.Part,
            "chương" => MarkerKind.Chapter,
            "mục" => MarkerKind.Division,
            _ => MarkerKind.Subdivision,
        };
        var number = m.Groups[2].Value;
        number = number.Contains(' ') ? number.ToLowerInvariant() : number;
        return Numerals.Any(number) is var at and > 0 ? new Marker(kind, number, at, m.Groups[3].Value) : null;
    }

    private static Marker? Article(SourceLine line) =>
        ArticleSign().Match(line.Text) is { Success: true } m && Heads(m.Groups[3].Value, line)
            ? Counted(MarkerKind.Article, m, m.Groups[3].Value)
            : null;

    private static Marker? RomanOrCapital(SourceLine line)
    {
        if (RomanSign().Match(line.Text) is not { Success: true } m)
        {
            return null;
        }

        var (number, rest) = (m.Groups[1].Value, m.Groups[2].Value);
        return Numerals.Roman(number) is var at and > 0 ? new Marker(MarkerKind.Roman, number, at, rest)
            : number.Length == 1 && Capitals(rest) ? new Marker(MarkerKind.Capital, number, number[0] - 'A' + 1, rest)
            : null;
    }

    private static Marker? Decimal(SourceLine line)
    {
        if (DecimalSign().Match(line.Text) is not { Success: true } m || (m.Groups[2].Length == 0 && line.HeadingLevel == 0))
        {
            return null;
        }

        var number = m.Groups[1].Value;
        return new Marker(MarkerKind.Decimal, number, Value(number[(number.LastIndexOf('.') + 1)..]), m.Groups[3].Value);
    }

    private static Marker? Numbered(SourceLine line) =>
        NumberSign().Match(line.Text) is { Success: true } m ? Counted(MarkerKind.Number, m, m.Groups[3].Value) : null;

    private static Marker Counted(MarkerKind kind, Match m, string rest) =>
        new(kind, m.Groups[1].Value.TrimStart('0') is { Length: > 0 } n ? n + m.Groups[2].Value : "0",
            Value(m.Groups[1].Value), rest, m.Groups[2].Length > 0);

    private static Marker? Sublevel(SourceLine line) =>
        SublevelSign().Match(line.Text) is { Success: true } m
            ? new Marker(MarkerKind.Sublevel, m.Groups[1].Value, 0, m.Groups[2].Value)
            : null;

    private static Marker? Letter(SourceLine line) =>
        LetterSign().Match(line.Text) is { Success: true } m && Numerals.Letter(m.Groups[1].Value[0]) is var at and > 0
            ? new Marker(MarkerKind.Letter, m.Groups[1].Value + m.Groups[2].Value, at, m.Groups[3].Value, m.Groups[2].Length > 0)
            : null;

    private static Marker? Bracket(SourceLine line)
    {
        if (BracketSign().Match(line.Text) is not { Success: true } m)
        {
            return null;
        }

        var number = m.Groups[1].Value + m.Groups[2].Value + m.Groups[3].Value;
        var at = int.TryParse(number, out var value) ? value : Numerals.Roman(number.ToUpperInvariant());
        return at > 0 ? new Marker(MarkerKind.Bracket, $"({number})", at, m.Groups[4].Value) : null;
    }

    /// <summary>"Bước 2: …", also behind another marker as in "b) Bước 2: …".</summary>
    public static Marker? Step(string text) =>
        StepSign().Match(text) is { Success: true } m
            ? new Marker(MarkerKind.Step, m.Groups[1].Value, Value(m.Groups[1].Value), m.Groups[2].Value)
            : null;

    private static Marker? Step(SourceLine line) => Step(line.Text);

    // Ordinal holds the depth: "-" is 1, "+" under it is 2.
    private static Marker? Bullet(SourceLine line) =>
        BulletSign().Match(line.Text) is { Success: true } m
            ? new Marker(MarkerKind.Bullet, "", m.Groups[1].Length > 0 ? 2 : 1, m.Groups[2].Value)
            : null;

    private static Marker? Closing(SourceLine line) =>
        ClosingSign().IsMatch(line.Text) || (OfficeSign().IsMatch(line.Text) && Capitals(line.Text))
            ? new Marker(MarkerKind.Closing, Rest: line.Text)
            : null;

    private static int Value(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:Phụ lục|Phụ Lục|PHỤ LỤC)(?:\s+(?:số\s+|SỐ\s+)?([IVXLC]{1,6}|[0-9]{1,3}|[A-Z])(?![\p{L}\p{N}]))?" +
        @"(?![\p{L}\p{N}])(.*)$",
        RegexOptions.Singleline)]
    private static partial Regex AnnexSign();

    [GeneratedRegex(@"^(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|CHƯƠNG TRÌNH|ĐỀ ÁN)$")]
    private static partial Regex AttachedSign();

    [GeneratedRegex(
        @"^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+" +
        @"((?:thứ|THỨ)\s+\p{L}{2,5}|[IVXLC]{1,7}|[0-9]{1,3}|[A-Z])(?![\p{L}\p{N}])(.*)$",
        RegexOptions.Singleline)]
    private static partial Regex UnitSign();

    [GeneratedRegex(@"^(?:[ĐÐ]iều|[ĐÐ]IỀU)\s+([0-9]{1,4})([a-zđ]?)(?![\p{L}\p{N}])(.*)$", RegexOptions.Singleline)]
    private static partial Regex ArticleSign();

    [GeneratedRegex(@"^([IVXLC]{1,7}|[A-Z])\.(?:\s+|(?=\p{Lu}\p{L}))(.*)$", RegexOptions.Singleline)]
    private static partial Regex RomanSign();

    [GeneratedRegex(@"^([0-9]{1,3}(?:\.[0-9]{1,3}){1,4})(\.?)(?:\s+|$)(.*)$", RegexOptions.Singleline)]
    private static partial Regex DecimalSign();

    [GeneratedRegex(@"^([0-9]{1,3})([a-zđ]?)\.(?:\s+|(?=\p{Lu})|$)(?:\[[0-9]{1,3}\]\s*)?(.*)$", RegexOptions.Singleline)]
    private static partial Regex NumberSign();

    [GeneratedRegex(@"^([a-zđ](?:\.[0-9]{1,2}){1,3})\)\s*(.*)$", RegexOptions.Singleline)]
    private static partial Regex SublevelSign();

    [GeneratedRegex(@"^([a-zđ])([0-9]{0,2})(?:\)|\.\s)\s*(.*)$", RegexOptions.Singleline)]
    private static partial Regex LetterSign();

    [GeneratedRegex(@"^(?:\(([0-9]{1,2})\)|\(([ivx]{1,5})\)|([0-9]{1,2})\))\s*(.*)$", RegexOptions.Singleline)]
    private static partial Regex BracketSign();

    [GeneratedRegex(@"^(?:Bước|BƯỚC)\s+([0-9]{1,2})\s*[:.](.*)$", RegexOptions.Singleline)]
    private static partial Regex StepSign();

    [GeneratedRegex(@"^(?:[-–—]\s+)?(\+)?(?:(?<=\+)\s*|(?<!\+)[-–—•●▪○◦*·](?:\s+|(?=\p{L})))(.*)$", RegexOptions.Singleline)]
    private static partial Regex BulletSign();

    [GeneratedRegex(@"^(?:Nơi nhận|NƠI NHẬN|(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}{2}|T/M\s+\p{Lu}{2})")]
    private static partial Regex ClosingSign();

    [GeneratedRegex(@"^(?:PHÓ |TỔNG )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|BÍ THƯ|GIÁM ĐỐC)(?![\p{L}])")]
    private static partial Regex OfficeSign();
}
