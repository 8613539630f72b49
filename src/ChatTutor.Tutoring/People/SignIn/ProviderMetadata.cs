using ChatTutor.Tutoring.Authorisations;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>The provider's addresses and signing keys, kept for an hour; fetched anew when a token names a key that is not among them.</summary>
internal sealed class ProviderMetadata(HttpClient client, string authority, Authorisation record, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan _keptFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan _notAgainWithin = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private OpenIdConnectConfiguration? _known;
    private DateTimeOffset _fetched;

    /// <param name="fresh">Whether keys of just now are needed; asked for too often, the known ones are returned.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="InvalidDataException">What the provider states about itself cannot be right.</exception>
    public async Task<OpenIdConnectConfiguration> GetAsync(bool fresh, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var age = clock.GetUtcNow() - _fetched;
            if (_known is null || age > (fresh ? _notAgainWithin : _keptFor))
            {
                _known = Checked(await OpenIdConnectConfigurationRetriever.GetAsync(
                    $"{authority.TrimEnd('/')}/.well-known/openid-configuration", new DoorDocuments(client), ct));
                _fetched = clock.GetUtcNow();
            }

            return _known;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>The browser too is only sent where the record permits.</summary>
    private OpenIdConnectConfiguration Checked(OpenIdConnectConfiguration read) =>
        read.Issuer.TrimEnd('/') == authority.TrimEnd('/')
        && Permitted(read.AuthorizationEndpoint) && Permitted(read.TokenEndpoint)
        && read.SigningKeys.Count > 0
            ? read
            : throw new InvalidDataException("The provider's own description is not in order.");

    private bool Permitted(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && record.Names(address)
        && (address.Scheme == "https" || record.InternalNetwork);
}
