using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Units;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>One sees the own units and what lies below, and nobody can forget to ask whose eyes it is for.</summary>
public sealed class ScopeTests
{
    /// <summary>What has to work before it is known who asks.</summary>
    private static readonly string[] _beforeTheDoor = ["AccountRegister.AnyAsync", "Sessions.FindAsync"];

    [Theory]
    [InlineData("/HN/HN.A/", "HN.A HN.A.1")]
    [InlineData("/HN/", "HN HN.A HN.A.1 HN.AB HN.B")]
    [InlineData("/HN/HN.A/HN.A.1/ /HN/HN.B/", "HN.A.1 HN.B")]
    [InlineData("", "")]
    public async Task A_scope_is_its_units_and_all_below(string paths, string expected)
    {
        await using var desk = await Desk.OpenAsync();
        var scope = UnitScope.Of(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        await using var db = await desk.Server.StoreAsync();
        foreach (var unit in db.Units.ToList())
        {
            db.Add(new RosterLine { Id = Guid.NewGuid(), Unit = unit.Code, NumberDigest = unit.Code, Cipher = "x" });
            db.Add(new AuditEntry { At = DateTimeOffset.UtcNow, Actor = "cli", Action = "test", Unit = unit.Code });
        }

        db.Add(new AuditEntry { At = DateTimeOffset.UtcNow, Actor = "cli", Action = "test" });
        await db.SaveChangesAsync();

        Assert.Equal(expected, string.Join(' ', db.Units.Within(scope).Select(u => u.Code).Order()));
        Assert.Equal(expected, string.Join(' ', db.RosterLines.Within(db, scope).Select(l => l.Unit).Order()));
        Assert.Equal(expected, string.Join(' ', db.Audit.Within(db, scope).Select(a => a.Unit).Order()));
        Assert.Equal(expected,
            string.Join(' ', db.Units.AsEnumerable().Where(u => scope.Covers(u.Path)).Select(u => u.Code).Order()));
    }

    [Fact]
    public void Nothing_outside_the_product_can_reach_the_store() =>
        Assert.False(typeof(TutorDbContext).IsVisible, "The pages would query past every scope.");

    /// <summary>
    /// A part that a page of the console uses takes who asks with each question, and with it the units that limits it to.
    /// </summary>
    [Fact]
    public async Task Every_question_of_a_page_says_who_asks()
    {
        await using var desk = await Desk.OpenAsync();
        var parts = desk.Server.Part<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.RawText!.StartsWith("/console", StringComparison.Ordinal))
            .SelectMany(one => one.Metadata.OfType<System.Reflection.MethodInfo>())
            .SelectMany(handler => handler.GetParameters()).Select(parameter => parameter.ParameterType)
            .Where(type => type.Assembly == typeof(UnitScope).Assembly && type != typeof(ConsoleActor) && type != typeof(SignIn))
            .Distinct().ToList();
        var open =
            from part in parts
            from method in part.GetMethods().Where(method => method.DeclaringType == part && !method.IsSpecialName)
            where method.GetParameters().All(p => p.ParameterType != typeof(ConsoleActor) && p.ParameterType != typeof(UnitScope))
            let name = $"{part.Name}.{method.Name}"
            where !_beforeTheDoor.Contains(name)
            select name;

        Assert.Contains(typeof(AccountRegister), parts);
        Assert.Empty(open);
    }
}
