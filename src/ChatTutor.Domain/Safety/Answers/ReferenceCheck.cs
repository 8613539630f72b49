using System.Text.RegularExpressions;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Binds every document number, Điều, khoản, điểm and mục of a sentence to the passages.</summary>
internal static partial class ReferenceCheck
{
    private static readonly (string Kind, string Symbol)[] Kinds =
    [
        ("quyet dinh", "QD"), ("qd", "QD"), ("ke hoach", "KH"), ("kh", "KH"), ("nghi dinh", "ND"), ("nd", "ND"), ("thong tu", "TT"), ("cong van", "CV"), ("cv", "CV"),
        ("nghi quyet", "NQ"), ("nq", "NQ"), ("thong bao", "TB"), ("chi thi", "CT"), ("quy dinh", "QD"), ("quy che", "QC"), ("to trinh", "TTR"), ("luat", ""), ("van ban", ""),
    ];

    public static IEnumerable<AnswerFinding> Of(Piece claim, Evidence evidence)
    {
        var numbers = DocumentNumber.FindAll(claim.Text);
        foreach (var number in numbers)
        {
            if (evidence.Numbers.Any(n => Same(n.Normal, number.Normal)))
            {
                continue;
            }

            yield return evidence.Numbers.Any(n => n.Loose == number.Loose)
                ? new AnswerFinding("answer.document", AnswerAction.Warn, "DOC_NUMBER_STYLE")
                : Blocked("answer.document", "DOC_NUMBER_NOT_IN_SOURCES");
        }

        if (!ShortNumbersHold(claim.Text, evidence) || !LawsHold(claim, evidence))
        {
            yield return Blocked("answer.document", "DOC_NUMBER_NOT_IN_SOURCES");
        }

        foreach (var place in claim.Places)
        {
            if (Judge(place, DocumentOf(claim.Text, numbers, place), evidence) is { } entity)
            {
                yield return Blocked("answer.place", entity);
            }
        }
    }

    /// <summary>Document numbers nobody knows, in a sentence that does not say so itself.</summary>
    public static IEnumerable<AnswerFinding> Unknown(string sentence, Func<DocumentNumber, bool> known) =>
        DocumentNumber.FindAll(sentence).Any(n => !known(n)) && !NotFound().IsMatch(VietnameseText.Fold(sentence))
            ? [Blocked("answer.document", "DOC_NUMBER_NOT_IN_SOURCES")] : [];

    /// <summary>Where running numbers stand that name a document: "Quyết định số 2262".</summary>
    public static IEnumerable<(int Start, int End)> ShortNumbers(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? ShortNumber().Matches(VietnameseText.Fold(text)).Select(m => (m.Groups["n"].Index, m.Groups["n"].Index + m.Groups["n"].Length)) : [];

    /// <summary>The text with each number of another style written the sources' way.</summary>
    public static string Corrected(string text, Evidence evidence)
    {
        foreach (var number in DocumentNumber.FindAll(text).Reverse())
        {
            if (!evidence.Numbers.Any(n => Same(n.Normal, number.Normal)) && evidence.Numbers.FirstOrDefault(n => n.Loose == number.Loose) is { } right)
            {
                text = text[..number.Start] + right.Printed + text[(number.Start + number.Printed.Length)..];
            }
        }

        return text;
    }

    private static AnswerFinding Blocked(string rule, string entity) => new(rule, AnswerAction.Block, entity);

    private static bool Same(string one, string other) => one.Replace('Đ', 'D') == other.Replace('Đ', 'D');

    /// <summary>The document a place belongs to: the one named right behind it, else the last one before, else the next.</summary>
    private static DocumentNumber? DocumentOf(string text, IReadOnlyList<DocumentNumber> numbers, NamedPlace place)
    {
        var next = numbers.FirstOrDefault(n => n.Start >= place.End);
        return next is not null && Joins().IsMatch(VietnameseText.Fold(text[place.End..next.Start])) ? next
            : numbers.LastOrDefault(n => n.Start < place.Start) ?? next;
    }

    /// <returns>Null when the place is in the passages.</returns>
    private static string? Judge(NamedPlace place, DocumentNumber? document, Evidence evidence)
    {
        var holding = evidence.Passages.Where(p => Holds(p, place)).ToList();
        if (holding.Count > 0)
        {
            return document is null || holding.Any(p => p.Own is null || p.Own.Loose == document.Loose) || !evidence.Passages.Any(p => p.Own is not null)
                ? null : "ARTICLE_WRONG_DOCUMENT";
        }

        return place.Article is { } article && !evidence.Passages.Any(p => p.HasArticle(article)) ? "ARTICLE_NOT_IN_SOURCES"
            : place.Clause is not null || place.Point is not null ? "CLAUSE_NOT_IN_SOURCES"
            : "ARTICLE_NOT_IN_SOURCES";
    }

    private static bool Holds(SourcePassage passage, NamedPlace place) =>
        (place.Article is null || passage.HasArticle(place.Article))
        && (place.Clause is null || passage.HasClause(place.Article, place.Clause) || (place.Article is null && passage.HasClause(null, place.Clause)))
        && (place.Point is null || passage.HasPoint(place.Point))
        && (place.Division is null || passage.HasDivision(place.Division));

    /// <summary>"Quyết định số 2262": the running number alone, of a document of that kind.</summary>
    private static bool ShortNumbersHold(string text, Evidence evidence)
    {
        foreach (Match match in ShortNumber().Matches(VietnameseText.Fold(text)))
        {
            var (kind, digits) = (match.Groups["k"].Value, match.Groups["n"].Value.TrimStart('0'));
            var symbol = Array.Find(Kinds, k => k.Kind == kind).Symbol ?? "";
            if (!evidence.Numbers.Any(n => n.Digits == digits && n.Symbol.Replace('Đ', 'D').StartsWith(symbol, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A law named without its number must be named in the passages: its first words.</summary>
    private static bool LawsHold(Piece claim, Evidence evidence) => Law().Matches(claim.Text).All(law =>
    {
        var run = SourcePassage.Run(WordReader.Read(law.Value), evidence.Marked);
        return evidence.Passages.Any(p => p.Words.Contains(run, StringComparison.Ordinal) || p.Head.Contains(run, StringComparison.Ordinal));
    });

    [GeneratedRegex(
        @"(?<![a-z])(?<k>quyet dinh|qd|ke hoach|kh|nghi dinh|nd|thong tu|cong van|cv|nghi quyet|nq|thong bao|chi thi|quy dinh|quy che|to trinh|luat|van ban)" +
        @"\s+(?:hanh dong\s+)?(?:so\s*:?\s*)?(?<n>[0-9]{1,5})(?:/(?:19|20)[0-9]{2})?(?![0-9a-z%]|\s?[-/][0-9a-z]|[.][0-9]|\s*(?:nam|thang|ngay|nhom|noi dung|muc|dieu|phan|nguoi))")]
    private static partial Regex ShortNumber();

    [GeneratedRegex("khong tim thay|khong co|chua co|khong thay|khong nam trong")]
    private static partial Regex NotFound();

    [GeneratedRegex(@"^[\s,(]*(?:cua |tai |trong |thuoc )?(?:(?:quyet dinh|qd|ke hoach|kh|nghi dinh|nd|thong tu|tt|cong van|cv|nghi quyet|nq|thong bao|tb|chi thi|ct|quy dinh|luat|van ban|so|khung)[\s:]*){0,3}$")]
    private static partial Regex Joins();

    [GeneratedRegex(@"(?<![\p{L}])(?:Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}\p{L}*\s+\p{L}+")]
    private static partial Regex Law();
}
