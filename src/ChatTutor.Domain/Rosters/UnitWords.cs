using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Rosters;

/// <summary>The words for levels and kinds of units: how lists write them, and how they are shown.</summary>
public static class UnitWords
{
    /// <summary>What is said to a list that still has the level of districts.</summary>
    public const string NoDistrict =
        "không còn cấp quận, huyện, thị xã: chính quyền địa phương có hai cấp, Thành phố và xã, phường. "
        + "Hãy ghi xã, phường hiện nay; ChatTutor không tự đổi hộ";

    private static readonly Dictionary<string, UnitKind> _kinds = Keys<UnitKind>(
        (UnitKind.City, ["thành phố", "cấp thành phố", "tp"]),
        (UnitKind.Department, ["sở", "ban", "ngành", "sở ban ngành", "sở, ban, ngành", "cơ quan cấp thành phố", "cơ quan thành phố"]),
        (UnitKind.Commune, ["xã", "phường", "xã phường", "xã/phường", "xã, phường", "cấp xã"]),
        (UnitKind.Village, ["thôn", "tổ dân phố", "tdp", "thôn/tổ dân phố", "thôn, tổ dân phố"]),
        (UnitKind.Division, ["phòng", "phòng ban", "bộ phận", "trung tâm", "trường", "đơn vị trực thuộc", "tổ chuyển đổi số cộng đồng", "tổ công nghệ số cộng đồng"]));

    private static readonly Dictionary<string, OrganisationKind> _organisations = Keys<OrganisationKind>(
        (OrganisationKind.Party, ["cơ quan đảng", "đảng", "khối đảng"]),
        (OrganisationKind.Government, ["cơ quan chính quyền", "chính quyền", "khối chính quyền", "cơ quan nhà nước", "cơ quan hành chính"]),
        (OrganisationKind.MassOrganisation,
            ["mặt trận, tổ chức chính trị - xã hội", "mặt trận tổ quốc", "mttq", "mặt trận", "đoàn thể", "tổ chức chính trị - xã hội"]),
        (OrganisationKind.PublicService, ["đơn vị sự nghiệp công lập", "đơn vị sự nghiệp", "sự nghiệp công lập", "sự nghiệp", "đvsncl"]));

    private static readonly string[] _districts = ["quận", "huyện", "thị xã", "cấp huyện", "quận/huyện", "quận, huyện"];
    private static readonly string[] _districtOffices = ["quận ủy", "huyện ủy", "thị ủy"];

    /// <summary>The level a list names; null where it is none.</summary>
    public static UnitKind? ReadKind(string text) => _kinds.TryGetValue(Tokens.Key(text), out var kind) ? kind : null;

    /// <summary>The kind of organisation a list names; null where it is none.</summary>
    public static OrganisationKind? ReadOrganisation(string text) =>
        _organisations.TryGetValue(Tokens.Key(text), out var kind) ? kind : null;

    /// <summary>Whether a level or a name of a unit is a district or a body of one, which no longer exist.</summary>
    /// <param name="text">Normalised.</param>
    public static bool IsDistrict(string text)
    {
        var lower = VietnameseText.Lower(text).Trim();
        return _districts.Contains(lower, StringComparer.Ordinal)
            || _districts.Any(level => Begins(lower, level) || Begins(lower, $"ubnd {level}") || Begins(lower, $"hđnd {level}")
                || Begins(lower, $"ủy ban nhân dân {level}"))
            || _districtOffices.Any(office => lower == office || Begins(lower, office));
    }

    /// <summary>The level as it is shown.</summary>
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.City => "Thành phố",
        UnitKind.Department => "Sở, ban, ngành",
        UnitKind.Commune => "Xã, phường",
        UnitKind.Village => "Thôn, tổ dân phố",
        _ => "Đơn vị trực thuộc",
    };

    /// <summary>The kind of organisation as it is shown.</summary>
    public static string Of(OrganisationKind? kind) => kind switch
    {
        OrganisationKind.Party => "Cơ quan Đảng",
        OrganisationKind.Government => "Cơ quan chính quyền",
        OrganisationKind.MassOrganisation => "Mặt trận, tổ chức chính trị - xã hội",
        OrganisationKind.PublicService => "Đơn vị sự nghiệp công lập",
        _ => "chưa ghi",
    };

    /// <summary>Whether a unit of one level may lie directly below one of another.</summary>
    public static bool MayLieBelow(UnitKind kind, UnitKind above) => kind switch
    {
        UnitKind.City => false,
        UnitKind.Department or UnitKind.Commune => above == UnitKind.City,
        UnitKind.Village => above == UnitKind.Commune,
        _ => true,
    };

    private static bool Begins(string lower, string word) => lower.StartsWith(word + " ", StringComparison.Ordinal);

    private static Dictionary<string, T> Keys<T>(params (T Value, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Select(word => (Key: Tokens.Key(word), row.Value)))
            .DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
