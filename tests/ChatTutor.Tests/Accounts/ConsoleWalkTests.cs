using System.Net;
using ChatTutor.Server.ConsolePages;
using ChatTutor.Tutoring.Accounts;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>Every endpoint of the running server, tried by everybody, at the own unit's things and at those of others.</summary>
/// <remarks>An endpoint without a row here fails the test: who adds one says who may open it.</remarks>
public sealed class ConsoleWalkTests
{
    private static readonly ConsoleRole?[] _visitors =
        [null, ConsoleRole.Viewer, ConsoleRole.Head, ConsoleRole.Trainer, ConsoleRole.Admin];

    /// <summary>
    /// What nobody, viewer, head, trainer and admin get. <c>door</c>: to sign in; <c>in</c>: the page or the act; <c>no</c>: 403;
    /// <c>none</c>: 404. The heads, trainers and viewers of the test belong to HN.A.
    /// </summary>
    private static readonly Row[] _rows =
    [
        new("GET /console", "door in in in in"),
        new("GET /console/dang-nhap", "in in in in in"),
        new("POST /console/dang-nhap", "in in in in in"),
        new("GET /console/ma-xac-thuc", "door door door door door"),
        new("POST /console/ma-xac-thuc", "door door door door door"),
        new("GET /console/mat-khau-moi", "door door door door door"),
        new("POST /console/mat-khau-moi", "door door door door door"),
        new("GET /console/bat-xac-thuc", "door door door door door"),
        new("POST /console/bat-xac-thuc", "door door door door door"),
        new("POST /console/dang-xuat", "door door door door door"),
        new("GET /console/tai-khoan", "door no no no in"),
        new("POST /console/tai-khoan", "door no no no in"),
        new("GET /console/tai-khoan/{id:guid}", "door no no no in") { Id = Whose.OtherAccount },
        new("POST /console/tai-khoan/{id:guid}/vai-tro", "door no no no in") { Id = Whose.OtherAccount },
        new("POST /console/tai-khoan/{id:guid}/don-vi", "door no no no in") { Id = Whose.OtherAccount },
        new("POST /console/tai-khoan/{id:guid}/cap-lai", "door no no no in") { Id = Whose.OtherAccount },
        new("POST /console/tai-khoan/{id:guid}/khoa", "door no no no in") { Id = Whose.OtherAccount },
        new("POST /console/tai-khoan/{id:guid}/mo", "door no no no in") { Id = Whose.OtherAccount },
        new("GET /console/tai-khoan/{id:guid}", "door no no no none") { Id = Whose.Nothing },
        new("GET /console/don-vi", "door in in in in"),
        new("GET /console/don-vi/{code}", "door in in in in"),
        new("GET /console/don-vi/{code}", "door none none none in") { Unit = "HN.B" },
        new("GET /console/don-vi/{code}", "door none none none none") { Unit = "HN.KHONG" },
        new("GET /console/don-vi/{code}/danh-sach", "door no in no in"),
        new("GET /console/don-vi/{code}/danh-sach", "door no none no in") { Unit = "HN.B" },
        new("POST /console/don-vi/{code}/dau-moi", "door no no no in"),
        new("POST /console/don-vi/{code}/dau-moi/{id:guid}/bo", "door no no no none") { Id = Whose.Nothing },
        new("POST /console/don-vi/{code}/ma", "door no no no in"),
        new("POST /console/don-vi/{code}/ma/thu-hoi", "door no no no in"),
        new("POST /console/don-vi/{code}/ma/thu-hoi", "door no no no none") { Unit = "HN.KHONG" },
        new("POST /console/don-vi/dong/{line:guid}/ma", "door no no no none"),
        new("POST /console/don-vi/dong/{line:guid}/ma/thu-hoi", "door no no no none"),
        new("GET /console/nap-danh-sach", "door no no no in"),
        new("POST /console/nap-danh-sach", "door no no no in"),
        new("GET /console/nhat-ky", "door no in no in"),
        new("GET /console/cua-toi", "door in in in in"),
        new("POST /console/cua-toi/{id:guid}/ngat", "door none none none none") { Id = Whose.OtherSession },
        new("POST /console/cua-toi/{id:guid}/ngat", "door none none none none") { Id = Whose.Nothing },
        new("POST /console/cua-toi/ngat-het", "door in in in in"),
        new("GET /console/cua-toi/mat-khau", "door in in in in"),
        new("POST /console/cua-toi/mat-khau", "door in in in in"),
        new("GET /console/cua-toi/xac-thuc-hai-lop", "door in in in in"),
        new("POST /console/cua-toi/xac-thuc-hai-lop", "door in in in in"),
        new("POST /console/cua-toi/xac-thuc-hai-lop/ma-khoi-phuc", "door in in in in"),
    ];

