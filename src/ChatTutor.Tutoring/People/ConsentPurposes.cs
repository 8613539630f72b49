using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>The file <c>knowledge/safety/consent.yaml</c>: what is done only for people who said yes to it.</summary>
internal sealed record ConsentPurposes
{
    /// <summary>Where it stands in the knowledge folder.</summary>
    public const string Name = "safety/consent.yaml";

    /// <summary>The person's account is tied to a line of the unit's list.</summary>
    public const string Identity = "identity";

    public required IReadOnlyList<ConsentPurpose> Purposes { get; init; }

    public ConsentPurpose this[string id] => Purposes.First(purpose => purpose.Id == id);

    public static Reading<ConsentPurposes> Read(string path) => YamlContent.Read<ConsentPurposes>(path, Check);

    private static IEnumerable<KnowledgeFault> Check(string file, ConsentPurposes read, YamlLines lines)
    {
        var twice = read.Purposes.Index().Where(p => read.Purposes.Take(p.Index).Any(before => before.Id == p.Item.Id))
            .Select(p => new KnowledgeFault(file, lines.Line("purposes", p.Index), $"Mục đích “{p.Item.Id}” khai hai lần."));
        return read.Purposes.Any(purpose => purpose.Id == Identity)
            ? twice : twice.Append(new KnowledgeFault(file, 1, $"Thiếu mục đích “{Identity}”."));
    }
}

/// <summary>One thing that is done only with a person's yes, in the words that are shown.</summary>
internal sealed record ConsentPurpose
{
    /// <summary>Lower case, at most 32, e.g. <c>identity</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required string HowLong { get; init; }

    public required string Who { get; init; }

    public required string Withdraw { get; init; }

    public required string Basis { get; init; }

    /// <summary>What a person who says no goes without.</summary>
    public required string Without { get; init; }

    /// <summary>The words a person says yes to, whole.</summary>
    public string Wording =>
        $"{Name}\n• Việc gì: {What}.\n• Để làm gì: {Why}.\n• Giữ bao lâu: {HowLong}.\n• Ai xem được: {Who}.\n"
        + $"• Rút lại: {Withdraw}.\n• Nếu bạn không đồng ý: {Without}.\n• Căn cứ: {Basis}.";

    /// <summary>Names these very words; another comma is another digest.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}\u001f{Wording}")));

    /// <summary>Name as people type it.</summary>
    public string Key => VietnameseText.Fold(Name);
}
