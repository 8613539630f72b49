using ChatTutor.Domain.Incidents;
using ChatTutor.Tutoring.Incidents;
using Xunit;

namespace ChatTutor.Tests.Incidents;

/// <summary>Whoever changes the history past the program is found out.</summary>
public sealed class HistoryTests
{
    private const string Unlock = "DROP TRIGGER incident_events_keep_updates; DROP TRIGGER incident_events_keep_deletes; ";

    [Fact]
    public async Task An_untouched_history_is_whole_and_every_link_holds_on_to_the_one_before()
    {
        await using var register = await ThreeAsync();

        var check = await register.VerifyAsync();

        Assert.Equal((8L, null, null), (check.Links, check.BrokenAt, check.Why));
        Assert.Equal(64, check.Head.Length);
    }

    [Theory]
    [InlineData("UPDATE incident_events SET \"Actor\" = 'CB-0009' WHERE \"Sequence\" = 5", 5)]
    [InlineData("UPDATE incident_events SET \"At\" = \"At\" + 10000000 WHERE \"Sequence\" = 4", 4)]
    [InlineData("UPDATE incident_events SET \"State\" = 'Contained' WHERE \"Sequence\" = 8", 8)]
    [InlineData("UPDATE incident_events SET \"Incident\" = 3 WHERE \"Sequence\" = 1", 1)]
    [InlineData("UPDATE incident_events SET \"Hash\" = upper(\"Hash\") WHERE \"Sequence\" = 2", 2)]
    [InlineData("UPDATE incident_events SET \"Previous\" = '' WHERE \"Sequence\" = 6", 6)]
    [InlineData("DELETE FROM incident_events WHERE \"Sequence\" = 3", 4)]
    [InlineData("DELETE FROM incident_events WHERE \"Sequence\" <= 2", 3)]
    public async Task The_first_broken_link_is_named(string tampering, long link)
    {
        await using var register = await ThreeAsync();

        await register.TamperAsync(Unlock + tampering);

        var check = await register.VerifyAsync();
        Assert.Equal(link, check.BrokenAt);
        Assert.NotNull(check.Why);
    }

    [Theory]
    [InlineData("DELETE FROM incident_events WHERE \"Sequence\" = 8", 1)]
    [InlineData("DELETE FROM incidents WHERE \"Id\" = 2", 2)]
    [InlineData("UPDATE incidents SET \"State\" = 'Closed' WHERE \"Id\" = 3", 3)]
    public async Task A_register_that_differs_from_its_history_is_found_out(string tampering, long incident)
    {
        await using var register = await ThreeAsync();

        await register.TamperAsync(Unlock + tampering);

        var check = await register.VerifyAsync();
        Assert.Equal((null, incident), (check.BrokenAt, check.Incident));
        Assert.NotNull(check.Why);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_with_its_records_is_found_out_by_the_hash_noted_before()
    {
        await using var register = await ThreeAsync();
        var noted = (await register.VerifyAsync()).Head;
        await register.SayAsync("mk: 123456aA@ giúp em đăng nhập với");
        Assert.Null((await register.VerifyAsync(noted)).Why);

        await register.TamperAsync(Unlock
            + "DELETE FROM incident_events WHERE \"Sequence\" >= 8; DELETE FROM incidents WHERE \"Id\" = 4;"
            + "UPDATE incidents SET \"State\" = 'Reported' WHERE \"Id\" = 1");

        Assert.Null((await register.VerifyAsync()).Why);
        Assert.NotNull((await register.VerifyAsync(noted)).Why);
    }

    [Fact]
    public void No_code_changes_or_deletes_a_link()
    {
        var sources = Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("Migrations", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();

        Assert.All(
            typeof(IncidentEvent).GetProperties(),
            property => Assert.Contains(
                typeof(System.Runtime.CompilerServices.IsExternalInit),
                property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
        Assert.DoesNotContain(sources, source =>
            source.Contains("IncidentEvents.Remove", StringComparison.Ordinal)
            || source.Contains("IncidentEvents.Update", StringComparison.Ordinal)
            || source.Contains("IncidentEvents.Execute", StringComparison.Ordinal));
    }

    /// <summary>Three incidents and eight links: three detections, then five steps of the first.</summary>
    private static async Task<Register> ThreeAsync()
    {
        var register = await Register.OpenAsync();
        await register.SayAsync("Mật khẩu của tôi là Hanoi@2026");
        await register.SayAsync("TUYỆT MẬT\nKế hoạch", "binh");
        await register.SayAsync("LƯU HÀNH NỘI BỘ\nBáo cáo", "chi");
        await register.StepsToAsync(1, IncidentState.Closed);
        return register;
    }
}
