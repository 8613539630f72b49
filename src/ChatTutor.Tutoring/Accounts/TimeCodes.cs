using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>Codes of authenticator apps: RFC 6238 with SHA-1, six digits, thirty seconds, which every app understands.</summary>
internal static class TimeCodes
{
    private const int StepSeconds = 30;
    private const int KeyBytes = 20;
    private const int Slack = 1;        // steps that a phone's clock may be wrong, each way
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewKey() => RandomNumberGenerator.GetString(Letters, KeyBytes * 8 / 5);

    /// <summary>The code of a moment.</summary>
    public static string At(string key, DateTimeOffset time) => OfStep(Bytes(key), Step(time));

    /// <returns>The step the code belongs to; null when it is wrong or of a step that was used already.</returns>
    public static long? Match(string key, string code, DateTimeOffset now, long lastUsed)
    {
        var bytes = Bytes(key);
        var given = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = Step(now) - Slack; step <= Step(now) + Slack; step++)
        {
            var equal = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(OfStep(bytes, step)), given);
            found = equal && step > lastUsed ? step : found;
        }

        return found;
    }

    private static long Step(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    private static string OfStep(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = Hash(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f, 4)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

#pragma warning disable CA5350 // The apps know SHA-1 only; as a keyed hash of a counter it is not broken.
    private static byte[] Hash(byte[] key, ReadOnlySpan<byte> counter) => HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (int i = 0, bits = 0, held = 0, at = 0; i < key.Length; i++)
        {
            held = ((held << 5) | Letters.IndexOf(key[i], StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
            }
        }

        return bytes;
    }
}
