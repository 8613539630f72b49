using System.Globalization;
using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Reads a normalised, repaired text into a <see cref="Question"/>.</summary>
/// <param name="otherPlaces">Names of places that the documents do not speak of, as written, e.g. <c>Đà Nẵng</c>.</param>
internal sealed partial class QuestionReader(IEnumerable<string> otherPlaces)
{
    private readonly (string Marked, string Folded)[] _places =
        [.. otherPlaces.Select(place => (VietnameseText.Normalise(place).ToLowerInvariant(), VietnameseText.Fold(place)))];

    public Question Read(string text)
    {
        var tokens = FoldedTokens(text);
        var folded = $" {string.Join(' ', tokens)} ";
        var wants = WantsOf(folded, text);
        var carries = tokens.Select(t => !QuestionWords.Empty.Contains(t)).ToArray();
        MarkTechnologyAi(text, tokens, carries);

        return new Question
        {
            Text = text,
            Folded = folded,
            Wants = wants,
            Terms = [.. tokens.Where((_, i) => carries[i]).Distinct()],
            Pairs = [.. PairsOf(tokens, carries).Distinct()],
            Years = [.. Year().Matches(text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct()],
            Levels = [.. Level().Matches(folded).Select(m => m.Groups[1].Value[0] - '0').Distinct()],
            Codes = CodesOf(text, folded),
            Percents = [.. Percent().Matches(text).Select(m => m.Groups[1].Value).Distinct()],
            OtherPlaces = [.. OtherPlacesIn(text, folded)],
        };
    }

    /// <summary>Folded runs of letters and digits; a percent sign is a token, so that "bao nhiêu %" can be read.</summary>
    public static string[] FoldedTokens(string text) =>
        [.. Token().Matches(VietnameseText.Fold(VietnameseText.Normalise(text))).Select(m => m.Value)];

    private static Wants WantsOf(string folded, string text)
    {
        var wants = QuestionWords.Kinds
            .Where(kind => kind.Phrases.Any(p => folded.Contains($" {p} ", StringComparison.Ordinal)))
            .Aggregate(Wants.Anything, (all, kind) => all | kind.Wants);
        return AsksWho(text) ? wants | Wants.Who : wants;
    }

    /// <summary>"ai" asks for a person; "AI", and "ai" after a word of use, is the technology.</summary>
    private static bool AsksWho(string text) =>
        Ai().Matches(text).Any(m => !IsTechnology(text, m)) && !text.Contains("ai là gì", StringComparison.OrdinalIgnoreCase);

    private static bool IsTechnology(string text, Match ai)
    {
        var shouted = text.Where(char.IsLetter).All(char.IsUpper);
        var before = VietnameseText.Fold(text[..ai.Index]).TrimEnd();
        return (ai.Value == "AI" && !shouted) || TechnologyBefore().IsMatch(before);
    }

    private static void MarkTechnologyAi(string text, string[] tokens, bool[] carries)
    {
        if (!Ai().Matches(text).Any(m => IsTechnology(text, m)) && !text.Contains("trí tuệ nhân tạo", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            carries[i] |= tokens[i] == "ai";
        }
    }

    private static IEnumerable<string> PairsOf(string[] tokens, bool[] carries) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - 1))
            .Where(i => carries[i] && carries[i + 1])
            .Select(i => $"{tokens[i]} {tokens[i + 1]}");

    /// <summary>"5.1" is a competency unless the words before it make it a heading of a plan.</summary>
    private static string[] CodesOf(string text, string folded) =>
        folded.Contains(" muc 1 ", StringComparison.Ordinal) || folded.Contains(" muc ii ", StringComparison.Ordinal)
            ? []
            : [.. Code().Matches(text)
                .Where(m => !HeadingBefore().IsMatch(VietnameseText.Fold(text[..m.Index])))
                .Select(m => $"{m.Groups[1].Value}.{m.Groups[2].Value}")
                .Distinct()];

    private IEnumerable<string> OtherPlacesIn(string text, string folded)
    {
        var lower = text.ToLowerInvariant();
        var marked = VietnameseText.Fold(text) != lower;
        foreach (var (name, plain) in _places)
        {
            if (marked ? ContainsWord(lower, name) : folded.Contains($" {plain} ", StringComparison.Ordinal))
            {
                yield return plain;
            }
        }

        foreach (var named in NamedPlace().Matches(text).Select(m => VietnameseText.Fold(m.Groups[1].Value)))
        {
            if (!OurPlaces.Any(ours => named.StartsWith(ours, StringComparison.Ordinal)))
            {
                yield return named;
            }
        }
    }

    private static readonly string[] OurPlaces = ["ung hoa", "ha noi", "thu do", "uy", "hdnd", "ubnd", "hoi", "viet nam"];

    private static bool ContainsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[a-z0-9]+|%")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![0-9/.\-])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@" (?:muc|muc do|level|cap do|m) ?0?([1-9]) ")]
    private static partial Regex Level();

    [GeneratedRegex(@"([0-9]+(?:[.,][0-9]+)?) ?(?:%|phần trăm|phan tram)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<![0-9.,/])([0-9]{1,2})\.([0-9]{1,2})(?![0-9.,/]*[0-9])")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:muc|nhiem vu|khoan|phan|buoc|tieu muc|ngay|thang|noi dung)(?: so)?(?: [ivx]+[.]?)? ?$")]
    private static partial Regex HeadingBefore();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:AI|ai|Ai)(?![\p{L}\p{N}])")]
    private static partial Regex Ai();

    [GeneratedRegex(@"(?:dung|ung dung|cong cu|ky nang|rui ro|nen tang|tien ich|tro ly|bang|cong nghe|su dung|khai thac|hieu|tao boi|do|ve|va|nguoi|lam viec voi|chuyen doi so|san pham|ket qua|thong tin|hoc) ?$")]
    private static partial Regex TechnologyBefore();

    // Capitalised name after a word for an administrative unit, e.g. "xã Sóc Sơn", "tỉnh Bắc Ninh".
    [GeneratedRegex(@"(?:^|[^\p{L}])(?:[Xx]ã|[Pp]hường|[Qq]uận|[Hh]uyện|[Tt]ỉnh|[Tt]hị xã|[Tt]hành phố|TP\.?) ((?:\p{Lu}\p{L}+ ?){1,3})")]
    private static partial Regex NamedPlace();
}
