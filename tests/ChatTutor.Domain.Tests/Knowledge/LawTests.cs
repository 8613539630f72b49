using ChatTutor.Domain.Knowledge;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

/// <summary>Plain text as an administrator pastes it: a made-up law, no Markdown.</summary>
public sealed class LawTests
{
    private static readonly ParsedDocument Law = Documents.Parsed(File.ReadAllText(Documents.Beside("made-up-law.txt")));

    [Fact]
    public void A_pasted_law_has_its_parts_chapters_articles_clauses_and_points()
    {
        Assert.Equal(
            [
                "Phần mở đầu",
                "Phần thứ nhất", "Phần thứ nhất, chương I", "Điều 1", "Điều 1, khoản 1", "Điều 1, khoản 2",
                "Điều 2", "Điều 2, khoản 1", "Điều 2, khoản 1a", "Điều 2, khoản 2",
                "Điều 2, khoản 2, điểm a", "Điều 2, khoản 2, điểm b", "Điều 2, khoản 2, điểm b.1", "Điều 2, khoản 2, điểm c",
                "Điều 2, khoản 2, điểm d", "Điều 2, khoản 2, điểm đ", "Điều 2, khoản 2, điểm đ1", "Điều 2, khoản 2, điểm e",
                "Điều 2, khoản 3",
                "Phần thứ nhất, chương II", "Phần thứ nhất, chương II, mục 1", "Điều 3",
                "Phần thứ nhất, chương II, mục 1, tiểu mục 1", "Điều 3a",
                "Phần thứ nhất, chương II, mục 2", "Điều 4", "Điều 4, khoản 1", "Điều 4, khoản 2", "Điều 4, khoản 2, điểm a",
                "Điều 4, khoản 2, điểm b", "Điều 4, khoản 3",
                "Phần thứ hai", "Phần thứ hai, chương I", "Điều 5",
                "Nơi nhận, chữ ký", "Nơi nhận, chữ ký, ý 1",
                "Phụ lục I", "Phụ lục I, mục I", "Phụ lục I, mục I, khoản 1", "Phụ lục I, mục II", "Phụ lục II",
                "Phụ lục II, phần A", "Phụ lục II, phần B",
            ],
            Law.Paths());
    }

    [Fact]
    public void A_title_may_stand_on_the_line_after_its_marker()
    {
        Assert.Equal("NHỮNG QUY ĐỊNH CHUNG", Of("Phần thứ nhất").Heading);
        Assert.Equal("PHẠM VI VÀ NGUYÊN TẮC", Of("Phần thứ nhất, chương I").Heading);
        Assert.Equal("QUYỀN", Of("Phần thứ nhất, chương II, mục 1").Heading);
        Assert.Equal("Phạm vi điều chỉnh", Of("Điều 1").Heading);
    }

    [Fact]
    public void Articles_of_another_law_inside_a_quotation_are_no_structure()
    {
        Assert.Contains("Điều 12. Quyền được học", Law.At("Điều 4, khoản 1"));
        Assert.Contains("“3. Người học có quyền bảo lưu.”", Law.At("Điều 4, khoản 2, điểm a"));
        Assert.DoesNotContain("Điều 12", Law.Paths());
    }

    [Fact]
    public void A_date_a_reference_and_a_number_out_of_order_begin_no_section()
    {
        Assert.Contains("01.01.2020", Law.At("Điều 3"));
        Assert.Contains("Điều 9 của Luật này", Law.At("Điều 3"));
        Assert.Contains("Chương II của Luật này", Law.At("Điều 3"));
        Assert.Contains("7. ", Law.At("Điều 3"));
    }

    [Fact]
    public void A_footnote_mark_behind_the_number_is_no_part_of_it()
    {
        Assert.StartsWith("2. [12] Người học", Law.At("Điều 1, khoản 2"));
    }

    [Fact]
    public void A_line_broken_by_the_page_stays_with_its_clause()
    {
        Assert.EndsWith("trên toàn quốc.", Law.At("Điều 1, khoản 1"));
    }

    [Fact]
    public void Words_after_the_last_point_belong_to_the_clause()
    {
        Assert.DoesNotContain("Các trường hợp khác", Law.At("Điều 2, khoản 2, điểm e"));
        Assert.Contains("Các trường hợp khác", Law.At("Điều 2, khoản 2"));
    }

    private static Section Of(string path) => Law.Sections.Single(s => s.Path == path && s.Label.Length > 0);
}
