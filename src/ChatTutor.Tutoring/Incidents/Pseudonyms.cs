using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Store;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Names people by a keyed digest, so that a register can count them and not tell who they are.</summary>
/// <remarks>The key lies beside the data-protection keys, apart from the store; without it nobody can try addresses out.</remarks>
internal sealed class Pseudonyms(IOptions<DataOptions> data)
{
    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadKey(Path.Combine(data.Value.FullPath, "keys")));

    /// <summary>The same for the same conversation, 24 letters and digits.</summary>
    public string Of(ConversationId conversation) => Digest("person", conversation.ToString())[..24];

    /// <summary>A digest that nobody can compute without the key, 32 letters and digits.</summary>
    public string Digest(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(string.Join('\u001f', parts))))[..32];

    private static byte[] ReadKey(string folder)
    {
        var path = Path.Combine(folder, "pseudonym.key");
        if (!File.Exists(path))
        {
            Make(folder, path);
        }

        var key = Convert.FromBase64String(File.ReadAllText(path).Trim());
        return key.Length == KeyBytes ? key : throw new InvalidDataException("The key of the pseudonyms is damaged.");
    }

    /// <summary>Written whole under another name first: of two processes that start at once, one wins and both read it.</summary>
    private static void Make(string folder, string path)
    {
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, Encoding.ASCII, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
