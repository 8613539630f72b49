using System.Text;
using ChatTutor.Domain.Safety.Documents;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Looks at every file of a knowledge folder before it may be kept, searched or quoted (section VII.1).</summary>
/// <remarks>
/// The rules' own files are left out: their examples are what the rules must find.
/// </remarks>
internal sealed class IngestGuard
{
    private readonly string _folder;
    private readonly DocumentCheck _check;

    public IngestGuard(string folder) => (_folder, _check) = (folder, DocumentRules.Of(folder));

    /// <summary>What was found in a folder, the strict first.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IngestReport Examine()
    {
        var faults = KnowledgeCaps.Faults(_folder).ToList();
        if (faults.Count > 0)
        {
            return new IngestReport(faults, []);
        }

        var records = CheckedFile.Read(_folder).Match(read => read, failed =>
        {
            faults.AddRange(failed);
            return [];
        });
        var found = Files().AsParallel().AsOrdered().SelectMany(file => Find(file)
            .Select(f => (File: file, f.Finding, Record: Record(records, file, f)))).ToList();
        faults.AddRange(found.Where(f => f.Record is null && f.Finding.Concern != DocumentConcern.Notice).Select(f => Fault(f.File, f.Finding)));
        var known = found.Where(f => f.Record is not null).Select(f => new KnowledgeFault(
            f.File, f.Finding.Line, $"Có {f.Finding.Kind}; {f.Record!.By} đã xác nhận ngày {f.Record.Date:dd/MM/yyyy}: {f.Record.Why}"));
        return new IngestReport(faults, [.. known, .. found.Where(f => f.Finding.Concern == DocumentConcern.Notice)
            .Select(f => new KnowledgeFault(f.File, f.Finding.Line, $"Có {f.Finding.Kind}; hãy xem lại, không chặn."))]);
    }

    /// <summary>The hashes of the lines of a file that wait for a person.</summary>
    /// <param name="name">File within the folder, with forward slashes.</param>
    public IReadOnlyList<(DocumentFinding Finding, string Hash)> Open(string name) =>
        [.. Find(name).Where(f => CanBeConfirmed(f.Finding.Concern)).Select(f => (f.Finding, LineHash.Of(f.Finding.Concern, f.Line)))];

    /// <summary>Whether a person's word is enough; marks, credentials and hidden text have to go instead.</summary>
    public static bool CanBeConfirmed(DocumentConcern concern) => concern is DocumentConcern.Personal or DocumentConcern.Machine;

    private static CheckedRecord? Record(List<CheckedRecord> records, string file, (DocumentFinding Finding, string Line) found) =>
        CanBeConfirmed(found.Finding.Concern) && LineHash.Of(found.Finding.Concern, found.Line) is var hash
            ? records.Find(record => record.File == file && record.Lines.Contains(hash)) : null;

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(path => KnowledgeFolder.NameWithin(_folder, path))
        .Where(name => name != CheckedFile.Name && !name.StartsWith("safety/", StringComparison.Ordinal) && !name.Split('/').Any(part => part[0] == '.'))
        .Where(name => Path.GetExtension(name).ToLowerInvariant() is ".md" or ".yaml" or ".yml").Order(StringComparer.Ordinal);

    private IEnumerable<(DocumentFinding Finding, string Line)> Find(string name)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_folder, name)));
        var lines = text.Split('\n');
        var isMarkdown = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var sort = Sort(name, isMarkdown);
        var found = _check.Find(text, sort)
            .Concat(isMarkdown ? HiddenMarkup.Find(text) : YamlTexts.Escaped(text).SelectMany(at => At(at.Line, _check.Find(at.Text, sort))));
        return found.Distinct().Select(f => (f, lines[Math.Min(f.Line, lines.Length) - 1]));
    }

    private static DocumentSort Sort(string name, bool isMarkdown) => isMarkdown ? DocumentSort.Prose
        : name.StartsWith("exam/", StringComparison.Ordinal) || name.StartsWith("phrasings/", StringComparison.Ordinal) ? DocumentSort.Questions
        : DocumentSort.Entries;

    private static IEnumerable<DocumentFinding> At(int line, IEnumerable<DocumentFinding> found) => found.Select(f => f with { Line = line });

    private static KnowledgeFault Fault(string file, DocumentFinding finding) => new(file, finding.Line, finding.Concern switch
    {
        DocumentConcern.Personal => $"Có {finding.Kind}. Che đi, hoặc xác nhận được phép công khai: kb confirm.",
        DocumentConcern.Machine => $"Có {finding.Kind}. Bỏ đi, hoặc xác nhận đây là nội dung của văn bản: kb confirm.",
        DocumentConcern.Hidden => $"Có phần người đọc không nhìn thấy: {finding.Kind}. Hãy xóa.",
        DocumentConcern.Credential => $"Có {finding.Kind}. Xóa khỏi tài liệu; nếu đang dùng thì đổi ngay.",
        _ => $"Có {finding.Kind}. Tài liệu này không được đưa vào kho; hỏi người phụ trách bảo vệ bí mật của đơn vị.",
    });
}

/// <summary>What the guard found in a folder; files within the folder.</summary>
/// <param name="Refused">What keeps the folder from going live.</param>
/// <param name="Warnings">What a person has confirmed, and what is only worth a look.</param>
internal sealed record IngestReport(IReadOnlyList<KnowledgeFault> Refused, IReadOnlyList<KnowledgeFault> Warnings);
