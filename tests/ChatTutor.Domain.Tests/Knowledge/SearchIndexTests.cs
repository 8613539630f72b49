using ChatTutor.Domain.Knowledge.Index;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

public sealed class SearchIndexTests
{
    private static readonly RankingOptions Plain = new() { AccentBonus = 0 };

    [Fact]
    public void Scores_are_those_of_bm25_worked_out_by_hand() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Corpora(), Queries(), (corpus, query) =>
        {
            var index = SearchIndex.Build([.. corpus.Select((text, i) => Unit($"{i}", text))], Plain);
            var naive = NaiveBm25(corpus, query);
            var scores = index.ScorePassages(SearchQuery.Of(query)).ToDictionary(s => s.UnitKey);

            return naive.Index().All(text => scores.TryGetValue($"{text.Index}", out var score)
                ? Math.Abs(score.Score - text.Item) < 1e-3 && Math.Abs(score.UnitScore - text.Item) < 1e-3
                : text.Item == 0);
        }));

    [Fact]
    public void Equal_scores_keep_the_order_of_the_units()
    {
        var index = SearchIndex.Build([.. Enumerable.Range(0, 20).Select(i => Unit($"{i}", "chữ ký số"))]);

        var hits = index.Search(SearchQuery.Of("chữ ký số"), 5);

        Assert.Equal(["0", "1", "2", "3", "4"], hits.Select(h => h.UnitKey));
    }

    [Fact]
    public void A_question_without_marks_finds_what_one_with_marks_finds()
    {
        var index = SearchIndex.Build([Unit("a", "Mật khẩu mạnh, xác thực đa yếu tố"), Unit("b", "Đăng ký thường trú")]);

        Assert.Equal("b", index.Search(SearchQuery.Of("dang ky thuong tru"), 1)[0].UnitKey);
    }

    [Fact]
    public void Marks_break_the_tie_between_words_that_fold_alike()
    {
        var index = SearchIndex.Build([Unit("ban", "bạn của cô giáo"), Unit("bán", "bán hoa cô giáo")]);

        Assert.Equal("bán", index.Search(SearchQuery.Of("bán"), 1)[0].UnitKey);
        Assert.Equal("ban", index.Search(SearchQuery.Of("ban"), 1)[0].UnitKey);
    }

    [Fact]
    public void The_best_passage_of_a_unit_is_named()
    {
        var index = SearchIndex.Build(
        [
            new SearchUnit("điều 5", "Điều 5. Đánh giá", [
                new SearchPassage("k1", "Đánh giá bằng bài kiểm tra."),
                new SearchPassage("k2", "Kết quả gắn với quy hoạch, bổ nhiệm."),
                new SearchPassage("k3", "Người chưa đạt được bồi dưỡng.")]),
        ]);

        Assert.Equal("k2", index.Search(SearchQuery.Of("bổ nhiệm dựa vào đâu"), 1)[0].PassageKey);
    }

    [Fact]
    public void Other_wordings_find_a_passage_but_weigh_less_than_print()
    {
        var index = SearchIndex.Build(
        [
            new SearchUnit("extra", "", [new SearchPassage("1", "khung năng lực số", "điểm đỗ là bao nhiêu")]),
            new SearchUnit("print", "", [new SearchPassage("1", "điểm đỗ là bao nhiêu", "khung năng lực số")]),
            new SearchUnit("none", "", [new SearchPassage("1", "việc khác hẳn")]),
        ]);

        Assert.Equal(["print", "extra"], index.Search(SearchQuery.Of("điểm đỗ"), 9).Select(h => h.UnitKey));
    }

    [Fact]
    public void A_question_that_shares_no_word_finds_nothing()
    {
        var index = SearchIndex.Build([Unit("a", "chữ ký số")]);

        Assert.Empty(index.Search(SearchQuery.Of("xyz 👍 ???"), 5));
        Assert.Empty(index.Search(SearchQuery.Of(""), 5));
        Assert.Equal(0, index.Idf("xyz"));
    }

    [Fact]
    public void The_vocabulary_counts_words_and_pairs()
    {
        var index = SearchIndex.Build([Unit("a", "Chữ ký số"), Unit("b", "Số chữ ký")]);

        Assert.Equal(2, index.Vocabulary.Count("chu", "ky"));
        Assert.Equal(1, index.Vocabulary.Count("ky", "so"));
        Assert.Equal(0, index.Vocabulary.Count("so", "ky"));
        Assert.True(index.Contains("so"));
        Assert.False(index.Contains("số"));
    }

    /// <summary>The textbook formula, term by term, over words and pairs.</summary>
    private static double[] NaiveBm25(string[] corpus, string query)
    {
        var texts = corpus.Select(Terms).ToArray();
        var mean = texts.Average(t => t.Count);
        double Idf(string term)
        {
            var n = texts.Count(t => t.Contains(term));
            return Math.Log(1 + ((texts.Length - n + 0.5) / (n + 0.5)));
        }

        return [.. texts.Select(text => Terms(query).Distinct().Sum(term =>
        {
            var tf = text.Count(t => t == term);
            return Idf(term) * tf * 2.2 / (tf + (1.2 * (0.4 + (0.6 * text.Count / mean))));
        }))];
    }

    private static List<string> Terms(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words, .. words.Zip(words.Skip(1), (a, b) => a + " " + b)];
    }

    private static SearchUnit Unit(string key, string text) => new(key, "", [new SearchPassage("1", text)]);

    private static Arbitrary<string[]> Corpora() => Text(12).NonEmptyListOf().Select(texts => texts.ToArray()).ToArbitrary();

    private static Arbitrary<string> Queries() => Text(6).ToArbitrary();

    private static Gen<string> Text(int longest) =>
        Gen.Choose(1, longest).SelectMany(n => Gen.Elements("chu", "ky", "so", "du", "lieu").ArrayOf(n)).Select(w => string.Join(' ', w));
}
