using ChatTutor.Domain.Knowledge.Index;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

public sealed class PlainTextPassagesTests
{
    [Fact]
    public void Clauses_on_lines_of_their_own_are_passages()
    {
        var passages = PlainTextPassages.Of("Lời dẫn:\n1. Việc một.\n2. Việc hai;\na) điểm a.\n3. Việc ba.");

        Assert.Equal(["Lời dẫn:\n", "1. Việc một.\n", "2. Việc hai;\na) điểm a.\n", "3. Việc ba."], passages);
    }

    [Fact]
    public void Clauses_in_running_text_are_passages() =>
        Assert.Equal(3, PlainTextPassages.Of("Người dân có quyền: 1. Học. 2. Hỏi, theo mẫu 01.02.2020. 3. Thi.").Count - 1);

    [Fact]
    public void A_number_at_the_end_of_a_sentence_is_no_clause() =>
        Assert.Single(PlainTextPassages.Of("Họ thắng năm 2016. Đội có 5. Trận sau thua."));

    [Fact]
    public void Long_running_text_is_cut_at_sentences()
    {
        var sentence = string.Concat(Enumerable.Repeat("từ ", 25)) + "hết. ";

        Assert.Equal(3, PlainTextPassages.Of(string.Concat(Enumerable.Repeat(sentence, 6))).Count);
    }

    [Fact]
    public void The_passages_of_any_text_joined_are_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Elements("1. ", "2. ", "a) ", "một ", "việc.", " ", "\n", "Điều 5", "; ", "3.").ArrayOf().Select(string.Concat).ToArbitrary(),
            text => string.Concat(PlainTextPassages.Of(text)) == text));
}
