namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>What people read on the way, on the page and in the chat.</summary>
public static class SignInWords
{
    /// <summary>What the conversation is told.</summary>
    public static string InChat(SignInResult result, string provider) => result == SignInResult.Bound
        ? $"Tài khoản này đã được xác thực bằng {provider}. Nếu không phải bạn làm, gõ /dongy rồi bấm Rút ở mục “Xác nhận danh tính”."
        : Of(result, provider);

    public static string Of(SignInResult result, string provider) => result switch
    {
        SignInResult.Bound => $"Đã xác thực xong bằng {provider}. Bạn đóng trang này và quay lại cuộc trò chuyện.",
        SignInResult.LinkOver => "Liên kết này không đúng, đã dùng, đã quá 10 phút, hoặc được mở ở trình duyệt khác. "
            + "Bạn gõ /xacthuc trong cuộc trò chuyện để lấy liên kết mới, rồi mở và làm hết trên cùng một trình duyệt.",
        SignInResult.TurnedBack => "Bạn chưa xác thực nên chưa có gì thay đổi. Khi nào muốn, gõ /xacthuc trong cuộc trò chuyện.",
        SignInResult.ProviderFailed => $"Hiện chưa kết nối được với {provider} nên chưa có gì thay đổi. "
            + "Bạn thử lại sau ít phút bằng cách gõ /xacthuc trong cuộc trò chuyện.",
        SignInResult.Refused => $"Kết quả nhận về từ {provider} không hợp lệ nên hệ thống không dùng; chưa có gì thay đổi. "
            + "Bạn gõ /xacthuc trong cuộc trò chuyện để làm lại từ đầu.",
        SignInResult.SomebodyElses => $"Tài khoản {provider} này đã gắn với một tài khoản trò chuyện khác, nên chưa có gì thay đổi. "
            + "Nếu tài khoản kia cũng là của bạn, gõ /noi ở đó để nối hai tài khoản. Nếu không phải của bạn, hãy báo người phụ trách của đơn vị.",
        SignInResult.AnotherAccount => $"Cuộc trò chuyện này đã được xác thực bằng một tài khoản {provider} khác, nên chưa có gì thay đổi. "
            + "Nếu máy dùng chung, người mới gõ “người tiếp theo” trước khi xác thực.",
        _ => "Chưa có sự đồng ý của bạn, hoặc cuộc trò chuyện đã kết thúc, nên hệ thống không lưu gì. "
            + "Gõ /xacthuc trong cuộc trò chuyện để làm lại.",
    };
}
