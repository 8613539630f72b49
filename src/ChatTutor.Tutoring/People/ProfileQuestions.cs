using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;

namespace ChatTutor.Tutoring.People;

/// <summary>The words of the profile dialogue: one question at a time, each with its buttons.</summary>
internal sealed class ProfileQuestions(CompetencyFramework framework)
{
    public const string Citizen = "Tôi là người dân";
    public const string Skip = "Bỏ qua";
    public const string OtherGroup = "Chọn lại nhóm";
    public const string StaffWork = "Tôi làm tham mưu, tổng hợp, CNTT, CCHC";
    public const string DigitalSystems = "Tôi có dùng hệ thống số";

    // Group 2 has two rows; its own name is too long for a button.
    private const string CommuneLeaders = "Lãnh đạo xã, phường";

    /// <summary>A group's name on a button.</summary>
    public static string LabelOf(TargetGroup group) => group.Number == 2 ? CommuneLeaders : group.Rows[0].Label;

    public Reply Ask(ProfileQuestion question) => question switch
    {
        ProfileQuestion.Group => Group(),
        ProfileQuestion.CommuneLeader => CommuneLeader(),
        ProfileQuestion.JobGroup => JobGroup(),
        _ => Address(),
    };

    private Reply Group() => new(
        "Để tra đúng, tôi cần biết bạn thuộc nhóm nào trong 04 nhóm đối tượng của Khung năng lực số "
        + "(Quyết định 1879-QĐ/TU, Điều 4, khoản 1):\n"
        + string.Join('\n', framework.TargetGroups.Select(group => $"{group.Number}. {group.Name}"))
        + "\nBạn bấm chọn hoặc gõ số. (Đây không phải bốn nhóm công việc trong hướng dẫn của Sở Nội vụ.)")
    {
        Choices = [.. framework.TargetGroups.Select(LabelOf).Append(Citizen).Append(Skip).Select(Button)],
    };

    private Reply CommuneLeader()
    {
        var rows = framework.TargetGroups.First(group => group.Number == 2).Rows;
        return new Reply(
            "Trong nhóm lãnh đạo xã, phường có hai trường hợp:\n"
            + string.Join('\n', rows.Select((row, at) => $"{at + 1}. {row.Name}"))
            + "\nVăn bản không liệt kê chức danh nào là lãnh đạo chủ chốt; nếu chưa chắc, bạn hỏi cơ quan quản lý cán bộ.")
        {
            Choices = [.. rows.Select(row => Button(row.Label)), Button(OtherGroup)],
        };
    }

    private Reply JobGroup() => new(
        "Hướng dẫn của Sở Nội vụ (tháng 12/2025) chia công chức theo công việc, khác với 04 nhóm đối tượng của Khung năng lực số. "
        + "Công việc của bạn thuộc nhóm nào?\n"
        + string.Join('\n', framework.JobGroups.Select((job, at) => $"{at + 1}. {job.Name}")))
    {
        Choices = [.. framework.JobGroups.Select((_, at) => new Choice($"Nhóm công việc {at + 1}", $"{at + 1}")), Button(Skip)],
    };

    private static Reply Address() => new("Bạn muốn tôi xưng hô thế nào?")
    {
        Choices = [.. AddressWords.All.Select(address => Button(address.Word))],
    };

    private static Choice Button(string words) => new(words, words);
}
