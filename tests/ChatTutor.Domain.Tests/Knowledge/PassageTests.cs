using ChatTutor.Domain.Knowledge;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

public sealed class PassageTests
{
    private static readonly Dictionary<string, IReadOnlyList<Passage>> All =
        Documents.Ids.ToDictionary(id => id, id => Passages.Of(StructureParser.Parse(Documents.Real(id))));

    public static TheoryData<string> Ids => [.. Documents.Ids];

    [Fact]
    public void A_row_names_its_columns_and_keeps_its_cells()
    {
        var row = One("1879-qd-tu", "Phụ lục, mục IV, năng lực 5.1");
        Assert.StartsWith("Mã: 5.1; Năng lực thành phần: Bảo vệ thiết bị, tài khoản, hệ thống; Yêu cầu cần đạt: ", row.Corrected);
        Assert.Equal("M2 bắt buộc", row.Cells.Single(c => c.Column == "Mức áp dụng").Text);
        Assert.EndsWith("> Phụ lục. KHUNG NĂNG LỰC SỐ CỦA ĐẢNG VIÊN, CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG TRONG HỆ THỐNG "
            + "CHÍNH TRỊ THÀNH PHỐ HÀ NỘI > KHUNG NĂNG LỰC CHI TIẾT", row.Headings);
    }

    [Fact]
    public void A_blank_cell_at_the_beginning_of_a_row_says_what_the_row_above_says()
    {
        var row = One("1879-qd-tu", "Phụ lục, mục VI, bảng 1, dòng 4");
        Assert.Equal(("Quý IV/2026", true), (row.Cells[0].Text, row.Cells[0].Inherited));
        Assert.Equal(("Ban Tổ chức Thành ủy, Sở Nội vụ", false), (row.Cells[3].Text, row.Cells[3].Inherited));
    }

    [Fact]
    public void A_row_under_a_numbered_row_is_introduced_by_it()
    {
        var row = One("1879-qd-tu", "Phụ lục, mục III, bảng 2, dòng 2, ý 2");
        Assert.Equal("2 | Bí thư, Chủ tịch, lãnh đạo chủ chốt xã, phường", row.LeadIn);
    }

    [Fact]
    public void A_paragraph_that_announces_a_list_is_one_group_with_its_entries()
    {
        var group = One("huong-dan-so-noi-vu-12-2025", "Mục 1, đoạn 2");
        Assert.Equal(5, group.Printed.Split('\n').Length);
        Assert.Equal(["Mục 1.(1)", "Mục 1.(2)", "Mục 1.(3)", "Mục 1.(4)"], Parts("huong-dan-so-noi-vu-12-2025", group));
        Assert.DoesNotContain("Biểu báo cáo", group.Printed);
    }

    [Fact]
    public void An_entry_of_a_list_carries_the_words_that_introduce_it()
    {
        var entry = One("cong-chuc-so-thu-do", "Mục II.2.2, bước 3, ý 1.2");
        Assert.Equal("Đơn vị phối hợp: Sở Nội vụ.", entry.Printed);
        var leads = entry.LeadIn.Split('\n');
        Assert.StartsWith("c) Bước 3: Trên cơ sở ý kiến", leads[0]);
        Assert.Equal("- Cơ quan thực hiện:", leads[1]);
    }

    [Fact]
    public void Search_reads_the_correction_and_quotations_show_the_original()
    {
        var passage = One("ke-hoach-xa-ung-hoa-2026", "Mục II.3");
        Assert.Contains("Tổ chuyên đổi số", passage.Printed);
        Assert.Contains("Tổ chuyển đổi số", passage.Corrected);
        Assert.EndsWith("> Phát huy vai trò của Tổ chuyển đổi số cộng đồng", passage.Headings);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Passages_are_numbered_in_order_and_every_part_has_one_group(string id)
    {
        var passages = All[id];
        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(p => p.Index));
        Assert.All(passages, p => Assert.All(p.Children, c => Assert.True(c > p.Index)));
        var parts = passages.SelectMany(p => p.Children).ToList();
        Assert.Equal(parts.Count, parts.Distinct().Count());
        Assert.All(passages, p => Assert.NotEqual("", p.Printed.Trim()));
        Assert.All(passages, p => Assert.DoesNotContain("{~~", p.Printed + p.Corrected + p.Headings + p.LeadIn));
        Assert.All(passages, p => Assert.DoesNotContain("**", p.Printed));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_word_of_a_document_but_its_headings_stands_in_an_undivided_passage_or_its_lead_in(string id)
    {
        var document = StructureParser.Parse(Documents.Real(id));
        var passages = All[id];
        var said = string.Join('\n', passages.Select(p => p.Printed));
        Assert.All(document.Leaves.Where(l => l.Kind is not SectionKind.Lead and not SectionKind.Row), leaf =>
        {
            var words = MarkdownText.PlainLines(document.Printed(leaf)).TrimStart('-', '+', ' ');
            Assert.Contains(words, said);
        });
    }

    private static Passage One(string id, string path) => All[id].Single(p => p.Path == path);

    private static IEnumerable<string> Parts(string id, Passage group) => group.Children.Select(c => All[id][c].Path);
}
