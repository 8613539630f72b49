namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Codes of why a sign-in came to nothing.</summary>
internal static class SignInProblem
{
    /// <summary>The provider is down, slow, or says nothing sensible.</summary>
    public const string Provider = "signin.provider";
    /// <summary>The token is not signed by the provider, not for us, not for this attempt, or over.</summary>
    public const string Token = "signin.token";
    /// <summary>The provider does not know the code, e.g. because it was used before.</summary>
    public const string Code = "signin.code";
}
