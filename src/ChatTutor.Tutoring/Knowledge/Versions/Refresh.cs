using System.Globalization;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge.Ingest;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>Lets the folder's content go live: read, examine, keep, swap. A fault stops it and the version before goes on serving.</summary>
public sealed class Refresh
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _hanoi = TimeSpan.FromHours(7);

    private readonly VersionStore _versions;
    private readonly SourceFolder _source;
    private readonly double _floor;
    private readonly TimeProvider _clock;

    internal Refresh(VersionStore versions, SourceFolder source, IOptions<KnowledgeOptions> options, TimeProvider clock) =>
        (_versions, _source, _floor, _clock) = (versions, source, options.Value.ExamFloor, clock);

    /// <summary>Refreshes; two at a time run one after the other.</summary>
    /// <param name="dryRun">Reads and examines only: nothing is kept, nothing swapped.</param>
    /// <param name="ct">Stops the wait for a refresh under way, and the work between two steps.</param>
    public async Task<RefreshReport> RunAsync(bool dryRun, CancellationToken ct)
    {
        try
        {
            return !Directory.Exists(_source.FullPath) ? NotRead("Không có thư mục tri thức này.")
                : KnowledgeCaps.Faults(_source.FullPath) is { Count: > 0 } tooMuch ? Refused("", Within(_source.FullPath, tooMuch))
                : dryRun ? Examine(_source.FullPath, FolderContent.Read(_source.FullPath).Version)
                : await SwapAsync(ct);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return NotRead($"Không đọc hoặc không ghi được tệp: {ex.Message}");
        }
    }

    private async Task<RefreshReport> SwapAsync(CancellationToken ct)
    {
        using var held = await _versions.LockAsync(_patience, ct);
        if (held is null)
        {
            return NotRead("Một lần nạp khác đang chạy; hãy thử lại sau.");
        }

        var content = FolderContent.Read(_source.FullPath);
        var written = _versions.Write(content);
        try
        {
            var report = Examine(written, content.Version);
            ct.ThrowIfCancellationRequested();
            return report.Documents == 0 ? report : Keep(written, report);
        }
        finally
        {
            VersionStore.Discard(written);     // what was refused may hold just what nobody may keep
        }
    }

    /// <summary>Where nothing is live yet, whatever can be read goes live: the next start would adopt it anyway.</summary>
    private RefreshReport Keep(string written, RefreshReport report)
    {
        var now = _clock.GetUtcNow();
        var pointer = _versions.Pointer();
        var goesLive = report.Refused.Count == 0 || pointer is null;
        var noted = (pointer ?? LivePointer.Empty).Noting(report.Version, goesLive ? now : null);
        _versions.Stage(written, report.Version);
        _versions.Point(goesLive ? noted with { Version = report.Version, Since = now, Build = null } : noted);
        return report with { Live = goesLive };
    }

    private RefreshReport Examine(string folder, string version)
    {
        var ingest = new IngestGuard(folder).Examine();
        var beside = ingest.Refused.Concat(KnowledgeFolder.FaultsBeside(folder)).ToList();
        var report = KnowledgeFolder.Read(folder).Match(
            library => beside.Count > 0 ? Refused(version, Within(folder, beside)) : Examine(library, folder, version),
            faults => Refused(version, Within(folder, faults.Concat(beside))));
        return report with { Warnings = ingest.Warnings };
    }

    private RefreshReport Examine(Library library, string folder, string version)
    {
        var asked = Exam.Asked(library).Count();
        var failures = Exam.Failures(new Answering(library), DateOnly.FromDateTime(_clock.GetUtcNow().ToOffset(_hanoi).Date)).ToList();
        var score = new ExamScore(asked, asked - failures.Count);
        var (added, changed, removed) = Compare(library);
        return new RefreshReport(
            library.Documents.Count, library.Passages().Count(), added, changed, removed,
            score.Passed < _floor * asked ? [TooFew(score), .. failures.Select(f => Wrong(folder, f.Question, f.Why))] : [],
            score, version, Live: false);
    }

    private (int Added, int Changed, int Removed) Compare(Library library)
    {
        var before = _versions.Pointer() is { } pointer && _versions.Load(pointer.Version) is { } live
            ? live.Library.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Version) : [];
        var after = library.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Version);
        return (
            after.Keys.Except(before.Keys).Count(),
            after.Count(d => before.TryGetValue(d.Key, out var old) && old != d.Value),
            before.Keys.Except(after.Keys).Count());
    }

    private KnowledgeFault TooFew(ExamScore score) => new("exam", 0, string.Create(
        CultureInfo.InvariantCulture, $"Trả lời đúng {score.Passed}/{score.Asked} câu hỏi kiểm tra, dưới mức {_floor * 100:0.#}% (Knowledge:ExamFloor)."));

    private static KnowledgeFault Wrong(string folder, ExamQuestion question, string why)
    {
        var at = Directory.GetFiles(Path.Combine(folder, "exam"), "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Index().Select(line => (File: file, Number: line.Index + 1, Text: line.Item)))
            .FirstOrDefault(line => line.Text.TrimStart('-', ' ') is var text && text.StartsWith("id:", StringComparison.Ordinal)
                && text[3..].Trim().Trim('"', '\'') == question.Id);
        return new KnowledgeFault(
            at.File is null ? "exam" : KnowledgeFolder.NameWithin(folder, at.File), at.Number, $"“{question.Turns[^1]}”: {why}");
    }

    private RefreshReport NotRead(string why) => Refused("", [new KnowledgeFault(_source.FullPath, 0, why)]);

    private static List<KnowledgeFault> Within(string folder, IEnumerable<KnowledgeFault> faults) =>
        [.. faults.Select(fault => KnowledgeFolder.Within(folder, fault)).Distinct()];

    private static RefreshReport Refused(string version, IReadOnlyList<KnowledgeFault> faults) =>
        new(0, 0, 0, 0, 0, faults, new ExamScore(0, 0), version, Live: false);
}
