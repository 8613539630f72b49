using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.People;

/// <summary>What a person can ask about the own profile.</summary>
internal enum ProfileCommand
{
    None,
    Show,
    Regroup,
    ChooseJobGroup,
    Address,
    Head,
    NotHead,
    StaffWork,
    DigitalSystems,
    OwnFramework,
    NoOwnFramework,
    Plain,
    Full,
    LargeText,
    NormalText,
    Each,
    How,
}

/// <summary>The words of those commands; buttons send the same words.</summary>
internal static class ProfileCommands
{
    public const string Show = "/hoso";
    public const string JobGroup = "Chọn nhóm công việc";
    public const string Address = "Đổi cách xưng hô";
    public const string Head = "Tôi là người đứng đầu";
    public const string NotHead = "Tôi không phải người đứng đầu";
    public const string OwnFramework = "Ngành tôi có khung riêng";
    public const string NoOwnFramework = "Ngành tôi không có khung riêng";
    public const string Plain = "Trả lời ngắn gọn, dễ hiểu";
    public const string Full = "Trả lời đầy đủ";
    public const string LargeText = "Chữ lớn";
    public const string NormalText = "Chữ vừa";
    public const string Each = "Xem từng năng lực";
    public const string How = "Mức này tính thế nào?";

    private static readonly Dictionary<string, ProfileCommand> _words = new (ProfileCommand Command, string[] Words)[]
    {
        (ProfileCommand.Show, [Show, "hồ sơ", "hồ sơ của tôi", "hồ sơ năng lực của tôi", "thông tin của tôi", "hồ sơ cá nhân"]),
        (ProfileCommand.Regroup, [ProfileQuestions.OtherGroup, "đổi nhóm", "chọn lại", "đổi vị trí", "tôi đổi vị trí", "sai nhóm rồi", "chọn nhóm"]),
        (ProfileCommand.ChooseJobGroup, [JobGroup, "đổi nhóm công việc", "chọn lại nhóm công việc"]),
        (ProfileCommand.Address, [Address, "xưng hô", "đổi xưng hô", "cách xưng hô"]),
        (ProfileCommand.Head, [Head, "tôi là người đứng đầu cơ quan", "tôi là thủ trưởng đơn vị", "tôi là người đứng đầu đơn vị"]),
        (ProfileCommand.NotHead, [NotHead]),
        (ProfileCommand.StaffWork, [ProfileQuestions.StaffWork]),
        (ProfileCommand.DigitalSystems, [ProfileQuestions.DigitalSystems]),
        (ProfileCommand.OwnFramework, [OwnFramework]),
        (ProfileCommand.NoOwnFramework, [NoOwnFramework]),
        (ProfileCommand.Full, [Full, "trả lời chi tiết", "nói đầy đủ", "trả lời dài cũng được", "nói kỹ hơn đi"]),
        (ProfileCommand.LargeText, [LargeText, "chữ to", "chữ to lên", "cho chữ to lên", "phóng to chữ", "chữ to hơn", "chữ nhỏ quá", "chữ bé quá"]),
        (ProfileCommand.NormalText, [NormalText, "chữ nhỏ lại", "chữ thường", "chữ nhỏ", "thu nhỏ chữ", "chữ to quá"]),
        (ProfileCommand.Each, [Each, "từng năng lực", "xem chi tiết từng năng lực"]),
        (ProfileCommand.How, [How, "cách tính mức", "mức này từ đâu ra", "cách suy ra"]),
    }.SelectMany(row => row.Words.Select(words => (Key: Tokens.Key(words), row.Command)))
        .ToDictionary(entry => entry.Key, entry => entry.Command, StringComparer.Ordinal);

    /// <param name="key">The text as <see cref="Tokens.Key"/>.</param>
    public static ProfileCommand Of(string key) =>
        _words.TryGetValue(key, out var command) ? command : PlainWish.Stands(key) ? ProfileCommand.Plain : ProfileCommand.None;
}
