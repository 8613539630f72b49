using System.Globalization;
using System.Security.Cryptography;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Knowledge;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The file <c>knowledge/framework/601.yaml</c>: the competencies of the row that follows 601-CV/TU. It may be missing.</summary>
internal sealed record CatalogueFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "framework/601.yaml";

    public required IssuedBy Document { get; init; }

    public required IReadOnlyList<CatalogueRow> Competencies { get; init; }

    /// <summary>Reads the file; one that is not the document the framework refers to is a fault.</summary>
    public static Reading<OwnCatalogue> Read(string path, CompetencyFramework framework, IReadOnlyList<SourceDocument> held) =>
        YamlContent.Read<CatalogueFile>(path, (file, content, lines) => content.Faults(framework, held).Select(
                fault => new KnowledgeFault(file, lines.Line(fault.Way), fault.Why)))
            .Match<Reading<OwnCatalogue>>(content => content.Catalogue(held, DigestOf(path)), faults => faults.ToList());

    private static string DigestOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..8];

    private OwnCatalogue Catalogue(IReadOnlyList<SourceDocument> held, string version) => new(
        Document.Find(held).Document!,
        [.. Competencies.Select(c => new CatalogueEntry(c.Code, c.Name, c.Section, c.Level is null ? null : RequiredCell.Parse(c.Level)))],
        version);

    private IEnumerable<(object[] Way, string Why)> Faults(CompetencyFramework framework, IReadOnlyList<SourceDocument> held)
    {
        var (document, unnamed) = Document.Find(held);
        var row = framework.Rows.FirstOrDefault(r => r.OwnCatalogue is not null);
        if (document is null || row is null)
        {
            yield return (["document"], unnamed ?? "Khung hiện hành không có đối tượng nào theo danh mục riêng.");
        }
        else if (document.Number != row.OwnCatalogue || !row.Minimum.Printed.Contains(Day(document.Issued), StringComparison.Ordinal))
        {
            yield return (["document"], $"Danh mục phải là của {row.OwnCatalogue}, đúng số và ngày mà Quyết định viện dẫn: “{row.Minimum.Printed}”.");
        }

        if (Competencies.Count == 0)
        {
            yield return (["competencies"], "Danh mục phải có ít nhất một năng lực.");
        }

        foreach (var (at, entry) in Competencies.Index())
        {
            if (Competencies.Take(at).Any(before => before.Code == entry.Code))
            {
                yield return (["competencies", at, "code"], $"“{entry.Code}” đã có ở trên.");
            }

            if (entry.Level is not null && (RequiredCell.Parse(entry.Level) is not { Level: { } level } || level < row?.Minimum.Level))
            {
                yield return (["competencies", at, "level"], $"Mức “{entry.Level}” không đọc được, hoặc thấp hơn mức chuẩn tối thiểu.");
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("'ngày 'd/M/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>One competency of the list.</summary>
internal sealed record CatalogueRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Where it stands in the document.</summary>
    public required string Section { get; init; }

    public string? Level { get; init; }
}
