using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Incidents;

/// <summary>People and units acknowledge a version of section VII; a new one asks again.</summary>
public sealed class AcknowledgementTests
{
    private const string Promise = "Tôi đã đọc và cam kết thực hiện";

    [Fact]
    public async Task A_promise_is_stored_once_under_a_pseudonym_with_the_version_of_the_section()
    {
        await using var tutor = await TutorServer.StartAsync();
        var page = await tutor.OpenPageAsync();
        var said = 0;
        foreach (var text in new[] { "/quytac", Promise, "/quytac", Promise })
        {
            await page.SayAsync(text);
            await page.RepliesAsync(++said);
        }

        await using var db = await tutor.StoreAsync();
        var stored = Assert.Single(await db.Acknowledgements.ToListAsync());
        Assert.Equal(tutor.Part<SectionSeven>().Now!.Version, stored.Rules);
        Assert.Equal(24, stored.Person.Length);
    }

    [Fact]
    public async Task Every_clause_is_quoted_to_the_letter_with_its_place_and_the_version_of_the_document()
    {
        await using var tutor = await TutorServer.StartAsync();
        var rules = tutor.Part<SectionSeven>().Now!;

        var (reply, _) = tutor.Part<Acknowledging>().Show(new());

        Assert.Equal(
            Enumerable.Range(1, 4).Select(clause => $"Phụ lục, mục VII, khoản {clause}"), reply.Citations.Select(citation => citation.Section));
        Assert.All(reply.Citations, citation => Assert.Contains(citation.Quote, rules.Whole.Printed, StringComparison.Ordinal));
        Assert.All(reply.Citations, citation => Assert.Contains(citation.Quote, reply.Text, StringComparison.Ordinal));
        Assert.All(reply.Citations, citation => Assert.Equal(rules.Whole.Document.Document.Version, citation.Version));
    }

    [Fact]
    public async Task A_new_version_of_the_section_asks_again_once_and_another_change_of_the_document_does_not()
    {
        using var folder = new CopiedKnowledge();
        await using var tutor = await TutorServer.StartAsync(
            settings: new() { ["Knowledge:Folder"] = folder.Path, ["Knowledge:ExamFloor"] = "0" });
        var page = await tutor.OpenPageAsync();
        var said = 0;
        async Task<string> SayAsync(string text)
        {
            await page.SayAsync(text);
            return (await page.RepliedTextsAsync(++said))[^1];
        }

        await SayAsync("/quytac");
        await SayAsync(Promise);
        await folder.ChangeAsync(tutor, "VIII. TỔ CHỨC CẬP NHẬT", "VIII. TỔ CHỨC RÀ SOÁT");
        Assert.DoesNotContain("bản mới", await SayAsync("Mức 2 nghĩa là gì?"), StringComparison.Ordinal);
        await folder.ChangeAsync(tutor, "không sao chép máy móc", "tuyệt đối không sao chép máy móc");
        Assert.Contains("đã có bản mới", await SayAsync("Mức 2 nghĩa là gì?"), StringComparison.Ordinal);
        Assert.DoesNotContain("bản mới", await SayAsync("Mức 2 nghĩa là gì?"), StringComparison.Ordinal);
        Assert.Contains("tuyệt đối không", await SayAsync(Promise), StringComparison.Ordinal);
        await SayAsync(Promise);

        await using var db = await tutor.StoreAsync();
        Assert.Equal(2, await db.Acknowledgements.CountAsync());
        var report = (await tutor.Part<AcknowledgementRegister>().CountAsync(null, default))!;
        Assert.Equal((1, 0), (report.Rows.Single().People, report.Rows.Single().OnlyEarlier));
    }

