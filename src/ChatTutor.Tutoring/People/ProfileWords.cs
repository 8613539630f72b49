using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>Says what is known of a person, and how to change it.</summary>
internal sealed class ProfileWords(CompetencyFramework framework)
{
    public static Reply Skipped { get; } = new("Được ạ, ta bỏ qua. Bạn cứ hỏi tiếp; khi cần tra theo vị trí, gõ /hoso.");

    public static Reply PlainOn { get; } = new(
        "Từ giờ tôi trả lời ngắn gọn: nêu câu chính trước, danh sách dài thì dừng ở năm mục; muốn đọc hết thì bấm “Xem thêm”. "
        + "Lời trích vẫn đúng nguyên văn và vẫn ghi nguồn.")
    {
        Choices = [Button(ProfileCommands.LargeText), Button(ProfileCommands.Full)],
    };

    public static Reply PlainOff { get; } = new("Từ giờ tôi trả lời đầy đủ như trước.") { Choices = [Button(ProfileCommands.Plain)] };

    public static Reply TextOf(bool large) => new(
        (large ? "Tôi đã ghi nhận cỡ chữ lớn. " : "Tôi đã ghi nhận cỡ chữ vừa. ")
        + "Trang web đổi ngay và nhớ cho lần sau. Trong Zalo, Telegram và các ứng dụng khác, cỡ chữ do ứng dụng quyết định, tôi không đổi được.")
    {
        SizesText = true,
        Choices = [large ? Button(ProfileCommands.NormalText) : Button(ProfileCommands.LargeText)],
    };

    /// <summary>What is known, a line each.</summary>
    public IReadOnlyList<string> Lines(ProfileState state)
    {
        var profile = state.Profile;
        var job = framework.JobGroups.FirstOrDefault(group => group.Id == profile.JobGroup)?.Name;
        string?[] lines =
        [
            $"Đơn vị: {(state.Unit is { } unit ? unit.Name + (unit.Organisation is { } kind ? $" ({kind})" : "") : "chưa rõ")}",
            $"Nhóm đối tượng (Khung năng lực số): {Post(profile)}",
            profile.AlsoRow is { } also ? $"Vai trò thứ hai: {framework.Row(also)?.Label ?? also}" : null,
            profile.OwnSectorFramework is { } own ? $"Ngành có khung riêng: {(own ? "có, nên mức của Khung này chỉ để tham khảo" : "không")}" : null,
            $"Nhóm công việc (hướng dẫn của Sở Nội vụ): {job ?? "chưa chọn"}",
            $"Xưng hô: {AddressOf(profile.Address)}",
            $"Cách trả lời: {(profile.Plain ? "ngắn gọn, dễ hiểu" : "đầy đủ")}",
            profile.LargeText is { } large ? $"Cỡ chữ trên trang web: {(large ? "lớn" : "vừa")}" : null,
        ];
        return [.. lines.OfType<string>()];
    }

    public Reply Show(ProfileState state)
    {
        var profile = state.Profile;
        return new Reply("Tôi đang ghi nhận về bạn:\n• " + string.Join("\n• ", Lines(state)) + $"\n{Said(state)} Muốn xóa thì gõ /xoa.")
        {
            Choices =
            [
                Button(ProfileQuestions.OtherGroup), Button(ProfileCommands.JobGroup), Button(ProfileCommands.Address),
                Button(profile.Plain ? ProfileCommands.Full : ProfileCommands.Plain),
                Button(profile.LargeText == true ? ProfileCommands.NormalText : ProfileCommands.LargeText),
            ],
        };
    }

    /// <summary>For somebody who names another post than the unit's list does.</summary>
    public static string ListHolds(ProfileState state) =>
        $"Vị trí đang dùng là theo danh sách của {state.Unit?.Name ?? "đơn vị"}. Nếu bạn đã đổi vị trí hoặc danh sách sai, bạn báo đơn vị sửa; tôi không tự đổi được.";

    /// <summary>Who says so.</summary>
    private static string Said(ProfileState state) => state.Confirmed
        ? $"Đơn vị, nhóm và vị trí do {state.Unit?.Name} xác nhận theo danh sách của đơn vị. Cách xưng hô và cách trả lời là bạn tự chọn. Nếu danh sách sai, bạn báo đơn vị sửa."
        : "Bạn tự khai, chưa ai xác nhận.";

    /// <summary>The post in short.</summary>
    public string Post(LearnerProfile profile) => profile switch
    {
        { Citizen: true } => "người dân (ngoài phạm vi của Khung này)",
        { Row: { } row } => (framework.Row(row)?.Label ?? "chưa chọn") + (profile.Head == true ? ", là người đứng đầu" : ""),
        { Group: { } group } => ProfileQuestions.LabelOf(framework.TargetGroups.First(g => g.Number == group)),
        _ => "chưa chọn",
    };

    private static string AddressOf(FormOfAddress form) => form switch
    {
        FormOfAddress.Unset => "“bạn”",
        FormOfAddress.None => "không xưng hô",
        _ => $"“{Salutation.WordOf(form)}”",
    };

    private static Choice Button(string words) => new(words, words);
}
