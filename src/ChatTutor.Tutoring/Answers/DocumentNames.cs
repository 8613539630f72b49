using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>A document that a question names.</summary>
/// <param name="Document">The document.</param>
/// <param name="Name">The folded name that was found.</param>
/// <param name="ByNumber">Named by its number, or by a name that no other document so much as mentions: no other is meant.</param>
internal sealed record NamedDocument(ParsedDocument Document, string Name, bool ByNumber)
{
    /// <summary>The words of the name.</summary>
    public string[] Words { get; } = Name.Split(' ');
}

/// <summary>Finds which documents a question names.</summary>
internal sealed class DocumentNames
{
    private readonly List<(ParsedDocument Document, string Name)> _names;
    /// <summary>"kế hoạch Công chức số" is that plan; "Công chức số" may be the programme that others speak of.</summary>
    private static readonly string[] _kinds = ["ke hoach ", "quyet dinh ", "cong van ", "huong dan "];

    private readonly string[] _absent;
    private readonly HashSet<string> _only;
    private readonly Dictionary<ParsedDocument, HashSet<string>> _words;

    public DocumentNames(Library library)
    {
        _names = [.. library.Documents.SelectMany(d => NamesOf(d.Document).Select(n => (d, n))).OrderByDescending(n => n.n.Length)];
        _absent = [.. library.Files.Absent.SelectMany(a => a.AlsoCalled).Select(Key)];
        var texts = library.Documents.Select(d => $" {Key(d.Corrected(d.Sections[0]))} ").ToList();
        _only = [.. _names.Select(n => n.Name).Where(name => texts.Count(t => t.Contains($" {name} ", StringComparison.Ordinal)) == 1)];
        _words = library.Documents.ToDictionary(
            d => d, d => NamesOf(d.Document).SelectMany(n => n.Split(' ')).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The documents named, longest names first; a name inside the name of a document that is absent does not count.</summary>
    public IReadOnlyList<NamedDocument> In(Question question)
    {
        var text = _absent.Where(question.Has).OrderByDescending(a => a.Length)
            .Aggregate(question.Folded, (t, name) => t.Replace($" {name} ", " | ", StringComparison.Ordinal));
        return [.. _names.Where(n => text.Contains($" {n.Name} ", StringComparison.Ordinal))
            .DistinctBy(n => n.Document)
            .Select(n => new NamedDocument(n.Document, n.Name, n.Name.Any(char.IsAsciiDigit) || _only.Contains(n.Name) || _kinds.Any(k => n.Name.StartsWith(k, StringComparison.Ordinal))))];
    }

    /// <summary>All folded names of documents, longest first.</summary>
    public static IReadOnlyList<string> AllOf(IEnumerable<ParsedDocument> documents) =>
        [.. documents.SelectMany(d => NamesOf(d.Document)).Distinct().OrderByDescending(n => n.Length)];

    /// <summary>Whether a word of the question is explained by the name of this document.</summary>
    public bool Holds(ParsedDocument document, string word, IReadOnlyList<NamedDocument> named) =>
        named.Any(n => n.Document == document && n.Words.Contains(word))
        || (word is "quyet" or "dinh" or "ke" or "hoach" or "cong" or "van" or "huong" or "dan" && _words[document].Contains(word));

    /// <summary>Folded tokens joined by spaces.</summary>
    public static string Key(string name) => string.Join(' ', QuestionReader.FoldedTokens(name));

    private static IEnumerable<string> NamesOf(SourceDocument document)
    {
        var names = document.AlsoCalled.Append(document.ShortTitle);
        return (document.Number is { } number ? names.Append(number).Append(DigitsOf(number)) : names).Select(Key).Distinct();
    }

    /// <summary>"1879" of <c>1879-QĐ/TU</c>: people use the bare number.</summary>
    private static string DigitsOf(string number) => new([.. number.TakeWhile(char.IsAsciiDigit)]);
}
