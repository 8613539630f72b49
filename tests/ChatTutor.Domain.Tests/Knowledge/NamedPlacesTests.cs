using ChatTutor.Domain.Knowledge.Index;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

public sealed class NamedPlacesTests
{
    private static readonly SearchIndex Index = SearchIndex.Build(
    [
        Unit("cư trú 4", "Luật Cư trú. Điều 4. Quyền tự do cư trú", "Công dân có quyền, theo Điều 5 của Luật Cư trú."),
        Unit("cư trú 5", "Luật Cư trú. Điều 5. Bảo đảm", "1. Nhà nước bảo đảm.", "2. Cơ quan có trách nhiệm.", "3. Người dân được hỗ trợ."),
        Unit("giao thông 5", "Luật Giao thông đường bộ. Điều 5. Chính sách", "1. Nhà nước đầu tư.", "2. Điều 5 Luật Cư trú không áp dụng."),
        Unit("khung 5.1", "Khung năng lực số 1879-QĐ/TU. Bảng", "5.1 Bảo vệ thiết bị", "5.2 Bảo vệ dữ liệu, xem 5.1"),
        Unit("kế hoạch", "Kế hoạch 138/KH-UBND", "Bảo vệ thiết bị, năng lực 5.1 của người dân."),
    ]);

    [Theory]
    [InlineData("an article of a named law", "Điều 5 Luật Cư trú quy định gì", "cư trú 5")]
    [InlineData("the same without marks", "dieu 5 luat giao thong duong bo", "giao thông 5")]
    [InlineData("a code of a competency", "năng lực 5.1", "khung 5.1")]
    [InlineData("a number of a document", "138/KH-UBND bảo vệ gì", "kế hoạch")]
    [InlineData("the number as it is said", "quyết định 1879 bảo vệ dữ liệu", "khung 5.1")]
    public void What_is_named_outright_comes_first(string why, string question, string expected) =>
        Assert.True(expected == Index.Search(SearchQuery.Of(question), 1)[0].UnitKey, why);

    [Fact]
    public void The_named_clause_is_the_passage() =>
        Assert.Equal("3", Index.Search(SearchQuery.Of("khoản 3 điều 5 luật cư trú, trách nhiệm cơ quan"), 1)[0].PassageKey);

    private static SearchUnit Unit(string key, string heading, params string[] passages) =>
        new(key, heading, [.. passages.Select((text, i) => new SearchPassage($"{i + 1}", text))]);
}
