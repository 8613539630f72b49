using ChatTutor.Server.ConsolePages.Door;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tests.Accounts;

/// <summary>A server with a few units and whoever a test needs at it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Password = "con trâu là đầu cơ nghiệp";

    private readonly List<ConsoleVisitor> _visitors = [];

    private Desk(TutorServer server, MovedClock clock) => (Server, Clock) = (server, clock);

    public TutorServer Server { get; }

    public MovedClock Clock { get; }

    /// <summary>HN, with the departments HN.A and HN.B below, and HN.A.1 below HN.A.</summary>
    public static async Task<Desk> OpenAsync(
        Dictionary<string, string?>? settings = null, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? adjust = null)
    {
        var clock = new MovedClock();
        var server = await TutorServer.StartAsync(settings: settings, adjust: host =>
        {
            host.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));

            // Slowness proves nothing here.
            host.Services.PostConfigure<PasswordHasherOptions>(hash => hash.IterationCount = 1000);
            adjust?.Invoke(host);
        });
        await using var db = await server.StoreAsync();
        db.AddRange(
            Unit("HN", null, "/HN/"), Unit("HN.A", "HN", "/HN/HN.A/"), Unit("HN.A.1", "HN.A", "/HN/HN.A/HN.A.1/"),
            Unit("HN.B", "HN", "/HN/HN.B/"), Unit("HN.AB", "HN", "/HN/HN.AB/"));
        await db.SaveChangesAsync();
        return new Desk(server, clock);
    }

    public ConsoleVisitor Visitor()
    {
        var visitor = new ConsoleVisitor(Server);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <returns>The account with its one-time password.</returns>
    public Task<NewPassword> AddAsync(string name, ConsoleRole role, params string[] units) =>
        WithAsync(async (AccountRegister register) => (await register.AddAsync(
            ConsoleActor.CommandLine, new NewAccount(name, role, units), CancellationToken.None)).Match(
            account => account, problem => throw new InvalidOperationException(problem.Message)));

    /// <summary>An account that has been signed in with once: password its own, second factor on.</summary>
    public async Task<Person> EnrolledAsync(string name, ConsoleRole role, params string[] units)
    {
        var made = await AddAsync(name, role, units);
        return await WithAsync(async (SignIn signIn) =>
        {
            var ticket = (await signIn.CheckPasswordAsync(name, made.Password, CancellationToken.None))!;
            ticket = (await signIn.ChoosePasswordAsync(ticket, Password)).Match(
                next => next, problem => throw Broken(problem.Message));
            if (role == ConsoleRole.Viewer)
            {
                return new Person(name, made.User, "", []);
            }

            var key = (await signIn.KeyAsync(ticket))!.Key.Replace(" ", "", StringComparison.Ordinal);
            var codes = (await signIn.EnrolAsync(ticket, TimeCodes.At(key, Clock.GetUtcNow())))
                .Match(enrolled => enrolled.Recovery.Codes, problem => throw Broken(problem.Message));
            Clock.Ahead += TimeSpan.FromSeconds(60);        // the code is used up
            return new Person(name, made.User, key, codes);
        });
    }

    /// <summary>A browser that is signed in, by way of the pages.</summary>
    public async Task<ConsoleVisitor> SignInAsync(Person person)
    {
        var visitor = Visitor();
        var answer = await visitor.KnockAsync(person.Name, Password);
        if (person.Key.Length > 0)
        {
            Clock.Ahead += TimeSpan.FromSeconds(60);
            answer = await visitor.ShowCodeAsync(Code(person));
        }

        return answer.LeadsTo("/console") ? visitor : throw Broken($"Signing in ended with {answer.Status} {answer.Location}.");
    }

    /// <summary>The same at once: the session is opened behind the pages.</summary>
    public async Task<ConsoleVisitor> SeatAsync(Person person)
    {
        var session = await WithAsync(async (SignIn signIn) =>
        {
            await using var db = await Server.StoreAsync();
            var stamp = (await db.ConsoleUsers.FindAsync(person.User))!.SecurityStamp!;
            return (await signIn.OpenAsync(new SignInTicket(person.User, stamp, CodePassed: true), "Firefox, Linux"))!.Value;
        });
        var cookies = Server.Part<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInDoor.Session);
        var ticket = new AuthenticationTicket(
            SignInDoor.Principal(session), new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow() }, SignInDoor.Session);
        var visitor = Visitor();
        visitor.Cookies.Add(Server.Http.BaseAddress!,
            new System.Net.Cookie(SignInDoor.Session, cookies.TicketDataFormat.Protect(ticket)));
        await visitor.GetAsync("/console");
        return visitor;
    }

    public string Code(Person person) => TimeCodes.At(person.Key, Clock.GetUtcNow());

    public async Task<TResult> WithAsync<TPart, TResult>(Func<TPart, Task<TResult>> work)
        where TPart : notnull
    {
        await using var scope = Server.Scope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    /// <summary>What the audit holds, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync()
    {
        await using var db = await Server.StoreAsync();
        return [.. db.Audit.OrderBy(entry => entry.Id)];
    }

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(visitor => visitor.Dispose());
        await Server.DisposeAsync();
    }

    private static Unit Unit(string code, string? parent, string path) =>
        new()
        {
            Code = code,
            Name = $"Đơn vị {code}",
            Kind = parent is null ? UnitKind.City : UnitKind.Department,
            Parent = parent,
            Path = path,
        };

    private static InvalidOperationException Broken(string why) => new(why);
}

/// <summary>Somebody with an account.</summary>
internal sealed record Person(string Name, Guid User, string Key, IReadOnlyList<string> RecoveryCodes);
