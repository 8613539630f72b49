using ChatTutor.Domain.Safety.Answers;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>An entry of <c>repealed.yaml</c>.</summary>
public sealed class RepealedEntry
{
    /// <summary>Number and other names.</summary>
    public List<string> Names { get; set; } = [];

    /// <summary>What holds now.</summary>
    public string ReplacedBy { get; set; } = "";

    /// <summary>Since when.</summary>
    public string Since { get; set; } = "";

    /// <summary>Where we have it from.</summary>
    public string Source { get; set; } = "";

    /// <summary>Whether a person compared it with the original.</summary>
    public bool Verified { get; set; }
}

/// <summary>An entry of <c>links.yaml</c>.</summary>
public sealed class LinkEntry
{
    /// <summary>The address as printed.</summary>
    public string Address { get; set; } = "";

    /// <summary>The place that prints it.</summary>
    public string Source { get; set; } = "";
}

/// <summary>Reads what the answer check judges by: <c>repealed.yaml</c> and <c>links.yaml</c> of <c>knowledge/safety</c>.</summary>
public static class AnswerFactsFile
{
    /// <summary>Repealed instruments.</summary>
    public const string RepealedName = "repealed.yaml";

    /// <summary>Addresses the documents print.</summary>
    public const string LinksName = "links.yaml";

    /// <summary>The data of a folder, or every fault in it.</summary>
    public static Reading<AnswerFacts> Read(string folder)
    {
        var faults = new List<KnowledgeFault>();
        var repealed = Take<RepealedEntry>(Path.Combine(folder, RepealedName), e => e.Names.Count > 0 && e.ReplacedBy.Length * e.Source.Length > 0, faults);
        var links = Take<LinkEntry>(Path.Combine(folder, LinksName), e => e.Address.Length * e.Source.Length > 0, faults);
        return faults.Count > 0 ? faults : new AnswerFacts(
            [.. repealed.Select(e => new RepealedInstrument(e.Names, e.ReplacedBy, e.Since, e.Verified))], [.. links.Select(e => e.Address)]);
    }

    /// <summary>The answer check over the rules and data of the folder that people edit.</summary>
    /// <exception cref="KnowledgeFaultException">A file is faulty, or a rule fails its own examples.</exception>
    public static AnswerCheck OpenSource(IServiceProvider services) => Open(GuardModule.RulesFolder(services));

    /// <summary>The answer check over the rules and data of a folder.</summary>
    /// <exception cref="KnowledgeFaultException">A file is faulty, or a rule fails its own examples.</exception>
    public static AnswerCheck Open(string folder) => new(
        Read(folder).Match(facts => facts, faults => throw new KnowledgeFaultException(faults[0])), SafetyRulesInUse.Open(folder));

    private static List<T> Take<T>(string path, Func<T, bool> isWhole, List<KnowledgeFault> faults)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        return YamlFile.Read<List<T>>(path).Match(
            entries =>
            {
                faults.AddRange(entries.Where(e => e is null || !isWhole(e)).Select(_ => new KnowledgeFault(path, 0, "Một mục thiếu tên, nội dung hoặc nguồn.")));
                return entries;
            },
            failed =>
            {
                faults.AddRange(failed);
                return [];
            });
    }
}
