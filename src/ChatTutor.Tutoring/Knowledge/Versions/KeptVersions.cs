namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>Says which version is live and which are kept, and goes back to one of them.</summary>
public sealed class KeptVersions
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly VersionStore _versions;
    private readonly Adoption _adoption;
    private readonly TimeProvider _clock;

    internal KeptVersions(VersionStore versions, Adoption adoption, TimeProvider clock) =>
        (_versions, _adoption, _clock) = (versions, adoption, clock);

    /// <summary>The live version; an installation that never ran adopts its folder first.</summary>
    /// <exception cref="KnowledgeFaultException">There is none, and the folder cannot be adopted.</exception>
    public async Task<KnowledgeStatus> StatusAsync(CancellationToken ct)
    {
        var live = await _adoption.StartAsync(ct);
        var pointer = _versions.Pointer()!;
        var passages = live.Library.Passages().CountBy(card => card.Document).ToDictionary();
        return new KnowledgeStatus(
            live.Version,
            pointer.Kept.FirstOrDefault(kept => kept.Version == live.Version)?.Live ?? pointer.Since,
            [.. live.Library.Documents.Select(d => new DocumentStatus(d.Document.CitedAs, d.Document.Version, passages.GetValueOrDefault(d)))],
            [.. pointer.Kept.Where(kept => kept.Version != live.Version).Reverse().Select(kept => new PreviousVersion(kept.Version, kept.Live))]);
    }

    /// <summary>Makes a kept version live. Later starts leave it so; the next refresh goes forward again.</summary>
    /// <param name="version">A kept version, its first digits are enough; null for the one before the live one.</param>
    /// <param name="ct">Stops the wait for a refresh under way.</param>
    /// <returns>Null when it is done, otherwise why not: one Vietnamese sentence.</returns>
    public async Task<string?> RollBackAsync(string? version, CancellationToken ct)
    {
        using var held = await _versions.LockAsync(_patience, ct);
        if (held is null)
        {
            return "Một lần nạp khác đang chạy; hãy thử lại sau.";
        }

        var pointer = _versions.Pointer() ?? LivePointer.Empty;
        var matching = version is null ? [pointer.Previous()] : pointer.Kept.Select(kept => (string?)kept.Version)
            .Where(kept => version.Length > 0 && kept!.StartsWith(version, StringComparison.OrdinalIgnoreCase)).ToList();
        if (matching is not [{ } found])
        {
            return version is null ? "Không có phiên bản nào trước phiên bản đang dùng."
                : matching.Count > 1 ? $"Có nhiều phiên bản bắt đầu bằng “{version}”." : $"Không giữ phiên bản nào là “{version}”.";
        }

        if (_versions.Load(found) is null)
        {
            return $"Phiên bản {found} trên đĩa không còn nguyên vẹn.";
        }

        var now = _clock.GetUtcNow();
        _versions.Point(pointer with
        {
            Version = found,
            Since = now,
            Build = null,
            Kept = [.. pointer.Kept.Select(kept => kept.Version == found ? kept with { Live = now } : kept)],
        });
        return null;
    }
}
