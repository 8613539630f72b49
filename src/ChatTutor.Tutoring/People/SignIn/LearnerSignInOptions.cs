namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>An identity provider outside that says who a learner is, e.g. VNeID (requirement 2-26). Off as long as nothing is set.</summary>
public sealed class LearnerSignInOptions
{
    public const string Section = "SignIn:Learners";

    /// <summary>What people call the provider, e.g. <c>VNeID</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>The provider's issuer address; <c>/.well-known/openid-configuration</c> stands below it.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider registered us as.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>This server's callback as registered there, <c>https://…/xac-thuc/ve</c>.</summary>
    public string CallbackAddress { get; set; } = "";

    /// <summary>What is asked of the provider, separated by spaces.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>The claim that holds the full name.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>The claim that holds a number to keep, encrypted. Empty: none is kept, which is enough for knowing a person again.</summary>
    public string NumberClaim { get; set; } = "";

    /// <summary>Name of the record under <c>Authorisations</c> that permits speaking to the provider.</summary>
    public string Authorisation { get; set; } = "SignIn";

    /// <summary>Whether anybody began to set it up.</summary>
    public bool IsOn => new[] { Name, Authority, ClientId, ClientSecret, CallbackAddress }.Any(value => value.Length > 0);
}
