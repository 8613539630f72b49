using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.People;

/// <summary>What a person can ask about the own profile.</summary>
internal enum ProfileCommand
{
    None,
    Show,
    Regroup,
    Address,
    Head,
    StaffWork,
    DigitalSystems,
    OwnFramework,
    Each,
    How,
}

/// <summary>The words of those commands; buttons send the same words.</summary>
internal static class ProfileCommands
{
    public const string Show = "/hoso";
    public const string Address = "Đổi cách xưng hô";
    public const string Head = "Tôi là người đứng đầu";
    public const string OwnFramework = "Ngành tôi có khung riêng";
    public const string Each = "Xem từng năng lực";
    public const string How = "Mức này tính thế nào?";

    private static readonly Dictionary<string, ProfileCommand> _words = new (ProfileCommand Command, string[] Words)[]
    {
        (ProfileCommand.Show, [Show, "hồ sơ của tôi", "hồ sơ năng lực của tôi", "thông tin của tôi", "hồ sơ cá nhân"]),
        (ProfileCommand.Regroup, [ProfileQuestions.OtherGroup, "đổi nhóm", "chọn lại", "đổi vị trí", "tôi đổi vị trí", "sai nhóm rồi"]),
        (ProfileCommand.Address, [Address, "xưng hô", "đổi xưng hô", "cách xưng hô"]),
        (ProfileCommand.Head, [Head, "tôi là người đứng đầu cơ quan", "tôi là thủ trưởng đơn vị"]),
        (ProfileCommand.StaffWork, [ProfileQuestions.StaffWork]),
        (ProfileCommand.DigitalSystems, [ProfileQuestions.DigitalSystems]),
        (ProfileCommand.OwnFramework, [OwnFramework]),
        (ProfileCommand.Each, [Each, "từng năng lực", "xem chi tiết từng năng lực"]),
        (ProfileCommand.How, [How, "cách tính mức", "mức này từ đâu ra", "cách suy ra"]),
    }.SelectMany(row => row.Words.Select(words => (Key: Tokens.Key(words), row.Command)))
        .ToDictionary(entry => entry.Key, entry => entry.Command, StringComparer.Ordinal);

    /// <param name="key">The text as <see cref="Tokens.Key"/>.</param>
    public static ProfileCommand Of(string key) => _words.GetValueOrDefault(key);
}
