using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>Says what is known of a person, and how to change it.</summary>
internal sealed class ProfileWords(CompetencyFramework framework)
{
    public static Reply Skipped { get; } = new("Được ạ, ta bỏ qua. Bạn cứ hỏi tiếp; khi cần tra theo vị trí, gõ /hoso.");

    public Reply Show(ProfileState state)
    {
        var profile = state.Profile;
        var lines = new List<string>
        {
            $"Đơn vị: {state.Unit ?? "chưa rõ"}",
            $"Nhóm đối tượng (Khung năng lực số): {Post(profile)}",
            $"Nhóm công việc (hướng dẫn của Sở Nội vụ): {framework.JobGroups.FirstOrDefault(job => job.Id == profile.JobGroup)?.Name ?? "chưa chọn"}",
            $"Xưng hô: {AddressOf(profile.Address)}",
        };
        return new Reply("Tôi đang ghi nhận về bạn:\n• " + string.Join("\n• ", lines) + $"\n{Said(state)} Muốn xóa thì gõ /xoa.")
        {
            Choices =
            [
                Button(ProfileQuestions.OtherGroup),
                Button(ProfileCommands.Address),
            ],
        };
    }

    /// <summary>Who says so.</summary>
    private static string Said(ProfileState state) => state.Confirmed
        ? $"Đơn vị, nhóm và vị trí do {state.Unit} xác nhận theo danh sách của đơn vị; cách xưng hô do bạn chọn. Nếu danh sách sai, bạn báo đơn vị sửa."
        : "Bạn tự khai, chưa ai xác nhận.";

    private string Post(LearnerProfile profile) => profile switch
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
