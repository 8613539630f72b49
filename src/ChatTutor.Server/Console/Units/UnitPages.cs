using ChatTutor.Domain.Rosters;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;

namespace ChatTutor.Server.ConsolePages.Units;

/// <summary>The tree of units, one unit, and the people of its list. Everybody reads figures; names are for heads and administrators.</summary>
internal static class UnitPages
{
    public const string One = ConsolePaths.Units + "/{code}";

    public static void MapUnits(this RouteGroupBuilder console)
    {
        console.MapGet(ConsolePaths.Units, ListAsync).ForAll().InMenu("Đơn vị", 100);
        console.MapGet(One, ShowAsync).ForAll();
        console.MapGet(One + "/danh-sach", PeopleAsync).For(ConsoleRole.Head, ConsoleRole.Admin);
        console.MapPost(One + "/dau-moi", AddContactAsync).For(ConsoleRole.Admin);
        console.MapPost(One + "/dau-moi/{id:guid}/bo", RemoveContactAsync).For(ConsoleRole.Admin);
        console.MapListUploads();
        console.MapCodes();
    }

    /// <summary>The unit, where the actor may see it; null otherwise, as if it were not there.</summary>
    public static async Task<(UnitTree Tree, UnitNode? Unit)> FindAsync(string code, ConsoleActor actor, UnitDirectory directory, CancellationToken ct)
    {
        var tree = await directory.TreeAsync(actor, ct);
        return (tree, tree.Find(code));
    }

    /// <summary>The page of one unit.</summary>
    public static async Task<IResult> PageAsync(string code, ConsoleActor actor, UnitPageParts parts, string? fault, CancellationToken ct)
    {
        var (tree, found) = await FindAsync(code, actor, parts.Directory, ct);
        if (found is not { } unit)
        {
            return TypedResults.NotFound();
        }

        var stated = await parts.Directory.HeadcountsAsync(actor, ct);
        return ConsoleEndpoints.Page<UnitPage>(
            new
            {
                Actor = actor,
                Unit = unit,
                Above = (IReadOnlyList<UnitNode>)[.. tree.Line(unit.Code).SkipLast(1)],
                Below = tree.Children(unit.Code),
                Own = stated.GetValueOrDefault(unit.Code) ?? new Dictionary<string, int>(),
                Names = parts.Directory.GroupNames,
                Whole = tree.Sum(stated, unit.Code),
                People = (await parts.Register.CountsAsync(actor, ct)).GetValueOrDefault(unit.Code) ?? new RosterCount(0, 0),
                Contacts = (IReadOnlyList<ContactLine>)[.. (await parts.Contacts.ListAsync(actor, ct)).Where(contact => contact.Unit == unit.Code)],
                Fault = fault,
            },
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ListAsync(ConsoleActor actor, UnitDirectory directory, RosterRegister register, CancellationToken ct)
    {
        var tree = await directory.TreeAsync(actor, ct);
        var stated = await directory.HeadcountsAsync(actor, ct);
        var people = await register.CountsAsync(actor, ct);
        var lines = tree.All.Select(unit => new UnitTableLine(unit, tree.Sum(stated, unit.Code).Values.Sum(), people.GetValueOrDefault(unit.Code)));
        return ConsoleEndpoints.Page<UnitsPage>(new { Actor = actor, Lines = (IReadOnlyList<UnitTableLine>)[.. lines] });
    }

    private static Task<IResult> ShowAsync(string code, ConsoleActor actor, UnitDirectory directory, RosterRegister register, ContactBook contacts, CancellationToken ct) =>
        PageAsync(code, actor, new UnitPageParts(directory, register, contacts), null, ct);

    private static async Task<IResult> PeopleAsync(string code, ConsoleActor actor, UnitDirectory directory, RosterRegister register, CancellationToken ct)
    {
        var (_, unit) = await FindAsync(code, actor, directory, ct);
        return unit is not null && await register.NamesAsync(unit.Code, actor, ct) is { } rows
            ? ConsoleEndpoints.Page<PeoplePage>(new { Actor = actor, Unit = unit, Rows = rows }) : TypedResults.NotFound();
    }

    private static async Task<IResult> AddContactAsync(
        string code, IFormCollection form, ConsoleActor actor, UnitDirectory directory, RosterRegister register, ContactBook contacts, CancellationToken ct)
    {
        var hours = form["hours"].ToString();
        var asked = new NewContact(code, form["duty"].ToString(), form["contact"].ToString(), hours.Length == 0 ? null : hours);
        return await (await contacts.AddAsync(asked, actor, ct)).Match(
            _ => Task.FromResult<IResult>(TypedResults.LocalRedirect($"{ConsolePaths.Units}/{UnitCode.Read(code)}?xong=dau-moi")),
            problem => PageAsync(code, actor, new UnitPageParts(directory, register, contacts), problem.Message, ct));
    }

    private static async Task<IResult> RemoveContactAsync(string code, Guid id, ConsoleActor actor, ContactBook contacts, CancellationToken ct) =>
        await contacts.RemoveAsync(id, actor, ct)
            ? TypedResults.LocalRedirect($"{ConsolePaths.Units}/{UnitCode.Read(code)}?xong=dau-moi") : TypedResults.NotFound();
}

/// <summary>What the page of a unit is put together from.</summary>
internal sealed record UnitPageParts(UnitDirectory Directory, RosterRegister Register, ContactBook Contacts);

/// <summary>A line of the tree.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Stated">People as the unit and those below state them; 0 where nobody has.</param>
/// <param name="People">People on the unit's list; null where there is none.</param>
public sealed record UnitTableLine(UnitNode Unit, int Stated, RosterCount? People);