    /// <summary>Endpoints for people who have no account. The console's cookie says nothing there.</summary>
    private static readonly string[] _open =
    [
        "GET /", "POST /", "GET /healthz", "GET /readyz", "GET /web/{fingerprint}/{file}", "GET /chat/rules.json",
        "GET /du-lieu-cua-toi/{token}", "GET /du-lieu-cua-toi/{token}/du-lieu.json",
        "GET /xac-thuc/ve", "GET /xac-thuc/{token}", "GET /xac-thuc/{token}/di",
    ];

    [Fact]
    public async Task Every_endpoint_has_a_row()
    {
        await using var desk = await Desk.OpenAsync();

        var known = _rows.Select(row => row.Endpoint).Concat(_open).Distinct();

        Assert.Equal(known.Order(StringComparer.Ordinal),
            Endpoints(desk).Where(one => !one.Contains("/directline/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Everybody_gets_what_the_role_may_have_and_nothing_of_others()
    {
        await using var desk = await Desk.OpenAsync(
            new() { ["Console:TriesPerAddress"] = "10000", ["Console:TriesPerName"] = "1000" });
        var people = await PeopleAsync(desk);
        var wrong = new List<string>();
        foreach (var row in _rows)
        {
            foreach (var (role, expected) in _visitors.Zip(row.Expected.Split(' ')))
            {
                var visitor = await ReadyAsync(desk, people, role);
                var got = Word(await SendAsync(visitor, row.Endpoint, await AddressAsync(desk, people, row, role)));
                if (got != expected)
                {
                    wrong.Add($"{row.Endpoint} {row.Id} for {role?.ToString() ?? "nobody"}: {got}, not {expected}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_form_is_taken_from_another_site()
    {
        await using var desk = await Desk.OpenAsync();
        var people = await PeopleAsync(desk);
        foreach (var row in _rows.Where(row => row.Endpoint.StartsWith("POST", StringComparison.Ordinal)))
        {
            var visitor = await ReadyAsync(desk, people, ConsoleRole.Admin);
            var answer = await visitor.PostBareAsync(await AddressAsync(desk, people, row, ConsoleRole.Admin), ("name", "x"));
            Assert.True(
                answer.Status == HttpStatusCode.BadRequest && answer.Title == "Biểu mẫu đã cũ",
                $"{row.Endpoint}: {answer.Status}");
        }
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_no_token()
    {
        await using var desk = await Desk.OpenAsync();
        var people = await PeopleAsync(desk);
        var (admin, viewer) = (
            await ReadyAsync(desk, people, ConsoleRole.Admin), await ReadyAsync(desk, people, ConsoleRole.Viewer));
        var page = await viewer.GetAsync("/console/cua-toi/mat-khau");
        var token = page.Html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

        var answer = await admin.PostBareAsync("/console/cua-toi/ngat-het", ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task The_menu_offers_only_what_opens()
    {
        await using var desk = await Desk.OpenAsync();
        var people = await PeopleAsync(desk);
        foreach (var role in RoleWords.All)
        {
            var visitor = await ReadyAsync(desk, people, role);
            var links = (await visitor.GetAsync("/console")).Html.Split("<nav")[1].Split("</nav>")[0].Split("href=\"").Skip(1)
                .Select(part => part.Split('"')[0]).ToList();

            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
            }
        }
    }

    [Fact]
    public async Task Each_endpoint_of_the_console_names_its_roles_or_is_a_step_of_signing_in()
    {
        await using var desk = await Desk.OpenAsync();
        var open = desk.Server.Part<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.RawText!.StartsWith("/console", StringComparison.Ordinal))
            .Where(one => one.Metadata.GetMetadata<ForRoles>() is null)
            .Select(one => one.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["/console/bat-xac-thuc", "/console/dang-nhap", "/console/ma-xac-thuc", "/console/mat-khau-moi"], open);
    }

    private static IEnumerable<string> Endpoints(Desk desk) =>
        desk.Server.Part<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(one => one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"], (one, method) =>
            $"{method} {one.RoutePattern.RawText}")
        .Distinct().Order(StringComparer.Ordinal);

    private static async Task<Dictionary<ConsoleRole, Person>> PeopleAsync(Desk desk) => new()
    {
        [ConsoleRole.Viewer] = await desk.EnrolledAsync("xem", ConsoleRole.Viewer, "HN.A"),
        [ConsoleRole.Head] = await desk.EnrolledAsync("dung.dau", ConsoleRole.Head, "HN.A"),
        [ConsoleRole.Trainer] = await desk.EnrolledAsync("giang.vien", ConsoleRole.Trainer, "HN.A"),
        [ConsoleRole.Admin] = await desk.EnrolledAsync("quan.tri", ConsoleRole.Admin),
    };

    /// <summary>Each try with a browser of its own: some of them end the session.</summary>
    private static async Task<ConsoleVisitor> ReadyAsync(Desk desk, Dictionary<ConsoleRole, Person> people, ConsoleRole? role)
    {
        if (role is { } known)
        {
            return await desk.SeatAsync(people[known]);
        }

        var visitor = desk.Visitor();
        await visitor.GetAsync("/console/dang-nhap");
        return visitor;
    }

    private static async Task<string> AddressAsync(Desk desk, Dictionary<ConsoleRole, Person> people, Row row, ConsoleRole? role)
    {
        var path = row.Endpoint.Split(' ')[1].Replace("{code}", row.Unit, StringComparison.Ordinal)
            .Replace("{line:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
        if (row.Id == Whose.Nothing)
        {
            return path.Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
        }

        var other = role == ConsoleRole.Viewer ? people[ConsoleRole.Head] : people[ConsoleRole.Viewer];
        if (row.Id == Whose.OtherSession)
        {
            await desk.SeatAsync(other);
            await using var db = await desk.Server.StoreAsync();
            return path.Replace("{id:guid}", db.ConsoleSessions.First(
                s => s.User == other.User && s.RevokedAt == null).Id.ToString(), StringComparison.Ordinal);
        }

        if (row.Id == Whose.OtherAccount)
        {
            var made = await desk.AddAsync($"a{Guid.NewGuid():n}", ConsoleRole.Viewer, "HN.B");
            return path.Replace("{id:guid}", made.User.ToString(), StringComparison.Ordinal);
        }

        return path.Replace("{id:guid}", other.User.ToString(), StringComparison.Ordinal);
    }

    private static Task<ConsoleAnswer> SendAsync(ConsoleVisitor visitor, string endpoint, string address) =>
        endpoint.StartsWith("GET", StringComparison.Ordinal) ? visitor.GetAsync(address)
            : visitor.PostAsync(address, ("role", "viewer"));

    private static string Word(ConsoleAnswer answer) => answer.Status switch
    {
        HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity => "in",
        HttpStatusCode.Redirect => answer.LeadsTo("/console/dang-nhap") ? "door" : "in",
        HttpStatusCode.Forbidden => "no",
        HttpStatusCode.NotFound => "none",
        var other => other.ToString(),
    };

    /// <param name="Endpoint">Method and route.</param>
    /// <param name="Expected">A word for each visitor.</param>
    private sealed record Row(string Endpoint, string Expected)
    {
        /// <summary>What <c>{id}</c> stands for.</summary>
        public Whose Id { get; init; }

        /// <summary>What <c>{code}</c> stands for; HN.A is the visitors' own.</summary>
        public string Unit { get; init; } = "HN.A";
    }

    private enum Whose
    {
        None,
        Nothing,
        OtherAccount,
        OtherSession,
    }
}
