using System.Security.Cryptography;
using ChatTutor.Tutoring.Knowledge.Versions;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Turns an office file into a draft for the knowledge base, or says why not and writes nothing.</summary>
public sealed class Import
{
    private static readonly TimeSpan _hanoi = TimeSpan.FromHours(7);

    private readonly SourceFolder _source;
    private readonly TimeProvider _clock;

    internal Import(SourceFolder source, TimeProvider clock) => (_source, _clock) = (source, clock);

    /// <summary>Reads, checks, and writes where nothing stands in the way.</summary>
    public async Task<ImportReport> RunAsync(ImportRequest request, CancellationToken ct)
    {
        var name = Path.GetFileName(request.Path);
        if (FileReader.Load(request.Path) is var (bytes, why) && bytes is null)
        {
            return Refused(name, [new ImportFinding("tệp", why, false)], []);
        }

        try
        {
            var draft = await new FileReader(PdfReader.Usual()).ReadAsync(name, bytes, ct);
            return Judge(request, name, bytes, draft);
        }
        catch (UnsafeFileException ex)
        {
            return Refused(name, [new ImportFinding("tệp", ex.Message, false)], []);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return Refused(name, [new ImportFinding("tệp", "Không ghi được bản nháp: thư mục không có, hoặc không được phép ghi.", false)], []);
        }
    }

    private ImportReport Judge(ImportRequest request, string name, byte[] bytes, DraftText draft)
    {
        var check = new DraftCheck(DocumentRules.Of(_source.FullPath));
        var found = check.Find(draft, name).ToList();
        var mentions = check.Mentions(draft).ToList();
        var inTheWay = found.Where(f => !f.Why.EndsWith("không chặn.", StringComparison.Ordinal) && !(f.CanBeConfirmed && request.IsConfirmed)).ToList();
        var target = Path.Combine(request.Into ?? Path.Combine(_source.FullPath, "documents"), DraftFile.NameFor(name));
        var markdown = DraftCheck.Markdown(draft);
        if (inTheWay.Count == 0 && markdown.Trim().Length == 0)
        {
            inTheWay.Add(new ImportFinding("tệp", "Tệp không có chữ nào đọc được.", false));
        }

        if (inTheWay.Count == 0 && File.Exists(target))
        {
            inTheWay.Add(new ImportFinding("tệp", $"Đã có {target}; hãy đổi tên hoặc xóa bản cũ.", false));
        }

        if (inTheWay.Count > 0)
        {
            return Refused(name, inTheWay, mentions);
        }

        Write(request, name, bytes, markdown, target);
        return new ImportReport(name, target, [], [.. found, .. mentions], DraftFile.Missing, draft.Notes);
    }

    private void Write(ImportRequest request, string name, byte[] bytes, string markdown, string target)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().ToOffset(_hanoi).Date);
        var by = request.IsConfirmed ? request.By : null;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        using (var file = new StreamWriter(new FileStream(target, FileMode.CreateNew)))
        {
            file.Write(DraftFile.Compose(markdown, name, Convert.ToHexStringLower(SHA256.HashData(bytes)), by, today));
        }

        if (by is not null && KnowledgeFolder.NameWithin(_source.FullPath, Path.GetFullPath(target)) is var within && !within.StartsWith("..", StringComparison.Ordinal))
        {
            Confirmation.Record(_source.FullPath, within, by, request.Why!, today);
        }
    }

    private static ImportReport Refused(string name, IReadOnlyList<ImportFinding> why, IReadOnlyList<ImportFinding> shown) =>
        new(name, null, why, shown, [], []);
}
