using ChatTutor.Domain;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Somebody outside who can say who a person is. VNeID through OpenID Connect is one; the console's will be another.</summary>
internal interface IIdentityProvider
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>Where the person's browser goes to sign in.</summary>
    /// <returns>A problem of <see cref="SignInProblem"/> when the provider cannot be used now.</returns>
    Task<Outcome<Uri>> BeginAsync(SignInAttempt attempt, CancellationToken ct);

    /// <summary>Exchanges the code that the browser brought back for the person, everything checked.</summary>
    Task<Outcome<ExternalPerson>> FinishAsync(SignInAttempt attempt, string code, CancellationToken ct);
}

/// <summary>The secrets of one attempt: known here and, as far as the protocol says, to the provider.</summary>
/// <param name="State">Comes back with the browser; names the attempt.</param>
/// <param name="Nonce">Must stand in the token.</param>
/// <param name="Verifier">Proves to the provider that who redeems the code is who began (PKCE).</param>
internal sealed record SignInAttempt(string State, string Nonce, string Verifier);

/// <summary>Who the provider says it is.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its own id of the person; never stored in plain.</param>
/// <param name="Facts">What the settings allow to be kept.</param>
internal sealed record ExternalPerson(string Issuer, string Subject, IdentityFacts Facts)
{
    /// <summary>Says only what it is: it must not get into a line of a log by being printed.</summary>
    public override string ToString() => nameof(ExternalPerson);
}
