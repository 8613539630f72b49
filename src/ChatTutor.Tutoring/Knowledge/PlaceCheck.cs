namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Finds the places named in <c>phrasings/</c> and <c>matters/</c> that a library does not have.</summary>
/// <remarks>What is said about a document that was taken out of the folder sleeps until it comes back; it is no fault.</remarks>
internal static class PlaceCheck
{
    /// <summary>A fault for each dead place, with the line that names it.</summary>
    /// <param name="folder">The folder the library was read from.</param>
    /// <param name="library">The library.</param>
    public static IEnumerable<KnowledgeFault> Faults(string folder, Library library) =>
        DeadPhrasings(folder, library).Concat(DeadPlaces(library).GroupBy(dead => dead.File)
            .SelectMany(file => WithLines(Path.Combine(folder, file.Key), file)));

    /// <summary>Files are looked into again only where something is dead: a start has no time for it.</summary>
    private static IEnumerable<KnowledgeFault> DeadPhrasings(string folder, Library library) =>
        from phrasings in library.Files.Phrasings
        where Holds(library, phrasings.Key)
        let dead = phrasings.Value.Select(p => p.Section).Where(s => library.Find(phrasings.Key, s) is null).ToHashSet()
        where dead.Count > 0
        from path in Directory.GetFiles(Path.Combine(folder, "phrasings"), phrasings.Key + ".*").Order(StringComparer.Ordinal)
        let found = YamlFile.Read<List<Phrasing>>(path).Match(list => list, _ => []).Index()
            .Where(at => dead.Contains(at.Item.Section))
            .Select(at => new Dead(path, [at.Index, "section"], NoSection(phrasings.Key, at.Item.Section)))
        from fault in WithLines(path, found)
        select fault;

    private static IEnumerable<Dead> DeadPlaces(Library library)
    {
        var files = library.Files;
        return DeadIn("matters/absent.yaml", "mentions", files.Absent.Select(a => a.Mentions), library)
            .Concat(DeadIn("matters/conflicts.yaml", "places", files.Conflicts.Select(m => m.Places), library))
            .Concat(DeadIn("matters/conflicts.yaml", "cite", files.Conflicts.Select(m => m.Cite), library))
            .Concat(DeadIn("matters/not-regulated.yaml", "places", files.NotRegulated.Select(m => m.Places), library))
            .Concat(DeadIn("matters/not-regulated.yaml", "cite", files.NotRegulated.Select(m => m.Cite), library));
    }

    private static IEnumerable<Dead> DeadIn(string file, string key, IEnumerable<List<Place>> entries, Library library) =>
        from entry in entries.Index()
        from at in entry.Item.Index()
        where Holds(library, at.Item.Document) && library.Resolve(at.Item).Count == 0
        select new Dead(file, [entry.Index, key, at.Index], library.Find(at.Item.Document, at.Item.Section) is null
            ? NoSection(at.Item.Document, at.Item.Section)
            : $"Không có đoạn nào chứa “{at.Item.About}” trong “{at.Item.Section}” của văn bản “{at.Item.Document}”.");

    private static IEnumerable<KnowledgeFault> WithLines(string path, IEnumerable<Dead> found)
    {
        var lines = YamlLines.Of(File.ReadAllText(path));
        return found.Select(dead => new KnowledgeFault(path, lines.Line(dead.Way), dead.Why));
    }

    private static bool Holds(Library library, string document) => library.Documents.Any(d => d.Document.Id == document);

    private static string NoSection(string document, string section) => $"Văn bản “{document}” không có chỗ nào là “{section}”.";

    private sealed record Dead(string File, object[] Way, string Why);
}
