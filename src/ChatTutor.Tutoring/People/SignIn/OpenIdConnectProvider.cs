using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatTutor.Domain;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Authorisations;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>OpenID Connect, code flow with PKCE. Every call from here to the provider goes through the one way out.</summary>
internal sealed partial class OpenIdConnectProvider : IIdentityProvider, IDisposable
{
    private const int MaxAnswer = 256 * 1024;
    private const int MaxClaim = 200;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    // Never "none" and never a shared secret: only who holds the provider's private key can have signed.
    private static readonly string[] _algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly LearnerSignInOptions _options;
    private readonly HttpClient _client;
    private readonly ProviderMetadata _metadata;
    private readonly TimeProvider _clock;
    private readonly ILogger<OpenIdConnectProvider> _log;

    public OpenIdConnectProvider(
        IOptions<LearnerSignInOptions> options, OutgoingDoor door, TimeProvider clock, ILogger<OpenIdConnectProvider> log)
    {
        (_options, _clock, _log) = (options.Value, clock, log);
        _client = door.Open(_options.Authorisation);
        (_client.Timeout, _client.MaxResponseContentBufferSize) = (_patience, MaxAnswer);
        var record = door.Records.First(one => one.Name.Equals(_options.Authorisation, StringComparison.OrdinalIgnoreCase));
        _metadata = new ProviderMetadata(_client, _options.Authority, record, clock);
    }

    public string Name => _options.Name;

    public Task<Outcome<Uri>> BeginAsync(SignInAttempt attempt, CancellationToken ct) => TryAsync(
        async () =>
        {
            var provider = await _metadata.GetAsync(fresh: false, ct);
            var challenge = SHA256.HashData(Encoding.ASCII.GetBytes(attempt.Verifier));
            return new Uri(QueryHelpers.AddQueryString(provider.AuthorizationEndpoint, new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = _options.ClientId,
                ["redirect_uri"] = _options.CallbackAddress,
                ["scope"] = _options.Scopes,
                ["state"] = attempt.State,
                ["nonce"] = attempt.Nonce,
                ["code_challenge"] = Base64UrlEncoder.Encode(challenge),
                ["code_challenge_method"] = "S256",
            }));
        },
        ct);

    public Task<Outcome<ExternalPerson>> FinishAsync(SignInAttempt attempt, string code, CancellationToken ct) => TryAsync(
        async () =>
        {
            var token = await RedeemAsync(attempt, code, ct);
            var (read, provider) = await ValidateAsync(token, fresh: false, ct);
            if (read.Exception is SecurityTokenSignatureKeyNotFoundException)      // the provider changed its keys
            {
                (read, provider) = await ValidateAsync(token, fresh: true, ct);
            }

            return read is { IsValid: true, SecurityToken: JsonWebToken { Subject.Length: > 0 and <= 255 } valid } && IsOurs(valid, attempt)
                ? new ExternalPerson(provider.Issuer, valid.Subject, Facts(valid))
                : throw new SecurityTokenException("The token is not for this attempt.", read.Exception);
        },
        ct);

    public void Dispose()
    {
        _metadata.Dispose();
        _client.Dispose();
    }

    private async Task<string> RedeemAsync(SignInAttempt attempt, string code, CancellationToken ct)
    {
        var provider = await _metadata.GetAsync(fresh: false, ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = _options.CallbackAddress,
                ["client_id"] = _options.ClientId,
                ["client_secret"] = _options.ClientSecret,
                ["code_verifier"] = attempt.Verifier,
            }),
        };
        request.Options.Set(OutgoingDoor.Carries, DataClass.SignIn);
        using var answer = await _client.SendAsync(request, ct);
        var body = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode
            ? new OpenIdConnectMessage(body).IdToken ?? throw new SecurityTokenException("The provider gave no token.")
            : throw new HttpRequestException("The provider refused the code.", inner: null, answer.StatusCode);
    }

    private async Task<(TokenValidationResult Read, OpenIdConnectConfiguration Provider)> ValidateAsync(
        string token, bool fresh, CancellationToken ct)
    {
        var provider = await _metadata.GetAsync(fresh, ct);
        var now = _clock.GetUtcNow().UtcDateTime;
        var read = await new JsonWebTokenHandler { MaximumTokenSizeInBytes = MaxAnswer }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = _options.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            ValidAlgorithms = _algorithms,
            LifetimeValidator = (from, until, _, _) => until is { } end && now < end.AddMinutes(1) && (from is null || from <= now.AddMinutes(1)),
        });
        return (read, provider);
    }

    private bool IsOurs(JsonWebToken token, SignInAttempt attempt) =>
        token.TryGetPayloadValue<string>("nonce", out var nonce)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce ?? ""), Encoding.UTF8.GetBytes(attempt.Nonce))
        && (token.TryGetPayloadValue<string>("azp", out var party) ? party == _options.ClientId : token.Audiences.Count() == 1);

    private IdentityFacts Facts(JsonWebToken token) => new(Claim(token, _options.NameClaim), Claim(token, _options.NumberClaim));

    /// <summary>Nothing but what the settings name, and no more of it than a name has.</summary>
    private static string Claim(JsonWebToken token, string name) =>
        name.Length > 0 && token.TryGetPayloadValue<string>(name, out var value) && value is { Length: <= MaxClaim }
            ? VietnameseText.Normalise(value).Trim() : "";

    private async Task<Outcome<T>> TryAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && CodeOf(failure) is { } code)
        {
            LogFailed(code, failure.GetType().Name, (int?)(failure as HttpRequestException)?.StatusCode ?? 0);
            return new Problem(ProblemKind.Unavailable, code, "The identity provider could not be used, or what it gave was not in order.");
        }
    }

    /// <summary>What the provider can cause; anything else is ours and thrown.</summary>
    private static string? CodeOf(Exception failure) => failure switch
    {
        SecurityTokenException => SignInProblem.Token,
        HttpRequestException { StatusCode: System.Net.HttpStatusCode.BadRequest } => SignInProblem.Code,
        HttpRequestException or OperationCanceledException or IOException or InvalidOperationException
            or JsonException or ArgumentException or InvalidDataException => SignInProblem.Provider,
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "A sign-in failed: {Code} ({Kind}, status {Status}).")]
    private partial void LogFailed(string code, string kind, int status);
}
