using ChatTutor.Domain.Language;
using Xunit;

namespace ChatTutor.Domain.Tests.Language;

/// <summary>An everyday word stands for the words of the documents; an ordinary word stays what it is.</summary>
public sealed class SynonymsTests
{
    private static readonly Synonyms _synonyms = new(
    [
        (["cầm trịch", "đứng ra lo"], ["chủ trì"]),
        (["thi lại"], ["tái đánh giá"]),
        (["bằng"], ["giấy chứng nhận"]),
        (["bằng khen"], ["khen thưởng"]),
        (["một cửa"], ["thủ tục hành chính"]),
        (["một cửa"], ["dịch vụ công"]),
        (["kẹt"], ["vướng mắc"]),
        (["xoá mù"], ["phổ cập"]),
        (["wifi"], ["Internet"]),
        ([" ", ""], ["người dân"]),
    ]);

    [Theory]
    [InlineData("a phrase inside a question", "ai cầm trịch việc này", "chu tri")]
    [InlineData("a phrase without marks", "ai cam trich viec nay", "chu tri")]
    [InlineData("a phrase with some of its marks", "ai cam trịch", "chu tri")]
    [InlineData("in capitals", "WIFI", "internet")]
    [InlineData("the longest wins", "được bằng khen", "khen thuong")]
    [InlineData("the short one where the long one is not whole", "được bằng", "giay chung nhan")]
    [InlineData("two phrases, in their order", "thi lại thì ai đứng ra lo", "tai danh gia chu tri")]
    [InlineData("a phrase in two entries means both", "ra một cửa", "thu tuc hanh chinh dich vu cong")]
    [InlineData("a word meant twice is named once", "bằng khen, bằng khen", "khen thuong")]
    [InlineData("another ordinary word when its marks are typed", "thì lại khác", "")]
    [InlineData("a result is not a jam", "kết quả", "")]
    [InlineData("without marks it may be either", "ket qua", "vuong mac")]
    [InlineData("the tone set in the new way", "xóa mù", "pho cap")]
    [InlineData("part of a longer word", "wifii", "")]
    [InlineData("half a phrase at the end", "ai cầm", "")]
    [InlineData("nothing", "", "")]
    public void A_question_as_typed_brings_the_words_of_the_documents(string because, string question, string means) =>
        Assert.True(means == string.Join(' ', _synonyms.Means(Tokens.Of(VietnameseText.Normalise(question)))), because);

    [Theory]
    [InlineData("ai cam trich viec nay", "chu tri")]
    [InlineData("duoc bang khen", "khen thuong")]
    [InlineData("ket qua", "vuong mac")]
    [InlineData("ai cam", "")]
    public void Folded_words_bring_them_too(string folded, string means) =>
        Assert.Equal(means, string.Join(' ', _synonyms.Means(folded.Split(' '))));
}
