using System.Text;
using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Knowledge;
using Xunit;
using static ChatTutor.Tests.Knowledge.FrameworkFileTests;

namespace ChatTutor.Tests.Knowledge;

/// <summary>The glossary says what the documents say; the abbreviations never touch an ordinary word.</summary>
public sealed partial class WordFilesTests
{
    private static readonly string _glossaryPath = KnowledgeFolder.In("knowledge", "framework", "glossary.yaml");
    private static readonly string _abbreviationPath = KnowledgeFolder.In("knowledge", "framework", "abbreviations.yaml");
    private static readonly GlossaryFile _glossary = Loaded(GlossaryFile.Read(_glossaryPath));
    private static readonly AbbreviationFile _abbreviations = Loaded(AbbreviationFile.Read(_abbreviationPath));

    [Fact]
    public void The_twelve_terms_stand_with_their_gloss_in_the_decision()
    {
        var seed = KnowledgeFolder.Seed("003_4a9ec07394337474.txt");

        Assert.Equal(12, _glossary.Terms.Count);
        Assert.All(_glossary.Terms, term => Assert.Contains($"{term.Term} ({term.Gloss})", seed, StringComparison.Ordinal));
    }

    [Fact]
    public void Glosses_and_variants_of_other_documents_stand_there()
    {
        var seeds = KnowledgeFolder.Seed("000_fe54ed611928cb02.txt") + KnowledgeFolder.Seed("002_89fe828c6b671a76.txt")
            + KnowledgeFolder.Seed("003_4a9ec07394337474.txt");
        var wordings = _glossary.FromOtherDocuments.Select(term => term.Gloss)
            .Concat(_glossary.Terms.Concat(_glossary.FromOtherDocuments).SelectMany(term => term.Variants).Select(v => v.Text));

        Assert.All(wordings, wording => Assert.Contains(wording, seeds, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("CĐS là gì", "chuyển đổi số là gì")]
    [InlineData("cds la gi", "chuyển đổi số la gi")]
    [InlineData("Sở KH&CN làm gì", "sở khoa học và công nghệ làm gì")]
    [InlineData("so kh lam gi", "sở khoa học và công nghệ lam gi")]
    [InlineData("kế hoạch 138/KH-UBND", "kế hoạch 138/kế hoạch-ủy ban nhân dân")]
    [InlineData("kh ubnd 138", "kế hoạch ủy ban nhân dân 138")]
    [InlineData("em kh hiểu", "em không hiểu")]
    [InlineData("ko bik CBCCVC là ai", "không biết cán bộ, công chức, viên chức là ai")]
    [InlineData("CT UBND xã thuộc nhóm nào", "chủ tịch ủy ban nhân dân xã thuộc nhóm nào")]
    [InlineData("CA xã làm gì", "công an xã làm gì")]
    [InlineData("lđhđ dc M mấy", "lao động hợp đồng được M mấy")]
    [InlineData("tự đg nls ntn", "tự đánh giá năng lực số như thế nào")]
    [InlineData("quên mk thì lm sao", "quên mật khẩu thì làm sao")]
    [InlineData("CTV dùng hệ thống số", "cộng tác viên dùng hệ thống số")]
    [InlineData("TP HN", "thành phố Hà Nội")]
    public void Short_forms_are_written_out(string typed, string expected) =>
        Assert.Equal(expected, _abbreviations.ToAbbreviations().WriteOut(VietnameseText.Normalise(typed)));

    [Theory]
    [InlineData("")]
    [InlineData("ca trực hôm nay")]
    [InlineData("tự đánh giá năng lực số như thế nào?")]
    [InlineData("tu danh gia nang luc so nhu the nao")]
    [InlineData("ai phải học năng lực 5.1")]
    [InlineData("ct của tôi")]
    public void Ordinary_words_and_open_readings_stay(string typed) =>
        Assert.Null(_abbreviations.ToAbbreviations().WriteOut(VietnameseText.Normalise(typed)));

    [Fact]
    public void No_word_of_the_documents_is_taken_for_a_short_form_of_something_else()
    {
        var written = _abbreviations.ToAbbreviations();
        var words = KnowledgeFolder.Documents.SelectMany(path => LowerCaseWord().Matches(File.ReadAllText(path)).Select(m => m.Value));

        Assert.All(words.Distinct(), word => Assert.Null(written.WriteOut(word)));
    }

    [Fact]
    public void A_form_that_could_be_a_syllable_is_ambiguous() => Assert.All(
        _abbreviations.Domain.Concat(_abbreviations.Teencode).Where(entry => !entry.Ambiguous).SelectMany(entry => entry.Forms),
        form => Assert.DoesNotMatch(Syllable(), VietnameseText.Fold(form)));

    [Fact]
    public void Forms_are_lower_case_and_in_normal_form() => Assert.All(
        _abbreviations.Domain.Concat(_abbreviations.Teencode).SelectMany(entry => entry.Forms),
        form => Assert.Equal(VietnameseText.Lower(VietnameseText.Normalise(form)), form));

    [Theory]
    [InlineData("means: chuyển đổi số }", "menas: chuyển đổi số }")]
    [InlineData("means: chuyển đổi số }", "ambiguous: true }")]
    [InlineData("forms: [cntt]", "forms: [cds]")]
    [InlineData("teencode:", "teen:")]
    [InlineData("forms: [cntt]", "forms: &a [*a]")]
    public void A_faulty_file_is_refused_with_its_line(string good, string bad)
    {
        var text = File.ReadAllText(_abbreviationPath);
        Assert.Contains(good, text, StringComparison.Ordinal);

        var faults = Faults(AbbreviationFile.Parse("tat.yaml", Encoding.UTF8.GetBytes(text.Replace(good, bad))));

        Assert.All(faults, fault => Assert.True(fault.Line > 0));
    }

    [Fact]
    public void A_file_nested_without_end_is_a_fault_and_no_crash() =>
        Assert.Single(Faults(GlossaryFile.Parse("sau.yaml", Encoding.UTF8.GetBytes(new string('[', 50_000)))));

    [GeneratedRegex(@"(?<![\p{L}\p{N}/-])\p{Ll}{2,}(?![\p{L}\p{N}/-])")]
    private static partial Regex LowerCaseWord();

    [GeneratedRegex("^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|k(?=[eiy])|[bcdghlmnprstvx])?"
        + "(oai|oay|uay|uoi|uou|ieu|yeu|uya|uye|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiou]|y$)"
        + "(ng|nh|ch|[cmnpt])?$")]
    private static partial Regex Syllable();
}
