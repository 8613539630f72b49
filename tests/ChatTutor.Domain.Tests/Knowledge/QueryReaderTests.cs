using ChatTutor.Domain.Knowledge.Index;
using ChatTutor.Domain.Language;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

public sealed class QueryReaderTests
{
    private const string Text =
        "Công chức được đánh giá năng lực số trên dashboard. Năng lực số gồm mật khẩu mạnh. Năng lực số của cán bộ, " +
        "năng lực số của viên chức, người dân; năng lực số theo Quyết định 1879-QĐ/TU; test thử. CBCC học tập.";

    private static readonly SearchIndex Index = SearchIndex.Build(
        [.. Text.Split(". ").Concat(Enumerable.Repeat("Năng lực số của người dân", 5))
            .Select((t, i) => new SearchUnit($"{i}", "", [new SearchPassage("1", t)]))]);

    [Theory]
    [InlineData("telex", "coong chuwcs dduwowcj ddanhs gias", "công chức được đánh giá")]
    [InlineData("VNI", "co6ng chu7c1 d9u7o7c5 d9anh1 gia1", "công chức được đánh giá")]
    [InlineData("telex brackets", "dd][cj ddanhs gias", "được đánh giá")]
    [InlineData("words of the documents stay, also English ones", "dashboard test", "dashboard test")]
    [InlineData("an unknown English word stays", "address macro workflow", "address macro workflow")]
    [InlineData("a number is never mended", "quyết định 1878-QĐ/TU năm 2027", "quyết định 1878-QĐ/TU năm 2027")]
    [InlineData("a doubled letter", "năng lựcc số", "năng luc số")]
    [InlineData("swapped letters", "ngưiờ dân", "nguoi dân")]
    [InlineData("a real word that the documents do not use stays", "năng lượng số", "năng lượng số")]
    [InlineData("a name stays", "ông Nangg", "ông Nangg")]
    [InlineData("brackets that are no keys stay", "[dự thảo] mục [a]", "[dự thảo] mục [a]")]
    [InlineData("nothing", "", "")]
    public void Typing_is_repaired_against_the_words_of_the_index(string why, string typed, string expected)
    {
        var read = new QueryReader(Index.Vocabulary).Read(typed).Text;

        Assert.True(expected == read, $"{why}: {read}");
    }

    [Fact]
    public void Short_forms_are_written_out_and_kept_as_typed()
    {
        var reader = new QueryReader(Index.Vocabulary, text => text == "cbcc" ? "cán bộ, công chức" : null);

        var query = reader.Read("cbcc");

        Assert.Equal(["can", "bo", "cong", "chuc"], query.Tokens.Select(t => t.Folded));
        Assert.Equal(["cbcc"], query.AsTyped!.Select(t => t.Folded));
        Assert.Equal(3, Index.Search(query, 20).Count);     // who is written out, and who is not
    }

    [Fact]
    public void Every_other_spelling_finds_the_same_place()
    {
        const string question = "Người dân được đánh giá năng lực số thế nào?";
        var reader = new QueryReader(Index.Vocabulary);
        var expected = Index.Search(reader.Read(question), 1)[0].UnitKey;

        string[] spellings =
        [
            OtherSpelling.Stripped(question), OtherSpelling.Half(question, "7"), OtherSpelling.Telex(question),
            OtherSpelling.Vni(question), OtherSpelling.Decomposed(question),
        ];

        Assert.All(spellings, typed => Assert.Equal(expected, Index.Search(reader.Read(typed), 1)[0].UnitKey));
    }
}
