using ChatTutor.Domain.Knowledge;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

public sealed class ExactReferencesTests
{
    [Theory]
    [InlineData("a number of the Party", "Quyết định 1879-QĐ/TU nói gì", "1879-QĐ/TU")]
    [InlineData("a number of the State", "theo Luật 45/2019/QH14", "45/2019/QH14")]
    [InlineData("a decree in full", "nghị định 154/2024/NĐ-CP", "154/2024/NĐ-CP")]
    [InlineData("number and year", "NĐ 154/2024", "154/2024")]
    [InlineData("only the number, without marks", "quyet dinh so 1879", "1879")]
    [InlineData("a plan", "kế hoạch 138 có mấy chỉ tiêu", "138")]
    [InlineData("an article of a law is no number", "Luật Cư trú điều 38", "")]
    [InlineData("a date is no number", "ngày 15/5/2025", "")]
    [InlineData("a year is no number", "năm 2026", "")]
    public void Numbers_of_documents_are_read(string why, string text, string expected) =>
        Assert.True(expected == string.Join('|', [.. ExactReferences.In(text).Numbers.Select(n => n.Normal), .. ExactReferences.In(text).ShortNumbers]), why);

    [Theory]
    [InlineData("from the outside in", "Điều 5 khoản 3", "5/3/")]
    [InlineData("from the inside out", "điểm đ khoản 2 Điều 7 Luật Cư trú", "7/2/đ")]
    [InlineData("without marks, with a comma", "khoan 3, dieu 5", "5/3/")]
    [InlineData("two articles", "so sánh Điều 5 và Điều 6", "5//|6//")]
    [InlineData("an inserted article", "Điều 5a", "5a//")]
    [InlineData("a clause alone", "khoản 1 nói gì", "/1/")]
    [InlineData("decomposed", "Đie\u0302\u0300u 5", "5//")]
    [InlineData("conditions are no article", "điều kiện 5 năm", "")]
    [InlineData("points are no điểm", "được 5 điểm a", "")]
    public void Places_are_read_in_any_order(string why, string text, string expected) => Assert.True(
        expected == string.Join('|', ExactReferences.In(text).Places.Select(p => $"{p.Article}/{p.Clause}/{p.Point}")), why);

    [Theory]
    [InlineData("năng lực 5.1 là gì", "5.1")]
    [InlineData("5.1 và 5.2 khác gì nhau?", "5.1|5.2")]
    [InlineData("mục 2.1 của kế hoạch", "")]
    [InlineData("thu nhập 2.5 triệu", "")]
    [InlineData("ngày 1.1.2026", "")]
    [InlineData("năng lực 9.9", "")]
    public void Codes_of_competencies_are_read(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ExactReferences.In(text).Competencies));

    [Fact]
    public void A_text_without_digits_names_nothing() => Assert.Same(ExactReferences.None, ExactReferences.In("Luật nào?"));
}
