using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge;

/// <summary>What a question names outright, and ranking must not guess: numbers of documents, places, codes.</summary>
public sealed partial record ExactReferences
{
    /// <summary>Whole numbers of documents, e.g. <c>1879-QĐ/TU</c>.</summary>
    public IReadOnlyList<DocumentNumber> Numbers { get; private init; } = [];

    /// <summary>Numbers as people say them, after the kind of document: <c>154/2024</c>, <c>1879</c>.</summary>
    public IReadOnlyList<string> ShortNumbers { get; private init; } = [];

    /// <summary>Điều, khoản and điểm that belong together, in whichever order they were typed.</summary>
    public IReadOnlyList<PlaceReference> Places { get; private init; } = [];

    /// <summary>Codes of competencies, e.g. <c>5.1</c>.</summary>
    public IReadOnlyList<string> Competencies { get; private init; } = [];

    /// <summary>A document is named, by its number or by its kind ("Luật …", "Nghị định …").</summary>
    public bool NamesDocument { get; private init; }

    /// <summary>Nothing is named outright.</summary>
    public static ExactReferences None { get; } = new();

    /// <summary>Whether a number, a place or a code is named. Dates are read by <see cref="DateMention"/>.</summary>
    public bool LeadSomewhere => Numbers.Count + ShortNumbers.Count + Places.Count + Competencies.Count > 0;

    /// <summary>Reads the references of a question.</summary>
    /// <param name="text">As typed, with or without marks.</param>
    public static ExactReferences In(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !VietnameseText.Normalise(text).AsSpan().ContainsAnyInRange('0', '9'))
        {
            return None;
        }

        var normal = VietnameseText.Normalise(text);
        var folded = VietnameseText.Fold(normal);
        var lower = VietnameseText.Lower(normal);
        var numbers = DocumentNumber.FindAll(normal);
        var shortNumbers = ShortNumber().Matches(folded).Select(m => m.Groups["n"].Value).Distinct().ToList();
        return new ExactReferences
        {
            Numbers = numbers,
            ShortNumbers = shortNumbers,
            Places = PlacesIn(folded, lower.Length == folded.Length ? lower : folded),
            Competencies = [.. Competency().Matches(folded).Select(m => m.Value).Distinct()],
            NamesDocument = numbers.Count + shortNumbers.Count > 0 || KindOfDocument().IsMatch(folded),
        };
    }

    private static List<PlaceReference> PlacesIn(string folded, string lower)
    {
        var (places, open, end) = (new List<PlaceReference>(), new PlaceReference(null, null, null), -1);
        foreach (Match mark in PlaceMark().Matches(folded))
        {
            var value = lower.Substring(mark.Groups["v"].Index, mark.Groups["v"].Length);
            if (open.Has(mark.Groups["k"].Value) || end < 0 || !Between().IsMatch(folded[end..mark.Index]))
            {
                Close(places, open);
                open = new PlaceReference(null, null, null);
            }

            open = open.With(mark.Groups["k"].Value, value);
            end = mark.Index + mark.Length;
        }

        Close(places, open);
        return places;
    }

    /// <summary>A điểm alone is too often a score ("điểm a") to lead anywhere.</summary>
    private static void Close(List<PlaceReference> places, PlaceReference open)
    {
        if (open.Article is not null || open.Clause is not null)
        {
            places.Add(open);
        }
    }

    [GeneratedRegex(
        @"(?<![a-z])(?:quyet dinh|qd|ke hoach|kh|nghi dinh|nd|thong tu|tt|cong van|cv|nghi quyet|nq|thong bao|tb|chi thi|ct|luat)" +
        @"(?: so)? (?<n>[0-9]{1,5}(?:/(?:19|20)[0-9]{2})?)(?![0-9a-z]|[-/.][0-9a-z])")]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"(?<![a-z])(?:(?<k>dieu|khoan)\s+(?:thu\s+)?(?<v>[0-9]{1,3}[a-z]?)|(?<k>diem)\s+(?<v>[a-z][0-9]?))(?![0-9a-z]|[./][0-9])")]
    private static partial Regex PlaceMark();

    [GeneratedRegex(@"^(?:[\s,;]|cua)*$")]
    private static partial Regex Between();

    // "mục 2.1" is a heading, "2.5 triệu" an amount.
    [GeneratedRegex(@"(?<![0-9.,/-]|muc |khoan |dieu )[1-8]\.[1-9](?![0-9]|[.,/-][0-9]|\s*(?:%|phan tram|trieu|ty|gio|km))")]
    private static partial Regex Competency();

    [GeneratedRegex(@"(?<![a-z])(?:bo luat|luat|nghi dinh|thong tu|nghi quyet|phap lenh|hien phap|quyet dinh|ke hoach)(?![a-z])")]
    private static partial Regex KindOfDocument();
}

/// <summary>A place in a document, as far as it was named. Values in lower case, đ kept.</summary>
/// <param name="Article">Điều, e.g. <c>5</c>, <c>5a</c>.</param>
/// <param name="Clause">Khoản, e.g. <c>3</c>.</param>
/// <param name="Point">Điểm, e.g. <c>đ</c>.</param>
public sealed record PlaceReference(string? Article, string? Clause, string? Point)
{
    internal bool Has(string kind) => kind switch { "dieu" => Article, "khoan" => Clause, _ => Point } is not null;

    internal PlaceReference With(string kind, string value) => kind switch
    {
        "dieu" => this with { Article = value },
        "khoan" => this with { Clause = value },
        _ => this with { Point = value },
    };
}
