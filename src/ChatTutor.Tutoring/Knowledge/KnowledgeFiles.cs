using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;
using ChatTutor.Domain.Safety.Answers;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Everything read from a knowledge folder, before structure and index are built.</summary>
internal sealed record KnowledgeFiles
{
    public required IReadOnlyList<SourceDocument> Documents { get; init; }

    /// <summary>Phrasings by document id.</summary>
    public required IReadOnlyDictionary<string, List<Phrasing>> Phrasings { get; init; }

    public required IReadOnlyList<AbsentDocument> Absent { get; init; }

    public required IReadOnlyList<Matter> Conflicts { get; init; }

    public required IReadOnlyList<Matter> NotRegulated { get; init; }

    public required IReadOnlyList<string> OtherPlaces { get; init; }

    /// <summary>Short forms; null where the folder has no such file.</summary>
    public Abbreviations? Abbreviations { get; init; }

    /// <summary>English terms and their gloss; null where the folder has no such file.</summary>
    public Glossary? Glossary { get; init; }

    /// <summary>Everyday words and what the documents say for them; null where the folder has no such file.</summary>
    public Synonyms? Synonyms { get; init; }

    /// <summary>The framework as data; null where the folder has no such file.</summary>
    public CompetencyFramework? Framework { get; init; }

    /// <summary>Levels that competent bodies issued beside the framework.</summary>
    public IReadOnlyList<LevelOverride> Overrides { get; init; } = [];

    /// <summary>The list of 601-CV/TU; null while it is not in the folder.</summary>
    public OwnCatalogue? OwnCatalogue { get; init; }

    /// <summary>Posts by their everyday names; null where the folder has no such file.</summary>
    public Positions? Positions { get; init; }

    public required IReadOnlyList<ExamQuestion> Exam { get; init; }

    /// <summary>Repealed instruments and the addresses that may be named.</summary>
    public required AnswerFacts AnswerFacts { get; init; }

    /// <summary>Reads a folder; every fault of every file at once.</summary>
    public static Reading<KnowledgeFiles> Read(string folder)
    {
        var faults = new List<KnowledgeFault>();
        var documents = FilesIn(folder, "documents", "*.md").Select(f => Take(Public(f), faults)).OfType<SourceDocument>().ToList();
        if (documents.Count == 0 && faults.Count == 0)
        {
            faults.Add(new KnowledgeFault(Path.Combine(folder, "documents"), 0, "Thư mục không có văn bản nào."));
        }

        var framework = IfThere(folder, FrameworkFile.Name, FrameworkFile.Read, faults);
        var files = new KnowledgeFiles
        {
            Documents = [.. documents.Where(d => d.Classification == "public").OrderBy(d => d.Id, StringComparer.Ordinal)],
            // "1879-qd-tu.2.yaml" adds to "1879-qd-tu.yaml".
            Phrasings = FilesIn(folder, "phrasings", "*.yaml").GroupBy(f => Path.GetFileName(f).Split('.')[0]).ToDictionary(
                g => g.Key, g => g.SelectMany(f => Take(YamlFile.Read<List<Phrasing>>(f), faults) ?? []).ToList()),
            Absent = ReadList<AbsentDocument>(folder, "matters/absent.yaml", faults),
            Conflicts = ReadList<Matter>(folder, "matters/conflicts.yaml", faults),
            NotRegulated = ReadList<Matter>(folder, "matters/not-regulated.yaml", faults),
            OtherPlaces = ReadList<string>(folder, "framework/places.yaml", faults),
            Abbreviations = IfThere(folder, AbbreviationFile.Name, AbbreviationFile.Read, faults)?.ToAbbreviations(),
            Glossary = IfThere(folder, GlossaryFile.Name, GlossaryFile.Read, faults)?.ToGlossary(),
            Synonyms = IfThere(folder, SynonymsFile.Name, SynonymsFile.Read, faults) is { } synonyms ? SynonymsFile.ToSynonyms(synonyms) : null,
            AnswerFacts = Take(AnswerFactsFile.Read(Path.Combine(folder, "safety")), faults) ?? AnswerFacts.None,
            Framework = framework,
            Overrides = framework is null ? [] : Take(OverrideFiles.Read(folder, framework, documents), faults) ?? [],
            OwnCatalogue = framework is null ? null
                : IfThere(folder, CatalogueFile.Name, path => CatalogueFile.Read(path, framework, documents), faults),
            Positions = IfThere(folder, PositionsFile.Name, PositionsFile.Read, faults) is { } positions ? PositionsFile.ToPositions(positions) : null,
            Exam = [.. FilesIn(folder, "exam", "*.yaml").SelectMany(f => Take(YamlFile.Read<List<ExamQuestion>>(f), faults) ?? [])],
        };
        return faults.Count > 0 ? faults : files;
    }

    /// <summary>A document of the folder; one that is not public is a fault, because copies of it would be kept and quoted.</summary>
    private static Reading<SourceDocument> Public(string path) => DocumentFile.Read(path).Match<Reading<SourceDocument>>(
        file => file.Document.Classification == "public" ? file.Document : new KnowledgeFault(
            path,
            1 + Array.FindIndex(File.ReadAllLines(path), line => line.StartsWith("classification:", StringComparison.Ordinal)),
            $"Văn bản có phân loại “{file.Document.Classification}”; kho chỉ nhận văn bản công khai (public)."),
        faults => faults.ToList());

    private static List<T> ReadList<T>(string folder, string file, List<KnowledgeFault> faults)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? Take(YamlFile.Read<List<T>>(path), faults) ?? [] : [];
    }

    private static T? IfThere<T>(string folder, string file, Func<string, Reading<T>> read, List<KnowledgeFault> faults)
        where T : class
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? Take(read(path), faults) : null;
    }

    private static IEnumerable<string> FilesIn(string folder, string sub, string pattern)
    {
        var path = Path.Combine(folder, sub);
        return Directory.Exists(path) ? Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }

    private static T? Take<T>(Reading<T> reading, List<KnowledgeFault> faults)
        where T : class =>
        reading.Match<T?>(content => content, failed =>
        {
            faults.AddRange(failed);
            return null;
        });
}
