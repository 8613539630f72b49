using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatTutor.Tests.People.SignIn;

/// <summary>An OpenID Connect provider on loopback that signs real tokens, and misbehaves as it is told.</summary>
internal sealed class StubProvider : IAsyncDisposable
{
    public const string ClientId = "chattutor-hanoi";
    public const string ClientSecret = "bi-mat-cua-may-khach-7391";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Redirect)> _codes = new();
    private RsaSecurityKey _key = NewKey();
    private RsaSecurityKey _shown;

    private StubProvider(WebApplication app) => (_app, _shown) = (app, _key);

    public string Address => _app.Urls.Single();

    public string Subject { get; set; } = "vneid-001099000042";

    public string Name { get; set; } = "Trần Thị Hoàng Yến Mẫu";

    public Dictionary<string, object> Instead { get; } = [];

    public string? Issuer { get; set; }

    public string Audience { get; set; } = ClientId;

    public TimeSpan Ends { get; set; } = TimeSpan.FromMinutes(5);

    public bool Unsigned { get; set; }

    /// <summary>Stands in for the whole token endpoint.</summary>
    public Func<HttpContext, Task>? TokenAnswer { get; set; }

    public string? AuthorizationEndpoint { get; set; }

    public ConcurrentQueue<string> TokenRequests { get; } = new();

    public static async Task<StubProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var stub = new StubProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = stub.Address,
            authorization_endpoint = stub.AuthorizationEndpoint ?? $"{stub.Address}/authorize",
            token_endpoint = $"{stub.Address}/token",
            jwks_uri = $"{stub.Address}/keys",
        });
        app.MapGet("/keys", () => new { keys = new[] { Shown(stub._shown) } });
        app.MapGet("/authorize", stub.Authorize);
        app.MapPost("/token", stub.TokenAsync);
        await app.StartAsync();
        return stub;
    }

    /// <summary>New keys from now on.</summary>
    public void RotateKeys() => _shown = _key = NewKey();

    /// <summary>Signs with a key that it does not show.</summary>
    public void SignWithAForeignKey() => _key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = _shown.KeyId };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("n") };

    private static object Shown(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId,
            n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent),
        };
    }

    private IResult Authorize(HttpContext http)
    {
        string Asked(string name) => http.Request.Query[name].ToString();
        if (Asked("client_id") != ClientId || Asked("response_type") != "code" || Asked("code_challenge_method") != "S256")
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("n");
        _codes[code] = (Asked("nonce"), Asked("code_challenge"), Asked("redirect_uri"));
        return Results.Redirect($"{Asked("redirect_uri")}?code={code}&state={Uri.EscapeDataString(Asked("state"))}");
    }

    private async Task TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        TokenRequests.Enqueue(string.Join('&', form.Select(field => $"{field.Key}={field.Value}")));
        if (TokenAnswer is { } other)
        {
            await other(http);
            return;
        }

        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var known = _codes.TryRemove(form["code"].ToString(), out var code) && code.Challenge == proof
            && code.Redirect == form["redirect_uri"] && form["client_id"] == ClientId && form["client_secret"] == ClientSecret;
        http.Response.StatusCode = known ? 200 : 400;
        await http.Response.WriteAsJsonAsync(known
            ? (object)new { access_token = "x", token_type = "Bearer", id_token = Sign(code.Nonce) } : new { error = "invalid_grant" });
    }

    private string Sign(string nonce)
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = Subject, ["name"] = Name, ["nonce"] = nonce, ["email"] = "khong-duoc-giu@example.vn",
        };
        foreach (var (name, value) in Instead)
        {
            claims[name] = value;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer ?? Address,
            Audience = Audience,
            Claims = claims,
            IssuedAt = DateTime.UtcNow.AddMinutes(-30),
            NotBefore = DateTime.UtcNow.AddMinutes(-30),
            Expires = DateTime.UtcNow + Ends,
            SigningCredentials = Unsigned ? null : new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
    }
}
