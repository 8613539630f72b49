using System.Net;
using System.Net.Http.Headers;
using ChatTutor.Server.Pages.BrowserGuard;

namespace ChatTutor.Browser.Tests;

/// <summary>The rule data that the page fetches. These need no browser.</summary>
public sealed class GuardDataTests
{
    [Fact]
    public async Task The_browser_keeps_the_rules_until_others_are_in_use()
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var address = new Uri("/chat/rules.json", UriKind.Relative);
        using var first = await http.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var other = new HttpRequestMessage(HttpMethod.Get, address);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"rules-of-yesterday\""));

        using var kept = await http.SendAsync(again);
        using var fresh = await http.SendAsync(other);

        Assert.Equal(HttpStatusCode.NotModified, kept.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task The_rules_travel_small_and_without_examples_sources_or_rules_of_the_server_alone()
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        var data = await http.GetStringAsync(new Uri("/chat/rules.json", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat/rules.json");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var small = await http.SendAsync(request);

        Assert.Contains("\"pii.cccd\"", data, StringComparison.Ordinal);
        Assert.Contains("\"secret.password\"", data, StringComparison.Ordinal);
        Assert.All(
            ["Hanoi@2026", "001099000123", "facts/safety.md", "\"positive\"", "\"source\":\"facts", "injection."],
            word => Assert.DoesNotContain(word, data, StringComparison.Ordinal));
        Assert.InRange((await small.Content.ReadAsByteArrayAsync()).Length, 1_000, 40_000);
    }

    [Theory]
    [InlineData(@"(?<v>[0-9]{2})+")]
    [InlineData(@"(?<year>[0-9]{4})")]
    [InlineData(@"(?'v'a)")]
    [InlineData(@"(?x) a b")]
    [InlineData(@"(?(a)b|c)")]
    [InlineData(@"(a)\1")]
    [InlineData(@"[a-z-[aeiou]]")]
    [InlineData(@"\bmật\b")]
    [InlineData(@"\p{IsCyrillic}")]
    public void What_a_browser_cannot_do_is_refused_by_name(string expression) =>
        Assert.Throws<NotSupportedException>(() => JavaScriptExpression.Of(expression));

    [Theory]
    [InlineData(@"(?m)^a.$", @"^a[^\n]$", "m")]
    [InlineData(@"^a\z", "^a(?![^])", "")]
    [InlineData("a$", @"a(?=\n?$)", "")]
    [InlineData(@"(?<v>(?>§+))", @"(?<v0>(?:(?=(?<a0>§+))\k<a0>))", "")]
    [InlineData("(?i:mật)", "(?:[mM][ậẬ][tT])", "")]
    [InlineData(@"\s\w", @"[\t\n\v\f\r\x85\p{Z}][\p{L}\p{Mn}\p{Nd}\p{Pc}]", "")]
    [InlineData(@"[\W_]{0,4}", @"(?:[^\p{L}\p{Mn}\p{Nd}\p{Pc}]|[_]){0,4}", "")]
    [InlineData(@"[\s\S]{0,9}?", "[^]{0,9}?", "")]
    [InlineData(@"a\ b\-c]", @"a b\-c\]", "")]
    public void What_differs_between_the_dialects_is_written_out(string expression, string source, string flags)
    {
        var translated = JavaScriptExpression.Of(expression);

        Assert.Equal((source, flags), (translated.Source, translated.Flags));
    }
}
