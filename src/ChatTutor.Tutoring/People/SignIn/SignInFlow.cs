namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>A learner's way through sign-in: the link from the conversation, to the provider, and back.</summary>
public sealed class SignInFlow
{
    /// <summary>Where a link of the conversation leads; the token follows.</summary>
    public const string Path = "/xac-thuc/";

    /// <summary>Where the provider sends the browser back to.</summary>
    public const string CallbackPath = "/xac-thuc/ve";

    /// <summary>How long a link and an attempt last.</summary>
    public const int Minutes = 10;

    private readonly IIdentityProvider? _provider;
    private readonly SignInTickets _tickets;
    private readonly ExternalBinding _binding;

    internal SignInFlow(IIdentityProvider? provider, SignInTickets tickets, ExternalBinding binding, Uri? callback) =>
        (_provider, _tickets, _binding, Callback) = (provider, tickets, binding, callback);

    /// <summary>Whether people reach this server by https, so that the cookie need not travel otherwise.</summary>
    public bool IsSecure => Callback?.Scheme == "https";

    /// <summary>This server's callback as people's browsers know it; null when none is set up.</summary>
    internal Uri? Callback { get; }

    /// <summary>What people call the provider; null when none is set up.</summary>
    public string? Provider => _provider?.Name;

    /// <summary>Whether a link still leads on, without using it up.</summary>
    public bool IsOpen(string token) => _provider is not null && _tickets.IsOpen(token);

    /// <summary>Uses the link up and says where the browser goes, and which secret it must bring back.</summary>
    public async Task<SignInStart> BeginAsync(string token, CancellationToken ct)
    {
        if (_provider is null || _tickets.Begin(token) is not { } begun)
        {
            return new SignInStart(SignInResult.LinkOver, null, null);
        }

        var where = await _provider.BeginAsync(begun.Attempt, ct);
        return where.Match(
            to => new SignInStart(SignInResult.Bound, to, begun.Browser),
            _ => new SignInStart(SignInResult.ProviderFailed, null, null));
    }

    /// <param name="state">From the address the provider sent the browser to.</param>
    /// <param name="code">The same; null when the person turned back.</param>
    /// <param name="browser">The secret of this browser's cookie.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<SignInResult> FinishAsync(string state, string? code, string? browser, CancellationToken ct)
    {
        if (_provider is null || _tickets.Return(state, browser) is not { } begun)
        {
            return SignInResult.LinkOver;
        }

        if (code is not { Length: > 0 and <= 4096 })
        {
            return SignInResult.TurnedBack;
        }

        var found = await _provider.FinishAsync(begun.Attempt, code, ct);
        return await found.Match(
            person => _binding.BindAsync(begun.Conversation, person, _provider.Name),
            problem => Task.FromResult(problem.Code == SignInProblem.Provider ? SignInResult.ProviderFailed : SignInResult.Refused));
    }
}

/// <summary>Where a browser goes to sign in.</summary>
/// <param name="Result"><see cref="SignInResult.Bound"/> as long as nothing speaks against it.</param>
/// <param name="Where">The provider's page; null when there is no way.</param>
/// <param name="Browser">What the browser keeps in its cookie.</param>
public sealed record SignInStart(SignInResult Result, Uri? Where, string? Browser);

/// <summary>What became of a sign-in.</summary>
public enum SignInResult
{
    /// <summary>The account belongs to the person of the conversation now.</summary>
    Bound,

    /// <summary>The link or the attempt is used, over, unknown, or of another browser.</summary>
    LinkOver,

    /// <summary>The person did not sign in over there.</summary>
    TurnedBack,

    /// <summary>The provider cannot be used now.</summary>
    ProviderFailed,

    /// <summary>What came back was not in order.</summary>
    Refused,

    /// <summary>The account is another person's.</summary>
    SomebodyElses,

    /// <summary>The person has another account of this provider.</summary>
    AnotherAccount,

    /// <summary>There is no consent any more, or the conversation has ended.</summary>
    NoConsent,
}