    [Fact]
    public async Task Units_are_counted_and_an_unknown_headcount_stays_unknown()
    {
        await using var register = await Register.OpenAsync();
        var units = register.Tutor.Part<AcknowledgementRegister>();
        var version = register.Tutor.Part<SectionSeven>().Now!.Version;
        await AcknowledgeAsync(units, new UnitPromise("Phường A", "Lê Văn Nam", new DateOnly(2026, 11, 20), 3));
        await AcknowledgeAsync(units, new UnitPromise("Xã B", "Trần Thị Hoa"));
        var at = DateTimeOffset.UtcNow.UtcTicks;      // an old row would go with the run of the start
        await register.TamperAsync($"""
            INSERT INTO acknowledgements ("Person", "Rules", "At", "Unit", "IsTest") VALUES
            ('p1', '{version}', {at}, 'Phường A', 0), ('p2', 'cũ', {at}, 'Phường A', 0), ('p1', 'cũ', {at}, 'Phường A', 0),
            ('p3', '{version}', {at}, NULL, 0), ('p4', '{version}', {at}, NULL, 1)
            """);

        var rows = (await units.CountAsync(null, default))!.Rows;

        Assert.Equal(
            [
                new AcknowledgementRow(null, 1, 0, null, null, null, null, null),
                new AcknowledgementRow("Phường A", 1, 1, 3, 2, "CB-0001", "Lê Văn Nam", new DateOnly(2026, 11, 20)),
                new AcknowledgementRow("Xã B", 0, 0, null, null, "CB-0002", "Trần Thị Hoa", new DateOnly(2026, 11, 22)),
            ],
            rows);
        Assert.Equal("Phường A", Assert.Single((await units.CountAsync("Phường A", default))!.Rows).Unit);
    }

    [Fact]
    public async Task A_second_record_of_a_unit_replaces_the_first()
    {
        await using var register = await Register.OpenAsync();
        var units = register.Tutor.Part<AcknowledgementRegister>();
        await AcknowledgeAsync(units, new UnitPromise("Phường A", "Lê Văn Nam", null, 3));
        await AcknowledgeAsync(units, new UnitPromise("Phường  A", "Trần Thị Hoa"));

        var row = Assert.Single((await units.CountAsync(null, default))!.Rows);

        Assert.Equal(("Trần Thị Hoa", 3), (row.HeadName, row.Headcount));
    }

    [Theory]
    [InlineData("", "Lê Văn Nam", "2026-11-20", "unit.name")]
    [InlineData("Phường A 0912345678", "Lê Văn Nam", "2026-11-20", "unit.name")]
    [InlineData("Phường A", "", "2026-11-20", "official.name")]
    [InlineData("Phường A", "Lê Văn Nam", "2026-11-23", "unit.date")]
    public async Task What_a_head_cannot_promise_is_refused(string unit, string head, string day, string code)
    {
        await using var register = await Register.OpenAsync();

        var outcome = await register.Tutor.Part<AcknowledgementRegister>().AcknowledgeAsync(
            new UnitPromise(unit, head, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), default);

        Assert.Equal(code, outcome.Match(_ => "", problem => problem.Code));
    }

    private static async Task AcknowledgeAsync(AcknowledgementRegister units, UnitPromise promise) =>
        Assert.Equal("", (await units.AcknowledgeAsync(promise, default)).Match(_ => "", problem => problem.Message));

    /// <summary>A copy of the shipped knowledge that a test may change and refresh.</summary>
    private sealed class CopiedKnowledge : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("chattutor-rules-").FullName;

        public CopiedKnowledge()
        {
            foreach (var file in Directory.GetFiles(Repository.PathOf("knowledge"), "*", SearchOption.AllDirectories))
            {
                var to = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(Repository.PathOf("knowledge"), file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        public string Path => System.IO.Path.Combine(_root, "knowledge");

        public async Task ChangeAsync(TutorServer tutor, string from, string to)
        {
            var document = System.IO.Path.Combine(Path, "documents", "1879-qd-tu.md");
            var text = await File.ReadAllTextAsync(document);
            Assert.Contains(from, text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(document, text.Replace(from, to, StringComparison.Ordinal));
            Assert.Empty((await tutor.Part<Refresh>().RunAsync(false, default)).Refused);
            tutor.Part<LiveLibrary>().Follow();
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
