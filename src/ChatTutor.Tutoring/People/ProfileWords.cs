using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>Says what is known of a person, and how to change it.</summary>
internal sealed class ProfileWords(CompetencyFramework framework)
{
    public static Reply Skipped { get; } = new("Được ạ, ta bỏ qua. Bạn cứ hỏi tiếp; khi cần tra theo vị trí, gõ /hoso.");

    public Reply Show(LearnerProfile profile)
    {
        var lines = new List<string>
        {
            $"Nhóm đối tượng (Khung năng lực số): {Post(profile)}",
            $"Nhóm công việc (hướng dẫn của Sở Nội vụ): {framework.JobGroups.FirstOrDefault(job => job.Id == profile.JobGroup)?.Name ?? "chưa chọn"}",
            $"Xưng hô: {AddressOf(profile.Address)}",
        };
        return new Reply("Tôi đang ghi nhận về bạn:\n• " + string.Join("\n• ", lines) + "\nBạn tự khai, chưa ai xác nhận; muốn xóa thì gõ /xoa.")
        {
            Choices =
            [
                Button(ProfileQuestions.OtherGroup),
                Button(ProfileCommands.Address),
            ],
        };
    }

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
