using Microsoft.AspNetCore.DataProtection;

namespace ChatTutor.Tutoring.Store;

/// <summary>Encrypts what the store must not show to whoever steals its file: names, numbers, addresses, secrets of sign-in.</summary>
/// <remarks>The keys are those of the data-protection ring. What was sealed for one purpose opens for no other.</remarks>
internal sealed class Seals(IDataProtectionProvider protection)
{
    public string Close(SealPurpose purpose, string plain) => Protector(purpose).Protect(plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not sealed here for this purpose, or its key is gone.</exception>
    public string Open(SealPurpose purpose, string cipher) => Protector(purpose).Unprotect(cipher);

    private IDataProtector Protector(SealPurpose purpose) => protection.CreateProtector($"ChatTutor.Seal.{purpose}.v1");
}

/// <summary>What is encrypted.</summary>
internal enum SealPurpose
{
    /// <summary>Who a person is.</summary>
    Identity,

    /// <summary>A line of a unit's list.</summary>
    Roster,

    /// <summary>A messenger's address.</summary>
    Address,

    /// <summary>Secrets of a console account: authenticator key, recovery codes.</summary>
    SignIn,

    /// <summary>The key of the pseudonyms.</summary>
    Pseudonym,
}
