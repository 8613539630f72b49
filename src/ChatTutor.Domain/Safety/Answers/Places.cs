using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A place of a document as a sentence names it; parts that were not named are null.</summary>
/// <param name="Article">Điều.</param>
/// <param name="Clause">Khoản.</param>
/// <param name="Point">Điểm.</param>
/// <param name="Division">Mục, phụ lục or chương, e.g. <c>vii.1</c>, <c>2.1</c>.</param>
/// <param name="Start">Where its words begin.</param>
/// <param name="End">One past their end.</param>
internal sealed record NamedPlace(string? Article, string? Clause, string? Point, string? Division, int Start, int End);

/// <summary>Reads Điều, khoản, điểm, mục and phụ lục, in whichever order they stand.</summary>
internal static partial class Places
{
    private sealed record Mark(string Kind, string Value, int Start, int End);

    /// <summary>All places a text names.</summary>
    public static List<NamedPlace> In(string text)
    {
        var places = new List<NamedPlace>();
        if (!Likely().IsMatch(text))
        {
            return places;
        }

        var group = new List<Mark>();
        foreach (Match match in Pattern().Matches(VietnameseText.Lower(text)))
        {
            var kind = match.Groups["k"].Value switch { "k" => "kh", "đ" or "d" => "di", var words => VietnameseText.Fold(words)[..2] };
            var mark = new Mark(kind, match.Groups["v"].Value.TrimStart('0'), match.Index, match.Index + match.Length);
            if (group.Count > 0 && !Between().IsMatch(text[group[^1].End..mark.Start]))
            {
                Close(group, places);
            }

            group.Add(mark);
        }

        Close(group, places);
        return places;
    }

    // "khoản 1, khoản 3 Điều 5" names two places: each khoản goes with the nearest Điều.
    private static void Close(List<Mark> group, List<NamedPlace> places)
    {
        var articles = group.Where(m => m.Kind == "di" && char.IsAsciiDigit(m.Value[0])).ToList();
        var clauses = group.Where(m => m.Kind == "kh").ToList();
        var points = group.Where(m => m.Kind == "di" && !char.IsAsciiDigit(m.Value[0])).ToList();
        var divisions = group.Where(m => m.Kind is "mu" or "ph" or "ch").ToList();
        Mark? Near(List<Mark> among, Mark to) => among.MinBy(m => Math.Abs(m.Start - to.Start));
        foreach (var clause in clauses)
        {
            places.Add(Place(Near(articles, clause), clause, Near(points, clause), Near(divisions, clause), group));
        }

        foreach (var article in articles.Where(a => !places.Exists(p => p.Article == a.Value && p.Start == group[0].Start)))
        {
            places.Add(Place(article, null, Near(points, article), null, group));
        }

        if (clauses.Count + articles.Count == 0)
        {
            places.AddRange(divisions.Select(d => Place(null, null, null, d, group)));
        }

        group.Clear();
    }

    private static NamedPlace Place(Mark? article, Mark? clause, Mark? point, Mark? division, List<Mark> group) =>
        new(article?.Value, clause?.Value, point?.Value, division?.Value, group[0].Start, group[^1].End);

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?<k>điều|dieu|khoản|khoan)\s+(?:số\s+|thứ\s+)?(?<v>[0-9]{1,3}[a-zđ]?)(?![\p{L}0-9]|[./][0-9]|\s*%)" +
        @"|(?<k>k)\.?\s?(?<v>[0-9]{1,2})(?=[\s,.]{0,2}(?:đ|d|điều|dieu)\.?\s?[0-9])" +
        @"|(?<k>[đd])\.?\s?(?<v>[0-9]{1,3})(?=[\s,.]{0,2}(?:k|khoản|khoan)\.?\s?[0-9]|\s(?:của |cua )?(?:qđ|qd|nq|nđ|kh|quyết định|quyet dinh|nghị|nghi|luật|luat|kế|ke)(?!\p{L}))" +
        @"|(?<=(?<!\p{L})(?:k|khoản|khoan)\.?\s?[0-9]{1,2}[\s,.]{0,2})(?<k>[đd])\.?\s?(?<v>[0-9]{1,3})(?![\p{L}0-9])" +
        @"|(?<=(?<!\p{L})(?:đ|d|điều|dieu)\.?\s?[0-9]{1,3}[\s,.]{0,2})(?<k>k)\.?\s?(?<v>[0-9]{1,2})(?![\p{L}0-9])" +
        @"|(?<k>điểm|diem)\s+(?<v>[a-zđ])(?![\p{L}0-9])" +
        @"|(?<k>mục|phụ lục|phu luc|chương|chuong|muc(?=\s+[ivxl]))\s+(?:số\s+|so\s+)?(?<v>[ivxl]{1,6}(?:\.[0-9]{1,2}){0,3}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})(?<more>(?:\.(?:[a-zđ](?!\p{L})|\([0-9]{1,2}\)))*)(?![\p{L}0-9]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    // A cheap look first: most sentences name no place.
    [GeneratedRegex(@"[đdk]\.?\s?[0-9]|(?:i[eề]u|o[aả]n|i[eể]m|[uụ]c|[uư][oơ]ng)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Likely();

    [GeneratedRegex(@"^(?:[\s,;()]|và|va|của|cua|phụ lục|phu luc)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
