using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Knowledge;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>A file of <c>knowledge/framework/overrides/</c>: levels that a competent body issued.</summary>
internal sealed record OverrideFile
{
    /// <summary>The folder in the knowledge folder.</summary>
    public const string Folder = "framework/overrides";

    /// <summary>The document that sets the levels.</summary>
    public required IssuedBy Document { get; init; }

    public required IReadOnlyList<OverrideEntry> Levels { get; init; }

    /// <summary>Reads a file; faults carry their line.</summary>
    public static Reading<List<LevelOverride>> Read(string path, CompetencyFramework framework, IReadOnlyList<SourceDocument> held) =>
        YamlContent.Read<OverrideFile>(path, (file, content, lines) => content.Faults(framework, held).Select(
                fault => new KnowledgeFault(file, lines.Line(fault.Way), fault.Why)))
            .Match<Reading<List<LevelOverride>>>(content => content.Overrides(held), faults => faults.ToList());

    private List<LevelOverride> Overrides(IReadOnlyList<SourceDocument> held)
    {
        var source = Document.Find(held).Document!;
        return [.. from entry in Levels
            from cell in entry.Competencies
            select new LevelOverride(source, cell.Key, RequiredCell.Parse(cell.Value)!.Value)
            {
                Row = entry.Row, Position = entry.Position, Unit = entry.Unit, Head = entry.Head,
            }];
    }

    private IEnumerable<(object[] Way, string Why)> Faults(CompetencyFramework framework, IReadOnlyList<SourceDocument> held)
    {
        if (Document.Find(held).Fault is { } unnamed)
        {
            yield return (["document"], unnamed);
        }

        if (Levels.Count == 0)
        {
            yield return (["levels"], "Phải có ít nhất một mục.");
        }

        foreach (var (at, entry) in Levels.Index())
        {
            foreach (var why in entry.WhomFaults(framework))
            {
                yield return (["levels", at], why);
            }

            foreach (var (code, level) in entry.Competencies)
            {
                if (entry.LevelFault(code, level, framework) is { } why)
                {
                    yield return (["levels", at, "competencies", code], why);
                }
            }
        }
    }
}

/// <summary>Levels for some people.</summary>
internal sealed record OverrideEntry
{
    public string? Row { get; init; }

    public string? Position { get; init; }

    public string? Unit { get; init; }

    public bool Head { get; init; }

    /// <summary>Code of the competency, and the level: <c>M3</c>, <c>M2→M3</c>.</summary>
    public required IReadOnlyDictionary<string, string> Competencies { get; init; }

    public IEnumerable<string> WhomFaults(CompetencyFramework framework)
    {
        if (string.IsNullOrWhiteSpace(Row) && string.IsNullOrWhiteSpace(Position) && string.IsNullOrWhiteSpace(Unit))
        {
            yield return "Phải nêu mức này dành cho ai: “row”, “position” hoặc “unit”.";
        }

        if (Row is not null && framework.Row(Row) is null)
        {
            yield return $"Không có đối tượng “{Row}” trong framework.yaml.";
        }
        else if (Row is not null && framework.Row(Row)!.OwnCatalogue is { } own)
        {
            yield return $"{Row} theo danh mục riêng tại {own}; hãy nạp danh mục đó vào {CatalogueFile.Name}.";
        }

        if (Competencies.Count == 0)
        {
            yield return "“competencies” phải có ít nhất một năng lực.";
        }
    }

    /// <summary>Why a level cannot stand; null where it can.</summary>
    public string? LevelFault(string code, string level, CompetencyFramework framework)
    {
        if (framework.Competency(code) is not { } competency)
        {
            return $"Không có năng lực “{code}”.";
        }

        if (RequiredCell.Parse(level) is not { Level: { } required, Open: false } cell)
        {
            return $"Mức “{level}” không đọc được; viết M1 đến M4, hoặc M2→M3 khi có mức phấn đấu.";
        }

        if (competency.HeadsOnly && !Head)
        {
            return $"Năng lực {code} chỉ áp dụng cho người đứng đầu ({competency.RangePrinted}); thêm “head: true”.";
        }

        if (required < competency.Min || (cell.Target ?? required) > competency.Max)
        {
            return $"Mức {level} nằm ngoài khoảng áp dụng của năng lực {code}: {competency.RangePrinted} ({competency.Section}).";
        }

        return Row is not null && framework.Row(Row) is { } row && required < PostLevels.Floor(competency, row)
            ? $"Mức {level} thấp hơn mức chuẩn tối thiểu của {Row} ở năng lực {code} (M{PostLevels.Floor(competency, row)}); "
                + "chỉ được quy định chuẩn cao hơn (Điều 4, khoản 4)."
            : null;
    }
}
