using System.Globalization;
using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Reads a normalised, repaired text into a <see cref="Question"/>.</summary>
/// <param name="otherPlaces">Names of places that the documents do not speak of, as written, e.g. <c>Đà Nẵng</c>.</param>
/// <param name="synonyms">Everyday words and what the documents say for them; null for none.</param>
/// <param name="compounds">Pairs of syllables that are one word in the documents; null where none are known.</param>
internal sealed partial class QuestionReader(IEnumerable<string> otherPlaces, Synonyms? synonyms = null, Compounds? compounds = null)
{
    private readonly (string Marked, string Folded)[] _places =
        [.. otherPlaces.Select(place => (VietnameseText.Normalise(place).ToLowerInvariant(), VietnameseText.Fold(place)))];

    /// <param name="text">Normalised text.</param>
    /// <param name="names">Folded names of documents: they say where to look, not what to look for.</param>
    public Question Read(string text, IReadOnlyCollection<string>? names = null)
    {
        var tokens = FoldedTokens(text);
        var folded = $" {string.Join(' ', tokens)} ";
        var wants = WantsOf(folded, text);
        var carries = Carrying(text, tokens, names);
        return new Question
        {
            Text = text,
            Folded = folded,
            Sought = string.Join(' ', tokens.Where((_, i) => carries[i] || QuestionWords.Empty.Contains(tokens[i]))),
            Wants = wants,
            Terms = [.. tokens.Where((_, i) => carries[i]).Distinct()],
            Marked = MarkedForms(text, tokens, carries),
            Meant = synonyms?.Means(Tokens.Of(text)).Where(w => !QuestionWords.Empty.Contains(w)).ToHashSet(StringComparer.Ordinal) ?? [],
            People = SlotWords.People.FirstOrDefault(p => folded.Contains($" {p} ", StringComparison.Ordinal)),
            Counted = CountedIn(folded),
            Defined = DefinedIn(folded),
            Pairs = [.. PairsOf(tokens, carries).Distinct()],
            Years = [.. Year().Matches(text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct()],
            Quarters = [.. Quarter().Matches(folded).Select(m => $"quy {Roman(m.Groups[1].Value)}{m.Groups[2].Value}").Distinct()],
            Levels = [.. Level().Matches(folded).Select(m => m.Groups[1].Value[0] - '0').Distinct()],
            Codes = CodesOf(text, folded),
            Percents = [.. Percent().Matches(text).Select(m => m.Groups[1].Value).Distinct()],
            OtherPlaces = [.. OtherPlacesIn(text, folded)],
        };
    }

    /// <summary>Only the words that carry content: what a phrasing is matched by. Thousands are read at the start.</summary>
    public Words Content(string text, IReadOnlyCollection<string> names)
    {
        var tokens = FoldedTokens(text);
        var carries = Carrying(text, tokens, names);
        return new Words(
            tokens.Where((_, i) => carries[i]).ToHashSet(StringComparer.Ordinal),
            MarkedForms(text, tokens, carries).Values.OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    private bool[] Carrying(string text, string[] tokens, IReadOnlyCollection<string>? names)
    {
        var carries = tokens.Select((t, i) => !QuestionWords.Empty.Contains(t) || IsPartOfWord(tokens, i)).ToArray();
        MarkTechnologyAi(text, tokens, carries);
        foreach (var name in names ?? [])
        {
            Silence(tokens, carries, name);
        }

        return carries;
    }

    /// <summary>Folded runs of letters and digits; a percent sign is a token, so that "bao nhiêu %" can be read.</summary>
    public static string[] FoldedTokens(string text) =>
        [.. Token().Matches(Counted().Replace(VietnameseText.Fold(VietnameseText.Normalise(text)), m => $"{Digit(m.Groups[1].Value)} {m.Groups[2].Value}"))
            .Select(m => m.Value is ['0', _] ? m.Value[1..] : m.Value)];

    private static int Digit(string word) => Array.IndexOf(_digits, word) + 1;

    private static readonly string[] _digits = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"];

    /// <summary>"bao" asks in "bao nhiêu" and means something in "báo cáo".</summary>
    private bool IsPartOfWord(string[] tokens, int at) =>
        compounds is not null
        && ((at > 0 && compounds.IsWord(tokens[at - 1], tokens[at])) || (at + 1 < tokens.Length && compounds.IsWord(tokens[at], tokens[at + 1])));

    private static string Roman(string number) => number switch { "1" => "i", "2" => "ii", "3" => "iii", "4" => "iv", _ => number };

    private static Wants WantsOf(string folded, string text)
    {
        var wants = QuestionWords.Kinds
            .Where(kind => kind.Phrases.Any(p => folded.Contains($" {p} ", StringComparison.Ordinal)))
            .Aggregate(Wants.Anything, (all, kind) => all | kind.Wants);
        wants |= Several().IsMatch(folded) ? Wants.List : Wants.Anything;
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

    /// <summary>The words of a name carry no content, unless nothing else would be left.</summary>
    private static void Silence(string[] tokens, bool[] carries, string words)
    {
        if (!tokens.Contains(words.AsSpan(0, Math.Max(words.IndexOf(' ', StringComparison.Ordinal), 0)).ToString() is { Length: > 0 } first ? first : words))
        {
            return;
        }

        var name = words.Split(' ');
        for (var at = 0; at + name.Length <= tokens.Length; at++)
        {
            if (tokens.AsSpan(at, name.Length).SequenceEqual(name) && carries.Where((c, i) => c && (i < at || i >= at + name.Length)).Any())
            {
                carries.AsSpan(at, name.Length).Clear();
            }
        }
    }

    /// <summary>"AI" and "ai", "hãng" and "hàng" fold together; marks tell them apart where they were typed.</summary>
    private static Dictionary<string, string?> MarkedForms(string text, string[] tokens, bool[] carries)
    {
        var marked = Tokens.Of(text).Where(t => t.IsMarked).ToLookup(t => t.Folded, t => Words.AsMarked(t.Text), StringComparer.Ordinal);
        return tokens.Where((_, i) => carries[i]).Distinct().ToDictionary(t => t, t => marked[t].FirstOrDefault(), StringComparer.Ordinal);
    }

    private static string? DefinedIn(string folded)
    {
        var match = Definition().Match(folded);
        var words = (match.Groups[1].Success ? match.Groups[1] : match.Groups[2]).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w is not ("mot" or "cua" or "a" or "vay" or "thi" or "cho" or "hoi" or "em")).ToArray();
        return match.Success && words.Length is > 0 and <= 7 ? string.Join(' ', words) : null;
    }

    private static string? CountedIn(string folded)
    {
        var match = HowMany().Match(folded);
        return match.Success && !_measures.Contains(match.Groups[1].Value) ? (match.Groups[1].Value == "loai" ? "nhom" : match.Groups[1].Value) : null;
    }

    /// <summary>Words after "bao nhiêu" that ask for another kind of fact than a count of things.</summary>
    private static readonly HashSet<string> _measures = new(
        "phan ty ti lau tien muc m nua the van ve o den thi so cai viec ra".Split(' '), StringComparer.Ordinal);

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

    [GeneratedRegex(@" (?:nhung|cac) [a-z ]{1,28} nao | nhung gi ")]
    private static partial Regex Several();

    // "bốn nhóm" and "04 nhóm" are the same; "năm" alone is a year.
    [GeneratedRegex("(?<![a-z0-9])(mot|hai|ba|bon|nam|sau|bay|tam|chin) (nhom|muc|buoc|chi so|chi tieu|nguyen tac|nhiem vu|nang luc|doi tuong|cap do)(?![a-z0-9])")]
    private static partial Regex Counted();

    [GeneratedRegex(" (?:the nao (?:thi )?(?:duoc )?(?:goi la|hieu la|la)|goi la) (.+) $|^ (.+?) (?:la gi|nghia la gi|nghia gi|la the nao|la nhu the nao|tieng viet la gi|viet tat) ")]
    private static partial Regex Definition();

    [GeneratedRegex(" (?:bao nhieu|may) ([a-z]+)(?= )")]
    private static partial Regex HowMany();

    [GeneratedRegex("[a-z0-9]+|%")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![0-9/.\-])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@" quy (i|ii|iii|iv|[1-4])(?: nam)?( 20[0-9]{2})? ")]
    private static partial Regex Quarter();

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
