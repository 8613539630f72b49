using ChatTutor.Domain.People;
using Xunit;

namespace ChatTutor.Domain.Tests.People;

public sealed class SalutationTests
{
    [Theory]
    [InlineData("Chào bạn, mời bạn hỏi.", FormOfAddress.Bac, "Chào bác, mời bác hỏi.")]
    [InlineData("Bạn cứ hỏi. Bạn gõ /xoa.", FormOfAddress.Co, "Cô cứ hỏi. Cô gõ /xoa.")]
    [InlineData("Chào bạn, mời bạn hỏi.", FormOfAddress.Unset, "Chào bạn, mời bạn hỏi.")]
    [InlineData("Mời bạn đặt câu hỏi.", FormOfAddress.None, "Mời đặt câu hỏi.")]
    [InlineData("Bạn muốn xóa?", FormOfAddress.None, "Muốn xóa?")]
    public void The_reader_is_called_as_chosen(string text, FormOfAddress form, string said) =>
        Assert.Equal(said, Salutation.In(text, form));

    [Theory]
    [InlineData("“Bạn đọc hãy giữ kín mật khẩu của bạn”")]
    [InlineData("người bạn ấy và bạn bè")]
    [InlineData("Các bạn học viên")]
    [InlineData("kết bạn trên Zalo, bản tin, bàn phím")]
    public void A_friend_and_a_quotation_stay_as_they_are(string text) =>
        Assert.Equal(text, Salutation.In(text, FormOfAddress.Chi));

    [Fact]
    public void A_quotation_ends_where_its_mark_closes() =>
        Assert.Equal("“bạn” là lời trong văn bản, còn anh thì khác.", Salutation.In("“bạn” là lời trong văn bản, còn bạn thì khác.", FormOfAddress.Anh));
}
