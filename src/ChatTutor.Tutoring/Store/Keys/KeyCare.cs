using System.Security.Cryptography.X509Certificates;

namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>What an administrator does with the wrapping key: look at it, and change it.</summary>
public sealed class KeyCare
{
    private readonly KeyFile _file;
    private readonly KeyRing _ring;

    internal KeyCare(KeyFile file, KeyRing ring) => (_file, _ring) = (file, ring);

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The key is not in order.</exception>
    public KeyStatus Status()
    {
        _ring.Prepare();
        using var certificate = _file.Read(mayMake: false);
        var used = _ring.Files.WrappedWith();
        return new KeyStatus(
            _file.Path, Fingerprint(certificate), certificate.NotBefore.ToUniversalTime(), _ring.Files.Paths().Count,
            [.. _file.PreviousPaths().Select(path => Previous(path, used))]);
    }

    public KeyStatus Rotate()
    {
        _ring.Rotate();
        return Status();
    }

    private static PreviousKey Previous(string path, HashSet<string> used)
    {
        using var certificate = KeyCertificate.Read(path, KeyFault.PreviousSetting);
        return new PreviousKey(path, Fingerprint(certificate), used.Contains(certificate.Thumbprint));
    }

    private static string Fingerprint(X509Certificate2 certificate) => certificate.Thumbprint[..16];
}

/// <summary>The wrapping key and what it wraps.</summary>
/// <param name="File">Path of the key file.</param>
/// <param name="Fingerprint">To tell two copies apart; says nothing about the key.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Keys">Keys of the ring, all wrapped.</param>
/// <param name="Previous">Earlier key files that are still read.</param>
public sealed record KeyStatus(string File, string Fingerprint, DateTime MadeAt, int Keys, IReadOnlyList<PreviousKey> Previous);

/// <summary>An earlier key file.</summary>
/// <param name="File">Its path.</param>
/// <param name="Fingerprint">To tell two copies apart.</param>
/// <param name="Needed">Whether a key of the ring is still wrapped with it; backups may need it all the same.</param>
public sealed record PreviousKey(string File, string Fingerprint, bool Needed);
