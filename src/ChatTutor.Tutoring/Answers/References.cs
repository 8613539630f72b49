using System.Globalization;
using System.Text.RegularExpressions;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>A place named outright: "khoản 3 Điều 5", "mục VII", "nhóm năng lực 5", "chỉ số 3".</summary>
/// <param name="Found">The place; null when there is no such place.</param>
/// <param name="Named">What was named, as people say it, e.g. <c>Điều 12</c>.</param>
internal sealed record NamedPlace(Card? Found, string Named);

/// <summary>Finds places that a question names by number, before any ranking.</summary>
internal static partial class References
{
    /// <returns>Null when the question names no place.</returns>
    public static NamedPlace? In(Question question, Library library, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo) =>
        Article(question, library, named, nearTo)
        ?? Part(question, library, named, nearTo)
        ?? Competency(question, library)
        ?? Step(question, library, named, nearTo)
        ?? Row(question, library);

    private static NamedPlace? Article(Question question, Library library, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var article = ArticleNumber().Match(question.Folded);
        if (!article.Success)
        {
            return null;
        }

        var clause = ClauseNumber().Match(question.Folded);
        var path = $"Điều {article.Groups[1].Value}" + (clause.Success ? $", khoản {clause.Groups[1].Value}" : "");
        var documents = Candidates(library, named, nearTo).Where(d => d.Sections.Any(s => s.Kind == SectionKind.Article)).ToList();
        return new NamedPlace(documents.Select(d => library.Find(d.Document.Id, path)).FirstOrDefault(c => c is not null), path);
    }

    private static NamedPlace? Part(Question question, Library library, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var task = TaskNumber().Match(question.Folded);
        if (task.Success && named is [{ Document: var document }, ..])
        {
            var number = $"{task.Groups[1].Value}.{task.Groups[2].Value}";
            return new NamedPlace(
                library.Cards.FirstOrDefault(c => c.Document == document && c.Section.Path.EndsWith($".{number}", StringComparison.Ordinal)),
                $"mục {number}");
        }

        var part = PartNumber().Match(question.Text);
        if (!part.Success)
        {
            return null;
        }

        var roman = part.Groups[1].Value.ToUpperInvariant();
        var rest = part.Groups[2].Value.TrimStart('.', ',', ' ');
        var dotted = rest.Length > 0 ? $"{roman}.{rest}" : roman;
        string[] paths = [$"Mục {dotted}", $"Phụ lục, mục {roman}, khoản {rest}", $"Phụ lục, mục {roman}"];
        var found = Candidates(library, named, nearTo)
            .SelectMany(d => paths.Select(p => library.Find(d.Document.Id, p)))
            .FirstOrDefault(c => c is not null);
        return named.Count > 0 || nearTo is not null || found is not null ? new NamedPlace(found, $"mục {dotted}") : null;
    }

    /// <summary>"năng lực 5.1"; a bare "5.1" when there is such a competency.</summary>
    private static NamedPlace? Competency(Question question, Library library)
    {
        if (question.Codes is not [var code])
        {
            return null;
        }

        var label = $"năng lực {code}";
        var found = library.Cards.FirstOrDefault(c => c.Section.Label == label);
        return found is not null || question.Has("nang luc") || question.Has("ma") ? new NamedPlace(found, label) : null;
    }

    private static NamedPlace? Step(Question question, Library library, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo)
    {
        var step = StepNumber().Match(question.Folded);
        var label = $"bước {step.Groups[1].Value}";
        if (!step.Success)
        {
            return null;
        }

        var steps = Candidates(library, named, nearTo)
            .SelectMany(d => library.Cards.Where(c => c.Document == d && c.Section.Label.StartsWith("bước ", StringComparison.Ordinal))).ToList();
        return steps.Count == 0 ? null : new NamedPlace(steps.Find(c => c.Section.Label == label), label);
    }

    /// <summary>"nhóm năng lực 5": the row numbered 5 of a table with a column of that name.</summary>
    private static NamedPlace? Row(Question question, Library library)
    {
        var row = RowNumber().Match(question.Folded);
        if (!row.Success)
        {
            return null;
        }

        var column = row.Groups[1].Value;
        var number = row.Groups[2].Value.TrimStart('0');
        var rows = library.Cards.Where(c => c.Section.Cells.Count > 1
            && DocumentNames.Key(c.Section.Cells[1].Column).StartsWith(column, StringComparison.Ordinal)).ToList();
        return rows.Count == 0 ? null : new NamedPlace(
            rows.FirstOrDefault(c => c.Section.Cells[0].Text.Trim() == number && !c.Section.Cells[0].Inherited),
            string.Create(CultureInfo.InvariantCulture, $"{rows[0].Section.Cells[1].Column.ToLowerInvariant()} số {number}"));
    }

    private static IEnumerable<ParsedDocument> Candidates(Library library, IReadOnlyList<NamedDocument> named, ParsedDocument? nearTo) =>
        named.Count > 0 ? named.Select(n => n.Document)
        : nearTo is not null ? library.Documents.OrderBy(d => d == nearTo ? 0 : 1)
        : library.Documents;

    [GeneratedRegex(@" dieu (?:so )?([0-9]{1,3}) ")]
    private static partial Regex ArticleNumber();

    [GeneratedRegex(@" (?:nhiem vu|muc|tieu muc) (?:so )?([1-9]) ([1-9]) ")]
    private static partial Regex TaskNumber();

    [GeneratedRegex(@" buoc (?:so |thu )?([1-9]) ")]
    private static partial Regex StepNumber();

    [GeneratedRegex(@" khoan (?:so )?([0-9]{1,2}) ")]
    private static partial Regex ClauseNumber();

    [GeneratedRegex(@"(?:[Mm]ục|[Mm]uc|[Pp]hần|[Pp]han)\s+([IVXivx]{1,4})((?:[., ]\s?[0-9]{1,2}){0,3})(?![\p{L}0-9])")]
    private static partial Regex PartNumber();

    [GeneratedRegex(@" (nhom nang luc|nhom doi tuong|chi so theo doi|chi so|chi tieu) (?:so |thu )?0?([0-9]{1,2}) (?!nhom|nam|nang)")]
    private static partial Regex RowNumber();
}
