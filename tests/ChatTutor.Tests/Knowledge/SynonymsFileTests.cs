using ChatTutor.Domain.Knowledge;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Knowledge;

/// <summary>The synonyms lead to words of the documents and away from none.</summary>
public sealed class SynonymsFileTests
{
    private static readonly List<SynonymEntry> _entries = SynonymsFile.Read(KnowledgeFolder.In("knowledge", SynonymsFile.Name))
        .Match(entries => entries, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    private static readonly List<Token> _words = [.. KnowledgeFolder.Documents.SelectMany(path =>
        Words(Corrections.Applied(KnowledgeFolder.Loaded(DocumentFile.Read(path)).Document.Text) + " xxxx"))];

    private static readonly string _marked = Line(_words.Select(word => VietnameseText.Lower(word.Text)));
    private static readonly string _folded = Line(_words.Select(word => word.Folded));

    [Fact]
    public void Everything_meant_stands_in_the_documents() => Assert.All(_entries.SelectMany(entry => entry.Means),
        means => Assert.Contains(Line(Words(means).Select(word => VietnameseText.Lower(word.Text))), _marked, StringComparison.Ordinal));

    [Fact]
    public void Nothing_said_stands_in_the_documents_with_its_marks_or_without() => Assert.All(_entries.SelectMany(entry => entry.Say),
        say => Assert.DoesNotContain(Line(Words(say).Select(word => word.Folded)), _folded, StringComparison.Ordinal));

    [Fact]
    public void What_is_said_is_a_word_or_a_short_phrase() =>
        Assert.All(_entries.SelectMany(entry => entry.Say), say => Assert.InRange(Words(say).Count(), 1, 5));

    [Fact]
    public void No_entry_says_a_thing_twice() =>
        Assert.All(_entries, entry => Assert.Equal(entry.Say.Count, entry.Say.Select(VietnameseText.Fold).Distinct().Count()));

    [Theory]
    [InlineData("sếp phải đạt mức nào", "lanh dao")]
    [InlineData("rớt thì sao", "chua dat")]
    [InlineData("thi lại khi nào", "tai danh gia")]
    [InlineData("cho tôi xài chatgpt không", "ai")]
    [InlineData("anh em hợp đồng có phải học không", "lao dong hop dong")]
    [InlineData("ông bà cụ học ở đâu", "nguoi cao tuoi")]
    public void Everyday_questions_meet_the_words_of_the_documents(string question, string means)
    {
        var found = SynonymsFile.ToSynonyms(_entries).Means(Tokens.Of(VietnameseText.Normalise(question)));

        Assert.All(means.Split(' '), word => Assert.Contains(word, found));
    }

    [Theory]
    [InlineData("- { say: [sếp], means: [] }")]
    [InlineData("- { say: [], means: [lãnh đạo] }")]
    [InlineData("- { say: [sếp, ' '], means: [lãnh đạo] }")]
    [InlineData("- { say: [sếp], menas: [lãnh đạo] }")]
    public void A_faulty_file_is_refused(string yaml)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, yaml);
            Assert.True(SynonymsFile.Read(path).Match(_ => false, faults => faults.Count == 1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<Token> Words(string text) => Tokens.Of(VietnameseText.Normalise(text)).Where(token => !token.IsExact);

    private static string Line(IEnumerable<string> words) => $" {string.Join(' ', words)} ";
}
