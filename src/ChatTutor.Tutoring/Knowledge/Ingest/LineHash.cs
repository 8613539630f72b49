using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain.Safety.Documents;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Binds a person's confirmation to the words it was given for: another word, another hash, and the guard asks again.</summary>
internal static class LineHash
{
    private const int Length = 16;

    /// <summary>First hex digits of the SHA-256 over the concern and the line, spaces around it left out.</summary>
    public static string Of(DocumentConcern concern, string line) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{concern}\n{line.Trim()}")))[..Length];
}
