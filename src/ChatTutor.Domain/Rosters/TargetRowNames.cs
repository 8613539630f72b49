using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Rosters;

/// <summary>Reads the groups of a list: rows of the minimum standards and groups of jobs, by code or by name.</summary>
public sealed class TargetRowNames
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _jobs = new(StringComparer.Ordinal);

    /// <param name="framework">Where the groups are named.</param>
    public TargetRowNames(CompetencyFramework framework)
    {
        foreach (var row in framework.Rows)
        {
            foreach (var name in new[] { row.Id, row.Label, row.Name })
            {
                _rows.TryAdd(Tokens.Key(name), row.Id);
            }
        }

        foreach (var (at, job) in framework.JobGroups.Index())
        {
            foreach (var name in new[] { job.Id, $"{at + 1}", $"nhóm {at + 1}", job.Name, job.Tasks })
            {
                _jobs.TryAdd(Tokens.Key(name), at + 1);
            }
        }

        Codes = [.. framework.Rows.Select(row => row.Id)];
        Labels = framework.Rows.ToDictionary(row => row.Id, row => row.Label, StringComparer.Ordinal);
    }

    /// <summary>The short names, by code.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>The codes, in order: G1, G2a, …</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The row's code; null where the text names none.</summary>
    public string? Row(string text) => _rows.GetValueOrDefault(Tokens.Key(text));

    /// <summary>The group of jobs, 1 to 4; null where the text names none.</summary>
    public int? Job(string text) => _jobs.TryGetValue(Tokens.Key(text), out var number) ? number : null;

    /// <summary>What is said about a group that is none.</summary>
    public string UnknownRow => $"không có nhóm này; dùng một trong {string.Join(", ", Codes)} hoặc tên nhóm trong Khung năng lực số";
}
