using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Store.Keys;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Names people by a keyed digest, so that a register can count them and not tell who they are.</summary>
/// <remarks>The key lies in the folder of the keys, apart from the store and sealed; without it nobody can try addresses out.</remarks>
internal sealed class Pseudonyms(IOptions<DataOptions> data, Seals seals)
{
    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadKey(Path.Combine(data.Value.FullPath, "keys"), seals));

    /// <summary>The same for the same conversation, 24 letters and digits.</summary>
    public string Of(ConversationId conversation) => Digest("person", conversation.ToString())[..24];

    /// <summary>A digest that nobody can compute without the key, 32 letters and digits.</summary>
    public string Digest(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(string.Join('\u001f', parts))))[..32];

    /// <summary>Makes or reads the key, and seals one that lies open.</summary>
    /// <exception cref="OptionsValidationException">The folder of the keys is not whole.</exception>
    public void Prepare() => _ = _key.Value;

    private static byte[] ReadKey(string folder, Seals seals)
    {
        var path = Path.Combine(folder, "pseudonym.key");
        if (!File.Exists(path))
        {
            PrivateFile.Create(path, Seal(RandomNumberGenerator.GetBytes(KeyBytes), seals));
        }

        var content = File.ReadAllText(path).Trim();
        if (Open(content, seals) is { } key)
        {
            return key;
        }

        // Earlier versions left it open; the digests stay the same.
        key = Convert.FromBase64String(content);
        PrivateFile.Replace(path, Seal(key, seals));
        return key;
    }

    /// <returns>Null when it was never sealed.</returns>
    private static byte[]? Open(string content, Seals seals)
    {
        Span<byte> open = stackalloc byte[KeyBytes];
        if (Convert.TryFromBase64String(content, open, out var length) && length == KeyBytes)
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(seals.Open(SealPurpose.Pseudonym, content));
        }
        catch (CryptographicException)
        {
            throw KeyFault.Of(
                KeyFault.FileSetting,
                "không mở được tệp pseudonym.key trong thư mục keys: thiếu tệp key-*.xml hoặc tệp bị hỏng. "
                + "Hãy chép lại cả thư mục keys từ bản sao lưu.");
        }
    }

    private static byte[] Seal(byte[] key, Seals seals) =>
        Encoding.ASCII.GetBytes(seals.Close(SealPurpose.Pseudonym, Convert.ToBase64String(key)));
}
