using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Domain;
using ChatTutor.Server.ConsolePages.Accounts;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.Commands;

/// <summary><c>user</c>: accounts of the console. Whoever has a shell on the server is its first administrator.</summary>
internal static class UserCommands
{
    public static Command Create() => new("user", "Accounts of the console.")
    {
        Add(), List(), Units(), Reset(),
        Change("disable", "Switch an account off and end its sessions.", (changes, id, ct) =>
            changes.DisableAsync(ConsoleActor.CommandLine, id, ct)),
        Change("enable", "Switch an account on again and take a lock off.", (changes, id, ct) =>
            changes.EnableAsync(ConsoleActor.CommandLine, id, ct)),
    };

    private static Command Add()
    {
        var name = Name();
        var role = new Option<string>("--role") { Description = "trainer, admin, head or viewer.", Required = true };
        role.AcceptOnlyFromAmong([.. RoleWords.All.Select(RoleWords.Code)]);
        var units = UnitCodes(required: false);
        var verb = new Command("add", "Make an account; its one-time password is printed once.") { name, role, units };
        verb.SetAction((call, ct) => OpenAsync(async services =>
        {
            var wanted = new NewAccount(
                call.GetValue(name)!, RoleWords.Read(call.GetValue(role))!.Value, call.GetValue(units) ?? []);
            return await (await services.GetRequiredService<AccountRegister>().AddAsync(ConsoleActor.CommandLine, wanted, ct))
                .Match(TellAsync, problem => FailAsync("add", problem));
        }));
        return verb;
    }

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var verb = new Command("list", "Print the accounts.") { json };
        verb.SetAction((call, ct) => OpenAsync(async services =>
        {
            var accounts = await services.GetRequiredService<AccountRegister>().ListAsync(ConsoleActor.CommandLine, ct);
            foreach (var account in accounts)
            {
                await Console.Out.WriteLineAsync(call.GetValue(json)
                    ? JsonSerializer.Serialize(account, UserJson.Readable.AccountLine)
                    : string.Join(
                        " | ",
                        account.Name, RoleWords.Of(account.Role), AccountWords.Units(account), AccountWords.State(account)));
            }

            return 0;
        }));
        return verb;
    }

    private static Command Units()
    {
        var name = Name();
        var units = UnitCodes(required: true);
        var verb = new Command("units", "Limit an account to these units and what lies below them.") { name, units };
        verb.SetAction((call, ct) => WithAccountAsync("units", call.GetValue(name)!, async (services, account) =>
            await (await services.GetRequiredService<AccountChanges>().SetUnitsAsync(
                ConsoleActor.CommandLine, account.Id, call.GetValue(units)!, ct))
                .Match(_ => DoneAsync(account), problem => FailAsync("units", problem)), ct));
        return verb;
    }

    private static Command Reset()
    {
        var name = Name();
        var factor = new Option<bool>("--second-factor")
        {
            Description = "Switch the second factor off as well: the phone and the codes are lost.",
        };
        var verb = new Command(
            "reset", "Give an account a new one-time password, printed once, and end its sessions.") { name, factor };
        verb.SetAction((call, ct) => WithAccountAsync("reset", call.GetValue(name)!, async (services, account) =>
            await (await services.GetRequiredService<AccountChanges>()
                .ResetAsync(ConsoleActor.CommandLine, account.Id, call.GetValue(factor), ct))
                .Match(TellAsync, problem => FailAsync("reset", problem)), ct));
        return verb;
    }

    private static Command Change(
        string word, string description, Func<AccountChanges, Guid, CancellationToken, Task<Outcome<bool>>> change)
    {
        var name = Name();
        var verb = new Command(word, description) { name };
        verb.SetAction((call, ct) => WithAccountAsync(word, call.GetValue(name)!, async (services, account) =>
            await (await change(services.GetRequiredService<AccountChanges>(), account.Id, ct))
                .Match(_ => DoneAsync(account), problem => FailAsync(word, problem)), ct));
        return verb;
    }

    private static Argument<string> Name() => new("name") { Description = "The name one signs in with." };

    private static Option<string[]> UnitCodes(bool required) =>
        new("--unit")
        {
            Description = "Code of a unit; may be given several times.",
            Required = required,
            AllowMultipleArgumentsPerToken = true,
        };

    private static Task<int> WithAccountAsync(
        string verb, string name, Func<IServiceProvider, AccountLine, Task<int>> work, CancellationToken ct) =>
        OpenAsync(async services =>
            await services.GetRequiredService<AccountRegister>().FindAsync(ConsoleActor.CommandLine, name, ct) is { } account
                ? await work(services, account)
                : await FailAsync(verb, new Problem(ProblemKind.NotFound, "account.unknown", $"Không có tài khoản “{name}”.")));

    private static async Task<int> OpenAsync(Func<IServiceProvider, Task<int>> work)
    {
        Utf8.UseForConsole();
        await using var host = VerbHost.Open();
        await host.Services.PrepareStoreAsync();
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static async Task<int> TellAsync(NewPassword account)
    {
        await Console.Out.WriteLineAsync($"Tài khoản: {account.Name}");
        await Console.Out.WriteLineAsync($"Mật khẩu dùng một lần: {account.Password}");
        await Console.Out.WriteLineAsync("Chỉ in một lần. Đăng nhập ở /console rồi đặt mật khẩu của mình.");
        return 0;
    }

    private static async Task<int> DoneAsync(AccountLine account)
    {
        await Console.Out.WriteLineAsync($"Đã lưu tài khoản {account.Name}.");
        return 0;
    }

    private static async Task<int> FailAsync(string verb, Problem problem)
    {
        await Console.Error.WriteLineAsync($"user {verb}: {problem.Message}");
        return 1;
    }
}

/// <summary>The JSON of <c>user list</c>.</summary>
[JsonSerializable(typeof(AccountLine))]
internal sealed partial class UserJson : JsonSerializerContext
{
    public static UserJson Readable { get; } = new(VerbJson.Options(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
}
