using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Reads the incident policy; what it refers to must be there.</summary>
internal static class IncidentPolicyFile
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "safety/incident-policy.yaml";

    public static Reading<IncidentPolicy> Read(string path) => YamlContent.Read<IncidentPolicy>(path, Check);

    private static IEnumerable<KnowledgeFault> Check(string file, IncidentPolicy policy, YamlLines lines) =>
        Faults(policy).Select(why => new KnowledgeFault(file, 1, why));

    private static IEnumerable<string> Faults(IncidentPolicy policy)
    {
        var kinds = policy.Kinds.Select(kind => kind.Id).ToList();
        var clocks = policy.Clocks.Select(clock => clock.Id).ToList();
        return Twice(kinds.Concat(policy.Counters.Select(counter => counter.Id))).Select(id => $"Mã “{id}” dùng hai lần.")
            .Concat(Twice(clocks).Select(id => $"Thời hạn “{id}” khai hai lần."))
            .Concat(Twice(policy.Kinds.SelectMany(kind => kind.Rules)).Select(rule => $"Quy tắc “{rule}” thuộc hai loại sự cố."))
            .Concat(policy.Counters.Select(counter => counter.Opens).Append(policy.Otherwise).Except(kinds)
                .Select(id => $"Không có loại sự cố “{id}”."))
            .Concat(policy.Kinds.SelectMany(kind => kind.Clocks).Except(clocks).Select(id => $"Không có thời hạn “{id}”."))
            .Concat(policy.Counters.Where(counter => counter.Times < 1 || counter.Days < 1)
                .Select(counter => $"Bộ đếm “{counter.Id}” phải có số lần và số ngày từ 1 trở lên."))
            .Concat(policy.Clocks.Where(clock => clock.Hours < 1 || clock.Until is IncidentState.Detected or IncidentState.Removed)
                .Select(clock => $"Thời hạn “{clock.Id}” phải từ 1 giờ trở lên và kết thúc bằng một bước sau khi phát hiện."))
            .Concat(policy.NearPercent is < 1 or > 99 ? ["Mục “near_percent” phải từ 1 đến 99."] : []);
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);
}
