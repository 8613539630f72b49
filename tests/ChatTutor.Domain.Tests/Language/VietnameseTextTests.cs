using System.Text;
using ChatTutor.Domain.Language;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChatTutor.Domain.Tests.Language;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("tone before shape", "o\u0323\u0302", "ộ")]
    [InlineData("shape before tone", "o\u0302\u0323", "ộ")]
    [InlineData("tone on a letter that has its shape", "ê\u0301", "ế")]
    [InlineData("horn and hook on a capital", "U\u031B\u0309", "Ử")]
    [InlineData("shape after a toned letter", "á\u0306", "ắ")]
    [InlineData("deprecated tone marks", "a\u0341", "á")]
    [InlineData("Icelandic eth", "Ðiều ðộng", "Điều động")]
    [InlineData("zero width space and BOM", "\uFEFFĐiều\u200B 5", "Điều 5")]
    [InlineData("soft hyphen", "thông\u00ADtin", "thôngtin")]
    [InlineData("no-break and narrow spaces", "Điều\u00A05\u202F6", "Điều 5 6")]
    [InlineData("full-width letters and digits", "ＱĐ　１８７９", "QĐ 1879")]
    [InlineData("Arabic-Indic digits", "١٢", "12")]
    [InlineData("invisible ASCII of the tag block", "a\U000E0041b", "ab")]
    [InlineData("emoji stay", "được 👍", "được 👍")]
    [InlineData("no-break hyphen", "1879\u2011QĐ/TU", "1879-QĐ/TU")]
    public void Text_is_brought_into_one_form(string why, string typed, string expected) =>
        Assert.True(expected == VietnameseText.Normalise(typed), why);

    [Fact]
    public void Broken_utf_16_is_replaced()     // not in the table above: an attribute cannot hold it
    {
        Assert.Equal("a\uFFFDb", VietnameseText.Normalise("a\uD800b"));
        Assert.Equal("a\uFFFD", VietnameseText.Normalise("a\uDC00"));
        Assert.Equal("a\uFFFD", VietnameseText.Normalise("a\uD83D"));
    }

    [Theory]
    [InlineData("ĐƯỜNG PHỐ", "duong pho")]
    [InlineData("Nguyễn Thị Thuỷ", "nguyen thi thuy")]
    [InlineData("Tuyệt mật ０１", "tuyet mat 01")]
    [InlineData("Señor Łódź", "senor lodz")]
    public void Folding_drops_case_and_marks(string text, string expected) => Assert.Equal(expected, VietnameseText.Fold(text));

    [Fact]
    public void Every_vietnamese_letter_is_composed_from_its_canonical_parts()
    {
        for (var c = 'À'; c <= 'ỹ'; c++)
        {
            if (Letters.IsMarked(c))
            {
                Assert.Equal(c.ToString(), VietnameseText.Normalise(c.ToString().Normalize(NormalizationForm.FormD)));
            }
        }
    }

    [Fact]
    public void Folding_agrees_with_unicode_for_all_latin_letters_of_vietnamese()
    {
        for (var c = 'À'; c <= 'ỹ'; c++)
        {
            if (Letters.IsMarked(c) && char.ToLowerInvariant(c) != 'đ')
            {
                Assert.Equal(c.ToString().Normalize(NormalizationForm.FormD)[..1].ToLowerInvariant(), VietnameseText.Fold(c.ToString()));
            }
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(ArbMap.Default.ArbFor<string?>(), s =>
        {
            var once = VietnameseText.Fold(s ?? "");
            return VietnameseText.Fold(once) == once;
        }));

    [Fact]
    public void Normalising_twice_changes_nothing_more() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Typed(), s =>
        {
            var once = VietnameseText.Normalise(s);
            return VietnameseText.Normalise(once) == once;
        }));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Typed(), s => VietnameseText.Fold(s) == VietnameseText.Fold(s.Normalize(NormalizationForm.FormD))));

    [Fact]
    public void Offsets_lead_back_to_the_text_as_typed()
    {
        var text = VietnameseText.Normalise("a\u200Bo\u0302\u0323 👍x", out var offsets);

        Assert.Equal("aộ 👍x", text);
        Assert.Equal([0, 2, 5, 6, 7, 8, 9], offsets);
    }

    [Fact]
    public void A_text_in_normal_form_is_returned_as_it_is()
    {
        const string text = "Điều 5. Đánh giá năng lực số";

        Assert.Same(text, VietnameseText.Normalise(text));
    }

    [Fact]
    public void Syllables_with_marks_are_counted() =>
        Assert.Equal((3, 5), VietnameseText.CountMarked("Điều 5 khoan 3 của Luật CNTT"));

    /// <summary>Words of Vietnamese letters, punctuation and stray marks.</summary>
    private static Arbitrary<string> Typed() =>
        Gen.Elements("aăâeêioôơuưyđbcghnqtÀẢÃÁẠẶẬĐẾỘỢỮỲ .-/5\u0301\u0323\u0302".ToCharArray())
            .ArrayOf().Select(letters => new string(letters)).ToArbitrary();
}
