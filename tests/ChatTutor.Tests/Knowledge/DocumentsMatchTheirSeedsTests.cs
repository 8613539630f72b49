using ChatTutor.Domain.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Knowledge;

/// <summary>The knowledge base quotes official texts: not one word may differ from what was received.</summary>
public sealed class DocumentsMatchTheirSeedsTests
{
    public static TheoryData<string> Ids { get; } =
        [.. KnowledgeFolder.Documents.Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_document_has_the_words_of_its_seed_in_their_order(string id)
    {
        var file = KnowledgeFolder.Document(id);
        var seed = KnowledgeFolder.Seed(file.Document.Source);

        var difference = SeedComparison.FirstDifference(seed, Corrections.Original(file.Document.Text), file.Removed);

        Assert.True(difference is null, $"{id}: {difference}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_correction_calls_printed_stands_in_the_seed(string id)
    {
        var document = KnowledgeFolder.Document(id).Document;
        var seed = KnowledgeFolder.Seed(document.Source);

        Assert.All(Corrections.In(document.Text), mark => Assert.Contains(mark.Original, seed, StringComparison.Ordinal));
    }

    /// <summary>X-04. A new correction is added here too, so that nobody mends an official text in passing.</summary>
    [Theory]
    [InlineData("1879-qd-tu", "mỗi>mối BCD>BCĐ phần đầu>phấn đấu phần đầu>phấn đấu")]
    [InlineData("138-kh-ubnd", "môi trường>tuổi trưởng môi trường>tuổi trưởng :>; Sớ>Sở :>; :>; phục>phục vụ :>;")]
    [InlineData("cong-chuc-so-thu-do", "chuyên>chuyển")]
    [InlineData("ke-hoach-xa-ung-hoa-2026", "chuyên>chuyển chuyên>chuyển")]
    [InlineData("huong-dan-so-noi-vu-12-2025", "")]
    public void Only_the_known_faults_are_corrected(string id, string expected)
    {
        var marks = Corrections.In(KnowledgeFolder.Document(id).Document.Text);

        Assert.Equal(expected, string.Join(' ', marks.Select(mark => $"{mark.Original}>{mark.Corrected}")));
    }

    [Theory]
    [InlineData("a b c d", "a b x d", "the seed says \"a b >>> c d\", the document \"a b >>> x d\"")]
    [InlineData("a b c", "a b", "the seed says \"a b >>> c\", the document \"a b >>> \"")]
    [InlineData("a b", "a b c", "the seed says \"a b >>> \", the document \"a b >>> c\"")]
    [InlineData("a b c", "a c b", "the seed says \"a >>> b c\", the document \"a >>> c b\"")]
    public void A_changed_a_missing_an_added_and_a_moved_word_are_noticed(string seed, string body, string difference) =>
        Assert.Equal(difference, SeedComparison.FirstDifference(seed, body, []));

    [Fact]
    public void Layout_and_listed_noise_are_no_difference() => Assert.Null(SeedComparison.FirstDifference(
        "TÊN\n\nđoạn bị\nngắt *nghiêng*\n| A | B |\n|--|--|\n| 1 | 2 |\n\n| A | B |\n|--|--|\n| 3 | |\n",
        "# TÊN\n\nđoạn bị ngắt nghiêng\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | |\n",
        ["A B"]));

    [Fact]
    public void Noise_that_is_listed_but_not_there_is_noticed() =>
        Assert.NotNull(SeedComparison.FirstDifference("a b", "a b", ["trang 2"]));
}
