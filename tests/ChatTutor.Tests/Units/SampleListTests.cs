using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ChatTutor.Tests.Units;

/// <summary>The sample lists of the guide, and lists that somebody's program has spoiled, through the real guard and store.</summary>
public sealed class SampleListTests : IAsyncLifetime
{
    private TutorServer _server = null!;

    public async Task InitializeAsync() => _server = await TutorServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_samples_of_the_guide_are_taken_in()
    {
        var units = await _server.Part<UnitImport>().RunAsync(Sample("don-vi.csv"), ConsoleActor.CommandLine, false, default);
        var people = await PeopleAsync(Sample("danh-sach-nguoi.csv"));
        var counts = await _server.Part<HeadcountImport>().RunAsync(Sample("so-nguoi.csv"), ConsoleActor.CommandLine, false, default);

        Assert.Empty(units.Faults.Concat(people.Faults).Concat(counts.Faults).Select(fault => fault.Shown));
        Assert.Equal((8, 6, 1), (units.Added, people.Added, counts.Changed));
    }

    [Fact]
    public async Task A_list_with_any_bytes_changed_is_taken_in_whole_or_not_at_all()
    {
        await _server.Part<UnitImport>().RunAsync(Sample("don-vi.csv"), ConsoleActor.CommandLine, false, default);
        var sample = Sample("danh-sach-nguoi.csv").Bytes;
        var random = new Random(16);
        var refused = 0;
        for (var run = 0; run < 60; run++)
        {
            var bytes = (byte[])sample.Clone();
            for (var change = random.Next(3); change >= 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var before = await LinesAsync();
            var report = await PeopleAsync(new ListUpload("a.csv", bytes));
            var after = await LinesAsync();

            refused += report.Faults.Count > 0 ? 1 : 0;
            Assert.True(report.Faults.Count > 0 ? before.SequenceEqual(after) : report.Lines == report.Added + report.Changed + report.Unchanged && report.Lines == 6);
        }

        Assert.InRange(refused, 10, 59);
    }

    private async Task<List<string>> LinesAsync()
    {
        await using var db = await _server.StoreAsync();
        return await db.RosterLines.OrderBy(line => line.Id).Select(line => line.Id + line.Cipher + line.Unit + line.LeftAt).ToListAsync();
    }

    private Task<ImportReport> PeopleAsync(ListUpload file) =>
        _server.Part<RosterImporting>().RunAsync(file, null, ConsoleActor.CommandLine, false, default);

    private static ListUpload Sample(string name) => ListUpload.Load(Repository.PathOf("docs", "mau", name)).File!;
}
