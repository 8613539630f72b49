using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatTutor.Tests.People.SignIn;

/// <summary>Whatever the provider sends that is not in order binds nothing and says so in plain words.</summary>
public sealed class SignInFailureTests : SignInBench
{
    [Theory]
    [InlineData("wrong nonce")]
    [InlineData("no nonce")]
    [InlineData("over")]
    [InlineData("another audience")]
    [InlineData("for another party")]
    [InlineData("another issuer")]
    [InlineData("unsigned")]
    [InlineData("signed by somebody else")]
    [InlineData("no subject")]
    public async Task A_token_that_is_not_in_order_binds_nothing(string how)
    {
        Misbehave(how);

        var (status, said) = await SignInAsync(new Browser(Tutor), await LinkAsync(await PersonAsync()));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("không hợp lệ nên hệ thống không dùng", said, StringComparison.Ordinal);
        await NothingIsBoundAsync();
    }

    [Theory]
    [InlineData("server error")]
    [InlineData("huge")]
    [InlineData("no JSON")]
    [InlineData("no token")]
    [InlineData("redirect")]
    [InlineData("hangs up")]
    public async Task A_provider_that_fails_binds_nothing(string how)
    {
        Misbehave(how);

        var (status, said) = await SignInAsync(new Browser(Tutor), await LinkAsync(await PersonAsync()));

        Assert.True(status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadRequest, $"{status}");
        Assert.Contains("chưa có gì thay đổi", said, StringComparison.Ordinal);
        Assert.Single(Provider.TokenRequests);
        await NothingIsBoundAsync();
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_said_and_the_next_link_works()
    {
        var page = await PersonAsync();
        var link = await LinkAsync(page);
        Provider.AuthorizationEndpoint = "http://127.0.0.1:9/authorize";       // a host that no record names

        var (status, said) = await SignInAsync(new Browser(Tutor), link);
        Provider.AuthorizationEndpoint = null;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("chưa kết nối được với VNeID", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(new Browser(Tutor), await LinkAsync(page))).Status);
    }

    [Fact]
    public async Task Keys_that_the_provider_changed_are_fetched_anew()
    {
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(new Browser(Tutor), await LinkAsync(await PersonAsync()))).Status);
        Provider.Subject = "vneid-another";
        Provider.RotateKeys();
        Clock.Ahead = TimeSpan.FromMinutes(1);

        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(new Browser(Tutor), await LinkAsync(await PersonAsync()))).Status);
    }

    [Theory]
    [InlineData("SignIn:Learners:Name", "")]
    [InlineData("SignIn:Learners:ClientId", "")]
    [InlineData("SignIn:Learners:ClientSecret", " ")]
    [InlineData("SignIn:Learners:Authority", "http://vneid.example")]
    [InlineData("SignIn:Learners:Authority", "https://another.example")]
    [InlineData("SignIn:Learners:CallbackAddress", "https://chat.example/khac")]
    [InlineData("SignIn:Learners:Scopes", "profile")]
    [InlineData("SignIn:Learners:Authorisation", "Khac")]
    public async Task Half_a_set_up_stops_the_start_and_names_the_setting(string setting, string value)
    {
        var settings = Settings();
        settings[setting] = value;

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TutorServer.StartAsync(settings: settings));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    private void Misbehave(string how)
    {
        _ = how switch
        {
            "wrong nonce" => Provider.Instead["nonce"] = "another",
            "no nonce" => Provider.Instead["nonce"] = "",
            "over" => Provider.Ends = TimeSpan.FromMinutes(-5),
            "another audience" => Provider.Audience = "another",
            "for another party" => Provider.Instead["azp"] = "another",
            "another issuer" => Provider.Issuer = "https://another.example",
            "unsigned" => Provider.Unsigned = true,
            "no subject" => Provider.Subject = "",
            "server error" => Answer(500, "no"),
            "huge" => Answer(200, $"{{\"id_token\":\"{new string('a', 1_000_000)}\"}}"),
            "no JSON" => Answer(200, "<html>"),
            "no token" => Answer(200, "{}"),
            "redirect" => Provider.TokenAnswer = http =>
            {
                http.Response.Redirect("http://another.example/token");
                return Task.CompletedTask;
            },
            "hangs up" => Provider.TokenAnswer = http =>
            {
                http.Abort();
                return Task.CompletedTask;
            },
            _ => (object?)null,
        };
        if (how == "signed by somebody else")
        {
            Provider.SignWithAForeignKey();
        }
    }

    private Func<HttpContext, Task> Answer(int status, string body) => Provider.TokenAnswer = http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body);
    };
}
