using ChatTutor.Domain.Framework;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.People;
using Xunit;

namespace ChatTutor.Tests.People;

/// <summary>Levels that competent bodies issue, and the list of 601-CV/TU. All documents here are made up, in a folder of the test.</summary>
public sealed class OverrideTests : IDisposable
{
    private const string Document = "document: { number: 12/QĐ-THU, title: Quyết định thử, issuer: Cơ quan thử, issued: 2026-09-01 }\n";
    private const string Catalogue =
        "document: { number: 601-CV/TU, title: Khung thử, issuer: Ban Thường vụ Thành ủy, issued: 2026-04-28 }\n"
        + "competencies:\n  - { code: '1', name: Năng lực thử thứ nhất, section: Mục I.1, level: M4 }\n  - { code: '2', name: Năng lực thử thứ hai, section: Mục I.2 }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("override").FullName;
    private static CompetencyFramework Framework => Talks.Library.Files.Framework!;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("levels:\n  - row: G3\n    competencies: { '5.1': M2 }\n", "Thiếu khóa “document”")]
    [InlineData("document: { number: 12/QĐ-THU }\nlevels:\n  - row: G3\n    competencies: { '2.1': M3 }\n", "Phải nêu văn bản ban hành")]
    [InlineData("document: { id: khong-co }\nlevels:\n  - row: G3\n    competencies: { '2.1': M3 }\n", "không có trong kho")]
    [InlineData(Document + "levels:\n  - row: G3\n    competencies:\n      '5.1': M3\n", ":5: Mức M3 nằm ngoài khoảng áp dụng của năng lực 5.1: M2 bắt buộc")]
    [InlineData(Document + "levels:\n  - row: G1\n    competencies: { '2.1': M2 }\n", "thấp hơn mức chuẩn tối thiểu của G1")]
    [InlineData(Document + "levels:\n  - row: G1\n    competencies: { '8.2': M4 }\n", "chỉ áp dụng cho người đứng đầu")]
    [InlineData(Document + "levels:\n  - row: G9\n    competencies: { '2.1': M3 }\n", "Không có đối tượng “G9”")]
    [InlineData(Document + "levels:\n  - row: G2a\n    competencies: { '2.1': M3 }\n", "theo danh mục riêng tại 601-CV/TU")]
    [InlineData(Document + "levels:\n  - competencies: { '2.1': M3 }\n", "dành cho ai")]
    [InlineData(Document + "levels:\n  - row: G3\n    competencies: { '9.9': M3 }\n", "Không có năng lực “9.9”")]
    [InlineData(Document + "levels:\n  - row: G3\n    competencies: { '2.1': ba }\n", "không đọc được")]
    [InlineData(Document + "levels:\n  - row: G3\n    muc: M3\n    competencies: { '2.1': M3 }\n", "Khóa “muc”")]
    public void An_override_that_no_document_can_set_is_refused_with_its_line(string yaml, string why)
    {
        var fault = Assert.Single(FaultsOf(("a.yaml", yaml)));

        Assert.Contains(why, fault.ToString(), StringComparison.Ordinal);
        Assert.True(fault.Line > 0);
    }

    [Fact]
    public void Two_documents_that_differ_on_the_same_people_are_refused_and_both_named()
    {
        var other = Document.Replace("12/QĐ-THU", "13/QĐ-THU", StringComparison.Ordinal);
        var fault = Assert.Single(FaultsOf(
            ("a.yaml", Document + "levels:\n  - row: G3\n    competencies: { '2.1': M3 }\n"),
            ("b.yaml", other + "levels:\n  - row: G3\n    competencies: { '2.1': M2→M3 }\n")));

        Assert.Contains("12/QĐ-THU", fault.Why, StringComparison.Ordinal);
        Assert.Contains("13/QĐ-THU", fault.Why, StringComparison.Ordinal);
        Assert.EndsWith("b.yaml", fault.File, StringComparison.Ordinal);
        Assert.Equal(4, fault.Line);
    }

    [Fact]
    public void An_issued_level_takes_the_place_of_the_derived_one_and_names_its_document()
    {
        var said = Asked(Talk("levels:\n  - row: G3\n    competencies: { '2.1': M3, '5.1': M2 }\n"), "tôi là công chức xã cần đạt mức nào");

        Assert.Contains("Theo 12/QĐ-THU ngày 01/09/2026 của Cơ quan thử: 2.1 mức 3 (thay mức suy ra: mức 2)", said, StringComparison.Ordinal);
        Assert.Contains("• Mức 3: 2.1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_else_is_not_touched_by_it() =>
        Assert.DoesNotContain(
            "12/QĐ-THU",
            Asked(Talk("levels:\n  - row: G3\n    position: văn thư\n    competencies: { '2.1': M3 }\n"), "tôi là kế toán xã cần đạt mức nào"),
            StringComparison.Ordinal);

    [Fact]
    public void A_position_is_known_by_the_name_the_person_used() =>
        Assert.Contains(
            "12/QĐ-THU",
            Asked(Talk("levels:\n  - position: văn thư\n    competencies: { '2.1': M3 }\n"), "em là văn thư xã thì cần đạt mức nào"),
            StringComparison.Ordinal);

    [Fact]
    public void A_unit_counts_with_all_that_lies_below_it()
    {
        var talk = Talk("levels:\n  - unit: HN.SKHCN\n    competencies: { '2.1': M3 }\n");
        var inside = new ProfileState { Unit = new PersonUnit("Phòng thử", "/HN/HN.SKHCN/HN.SKHCN.P1/", null) };

        Assert.Contains("12/QĐ-THU", talk.Take("tôi là công chức cần đạt mức nào", inside)!.Reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12/QĐ-THU", Asked(talk, "tôi là công chức cần đạt mức nào"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_documents_meet_in_one_person_both_are_shown_as_open_and_the_higher_holds_by_default()
    {
        var talk = Talk(
            "levels:\n  - row: G3\n    competencies: { '2.1': M2→M3 }\n",
            "levels:\n  - position: văn thư\n    competencies: { '2.1': M3 }\n");
        var said = Asked(talk, "em là văn thư xã thì cần đạt mức nào");

        Assert.Contains("Còn để ngỏ: năng lực 2.1", said, StringComparison.Ordinal);
        Assert.Contains("12/QĐ-THU", said, StringComparison.Ordinal);
        Assert.Contains("13/QĐ-THU", said, StringComparison.Ordinal);
        Assert.Contains("Chưa có quy định văn bản nào được ưu tiên, đang dùng giá trị mặc định: mức cao hơn (mức 3)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_is_held_to_8_2_as_issued_and_nobody_else_is()
    {
        var talk = Talk("levels:\n  - row: G1\n    head: true\n    competencies: { '8.2': M4 }\n");
        var leader = new ProfileState { Profile = new LearnerProfile { Group = 1, Row = "G1", Head = false } };

        Assert.DoesNotContain("8.2 mức 4", talk.Take("vị trí của tôi cần đạt mức nào", leader)!.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("8.2 mức 4", talk.Take("Tôi là người đứng đầu", leader)!.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issued_level_settles_the_open_question_of_that_cell()
    {
        const string Ask = "tôi là cộng tác viên cần đạt mức nào";
        var open = "Lực lượng hỗ trợ, cộng tác viên có phải đạt Mức 2";
        var talk = Talk("levels:\n  - row: G4\n    competencies: { '3.2': M2, '5.1': M2, '5.2': M2, '5.3': M2 }\n");

        Assert.Contains(open, Asked(Talks.Shipped, Ask), StringComparison.Ordinal);
        Assert.DoesNotContain(open, Asked(talk, Ask), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_list_of_601_its_absence_and_its_issuer_are_said()
    {
        var said = Asked(Talks.Shipped, "tôi là bí thư xã thì cần đạt mức nào?");

        Assert.Contains("Danh mục của 601-CV/TU chưa có trong kho tài liệu", said, StringComparison.Ordinal);
        Assert.Contains("Ban Thường vụ Thành ủy", said, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_list_of_601_the_answer_lists_and_cites_it()
    {
        var list = Assert.IsType<OwnCatalogue>(CatalogueOf(Catalogue).Match<object>(read => read, faults => faults[0]));
        var library = Library.Build(Talks.Library.Files with { OwnCatalogue = list });
        var reply = Talks.Of(library).Take("tôi là chủ tịch ubnd phường cần đạt mức nào", new ProfileState())!.Reply;

        Assert.Contains("Danh mục năng lực theo 601-CV/TU ngày 28/04/2026 của Ban Thường vụ Thành ủy:\n• 1 Năng lực thử thứ nhất: Mức 4\n• 2 Năng lực thử thứ hai", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Năng lực không ghi mức thì theo mức chuẩn tối thiểu", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa có trong kho", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Citations, c => c is { Document: "601-CV/TU – Khung thử", Quote: "Năng lực thử thứ hai" });
    }

    [Theory]
    [InlineData("601-CV/TU", "602-CV/TU", "Danh mục phải là của 601-CV/TU")]
    [InlineData("2026-04-28", "2026-04-29", "Danh mục phải là của 601-CV/TU")]
    [InlineData("level: M4", "level: M2", "thấp hơn mức chuẩn tối thiểu")]
    [InlineData("code: '2'", "code: '1'", "đã có ở trên")]
    public void A_list_that_is_not_the_one_the_decision_names_is_refused(string from, string to, string why)
    {
        var faults = CatalogueOf(Catalogue.Replace(from, to, StringComparison.Ordinal)).Match(_ => [], failed => failed);

        Assert.Contains(faults, fault => fault.Why.Contains(why, StringComparison.Ordinal) && fault.Line > 0);
    }

    [Fact]
    public void The_shipped_folder_holds_no_override_and_no_list()
    {
        Assert.Empty(Talks.Library.Files.Overrides);
        Assert.Null(Talks.Library.Files.OwnCatalogue);
    }

    private static string Asked(ProfileTalk talk, string text) => talk.Take(text, new ProfileState())!.Reply.Text;

    private ProfileTalk Talk(params string[] levels)
    {
        var files = levels.Select((text, at) => ($"{at}.yaml", Document.Replace("12/", $"{12 + at}/", StringComparison.Ordinal) + text));
        var overrides = Read([.. files]).Match(list => list, faults => throw new InvalidOperationException(string.Join('\n', faults)));
        return new ProfileTalk(Framework, Talks.Library.Files.Positions!, Library.Build(Talks.Library.Files with { Overrides = overrides }));
    }

    private IReadOnlyList<KnowledgeFault> FaultsOf(params (string File, string Yaml)[] files) => Read(files).Match(_ => [], faults => faults);

    private Reading<List<LevelOverride>> Read(params (string File, string Yaml)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, OverrideFile.Folder)).FullName;
        foreach (var (file, yaml) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), yaml);
        }

        return OverrideFiles.Read(_folder, Framework, Talks.Library.Files.Documents);
    }

    private Reading<OwnCatalogue> CatalogueOf(string yaml)
    {
        var file = Path.Combine(_folder, "601.yaml");
        File.WriteAllText(file, yaml);
        return CatalogueFile.Read(file, Framework, Talks.Library.Files.Documents);
    }
}
