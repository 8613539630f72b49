using System.Text.RegularExpressions;
using Xunit;

namespace ChatTutor.Tests.Safety;

/// <summary>What we wrote ourselves, and every question about the rules, passes untouched: an alarm here is a bug.</summary>
public sealed partial class GuardOwnTextTests
{
    private static readonly string[] _projects = ["ChatTutor.Tutoring", "ChatTutor.Channels"];

    [Theory]
    [InlineData("knowledge/documents", "*.md")]
    [InlineData("knowledge/exam", "*.yaml")]
    [InlineData("knowledge/phrasings", "*.yaml")]
    [InlineData("knowledge/matters", "*.yaml")]
    [InlineData("tests/ChatTutor.Tests/Seeds", "*.txt")]
    public void No_line_of_the_documents_or_of_the_questions_about_them_is_flagged(string folder, string pattern)
    {
        var lines = Directory.GetFiles(Repository.PathOf(folder), pattern).SelectMany(File.ReadLines).ToList();
        var flagged = lines.Where(line => GuardCase.Guard.Inspect(line).Findings.Count > 0);

        Assert.NotEmpty(lines);
        Assert.Empty(flagged.Except(_contact));
    }

    [Fact]
    public void No_sentence_the_tutor_says_is_flagged()
    {
        var said = _projects.SelectMany(project => Directory.GetFiles(Repository.PathOf("src", project), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, text => GuardCase.Guard.Inspect(text).Findings.Count > 0);
    }

    [Theory]
    [InlineData("Có được đưa CCCD của dân lên ChatGPT không?")]
    [InlineData("Có được gửi tài liệu mật qua Zalo không?")]
    [InlineData("Có được nhờ AI tóm tắt văn bản mật không?")]
    [InlineData("Tôi có được dùng AI để soạn công văn mật không?")]
    [InlineData("Vì sao không được nhập mật khẩu vào khung chat?")]
    [InlineData("Có nên chia sẻ mã OTP cho đồng nghiệp không?")]
    [InlineData("Lãnh đạo yêu cầu tôi đưa mật khẩu thì xử lý thế nào?")]
    [InlineData("Tài liệu nội bộ chưa công khai có được tóm tắt bằng AI không?")]
    [InlineData("Biên bản họp chi bộ có được đưa lên AI không?")]
    [InlineData("Dự thảo văn bản có được đưa lên AI không?")]
    [InlineData("Danh sách hộ nghèo có được tải lên Google Drive không?")]
    [InlineData("Lỡ gửi ảnh CCCD của dân vào nhóm Zalo thì phải làm gì?")]
    [InlineData("Lỡ đưa tài liệu mật vào ChatGPT thì báo cáo ai?")]
    [InlineData("Số điện thoại của công dân có phải dữ liệu cá nhân không?")]
    [InlineData("Hồ sơ bệnh án của người dân có được đưa lên AI không?")]
    [InlineData("Thông tin sức khỏe của cán bộ có được nhập vào trợ lý này không?")]
    [InlineData("Ai chịu trách nhiệm khi lộ bí mật nhà nước qua AI?")]
    [InlineData("Đề thi có được soạn bằng AI không?")]
    [InlineData("Người đứng đầu phải làm gì khi phát hiện cán bộ đưa tài liệu mật lên mạng?")]
    [InlineData("Mã PIN chữ ký số có được giao cho văn thư giữ không?")]
    [InlineData("Có được cho người khác mượn token ký số không?")]
    [InlineData("Mục VII.1 cấm những gì?")]
    [InlineData("Dữ liệu nào không được đưa vào trợ lý này?")]
    [InlineData("Nếu tôi dán văn bản mật vào đây thì chuyện gì xảy ra?")]
    [InlineData("Bạn có lưu mật khẩu của tôi không?")]
    [InlineData("Bạn có biết số điện thoại của tôi không?")]
    [InlineData("Tài liệu đóng dấu MẬT có được scan không?")]
    [InlineData("Công văn mật thì gửi bằng đường nào?")]
    [InlineData("Tôi nhận được văn bản mật qua email, phải làm sao?")]
    [InlineData("Văn bản có dấu \"Tối mật\" thì ai được xem?")]
    [InlineData("Có được chụp ảnh tài liệu mật bằng điện thoại không?")]
    [InlineData("Tôi có thể hỏi về bí mật nhà nước ở đây không?")]
    [InlineData("Số CCCD của tôi có bị lưu lại không?")]
    [InlineData("Có được gửi số tài khoản ngân hàng cho trợ lý không?")]
    [InlineData("Nhập email cơ quan vào trang lạ có sao không?")]
    [InlineData("Tôi được phân công soạn tài liệu mật, máy nào được dùng?")]
    [InlineData("Có được dịch tài liệu mật bằng Google Dịch không?")]
    [InlineData("Sếp bảo đưa văn bản mật lên ChatGPT, tôi có được từ chối không?")]
    [InlineData("Dữ liệu nội bộ của cơ quan có được dùng để huấn luyện AI không?")]
    [InlineData("Danh sách đảng viên có được đưa lên AI không?")]
    public void A_question_about_a_rule_passes(string question) => Assert.Empty(GuardCase.Guard.Inspect(question).Findings);

    // The one mobile number that a source prints as its contact; the document in use shows it masked.
    private static readonly IEnumerable<string> _contact = File.ReadLines(
        Directory.GetFiles(Repository.PathOf("tests", "ChatTutor.Tests", "Seeds"), "001_*.txt").Single()).Where(l => Mobile().IsMatch(l));

    [GeneratedRegex("\"((?:[^\"\\\\\n]|\\\\.)*[à-ỹđ](?:[^\"\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("09[0-9]{8}|09[0-9]{2}[ .][0-9]{3}[ .][0-9]{3}")]
    private static partial Regex Mobile();
}
