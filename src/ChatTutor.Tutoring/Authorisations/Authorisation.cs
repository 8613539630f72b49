namespace ChatTutor.Tutoring.Authorisations;

/// <summary>A record that one remote service may be used: which document permits it, since when, for what data (section VII.1).</summary>
/// <param name="Name">Name of the service in the settings, e.g. <c>Chat</c>.</param>
/// <param name="Document">Number and issuer of the permitting document.</param>
/// <param name="Date">Date of that document.</param>
/// <param name="Until">Last day it holds; null when it names none.</param>
/// <param name="Hosts">Hosts that may be spoken to, exactly; a port only where it is not the scheme's own.</param>
/// <param name="DataClasses">What may be sent.</param>
/// <param name="InternalNetwork">True for a service inside the organisation's network; only such a one may have a private address.</param>
public sealed record Authorisation(
    string Name, string Document, DateOnly Date, DateOnly? Until,
    IReadOnlySet<string> Hosts, IReadOnlySet<DataClass> DataClasses, bool InternalNetwork)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly today) => Date <= today && (Until is null || today <= Until);

    /// <summary>Whether it names the host of an address.</summary>
    public bool Names(Uri address) => Hosts.Contains(address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}");
}
