using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>What the heading of a unit is called by: its article, the words of its document's name, its numbers and codes.</summary>
internal sealed partial class UnitName
{
    private const double SameDocument = 0.6;        // share of the name's words that a question repeats when it means it

    private readonly string? _article;
    private readonly string[] _words;
    private readonly string[] _codes;
    private readonly IReadOnlyList<DocumentNumber> _numbers;

    private UnitName(string? article, string[] words, string[] codes, IReadOnlyList<DocumentNumber> numbers) =>
        (_article, _words, _codes, _numbers) = (article, words, codes, numbers);

    public static UnitName Of(string heading, List<Token> tokens)
    {
        var article = Article().Match(VietnameseText.Fold(heading));
        var before = tokens.FindIndex(t => t.Folded == "dieu");
        var words = article.Success && before > 0 ? tokens.Take(before).Where(t => !t.IsExact).Select(t => t.Folded).Distinct() : [];
        return new UnitName(
            article.Success ? article.Groups[1].Value : null, [.. words], [.. tokens.Where(t => t.IsExact).Select(t => t.Folded)],
            DocumentNumber.FindAll(heading));
    }

    /// <summary>How surely a question means this unit by name.</summary>
    /// <returns>1 it does, 0.4 it may (an article of a document that is not named), 0 it does not.</returns>
    public double Met(ExactReferences named, IReadOnlySet<string> questionWords)
    {
        var number = _numbers.Any(own => named.Numbers.Any(n => n.Loose == own.Loose) || named.ShortNumbers.Any(n => IsShortFor(n, own)));
        if (named.Places.Any(p => p.Article is { } article && article == _article))
        {
            var name = _words.Length > 0 && _words.Count(questionWords.Contains) >= SameDocument * _words.Length;
            return number || (named.NamesDocument && name) ? 1 : !named.NamesDocument || _words.Length == 0 ? 0.4 : 0;
        }

        return number || named.Competencies.Any(code => Array.IndexOf(_codes, code) >= 0) ? 0.4 : 0;
    }

    private static bool IsShortFor(string said, DocumentNumber number) =>
        said == number.Digits || (number.Year is { } year && said == $"{number.Digits}/{year}");

    [GeneratedRegex(@"(?<![a-z])dieu ([0-9]+[a-z]?)(?![0-9a-z])")]
    private static partial Regex Article();
}
