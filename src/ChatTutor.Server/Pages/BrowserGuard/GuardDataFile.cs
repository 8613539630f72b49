using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatTutor.Domain.Safety;
using Microsoft.Net.Http.Headers;

namespace ChatTutor.Server.Pages.BrowserGuard;

/// <summary>
/// The rule data for the page, built once for each version of the rules. A browser keeps it and asks each time whether it is
/// still the one in use.
/// </summary>
internal sealed partial class GuardDataFile(ILogger<GuardDataFile> log)
{
    private static readonly GuardDataJson _json = new(new JsonSerializerOptions(GuardDataJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,      // Vietnamese stays Vietnamese; it is never put into HTML
    });

    private volatile Built? _built;

    /// <summary>The data, 304 when the browser has it, or 404 when a rule cannot be written for browsers.</summary>
    public IResult Serve(HttpContext http, GuardRules rules)
    {
        var built = _built is { } last && ReferenceEquals(last.Rules, rules) ? last : _built = Build(rules);
        if (built.Plain.Length == 0)
        {
            return TypedResults.NotFound();
        }

        var small = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.CacheControl = "no-cache";
        if (small)
        {
            http.Response.Headers.ContentEncoding = "br";
        }

        return TypedResults.Bytes(
            small ? built.Brotli : built.Plain, "application/json; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{built.Hash}{(small ? "-br" : "")}\""));
    }

    // A rule that only the server can judge must not take the page down: the server judges every message in any case.
    private Built Build(GuardRules rules)
    {
        try
        {
            var plain = JsonSerializer.SerializeToUtf8Bytes(GuardData.Of(rules), _json.GuardData);
            return new Built(rules, plain, Compress(plain), Convert.ToHexStringLower(SHA256.HashData(plain))[..16]);
        }
        catch (NotSupportedException unsupported)
        {
            LogUnsupported(unsupported.Message);
            return new Built(rules, [], [], "");
        }
    }

    private static byte[] Compress(byte[] plain)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        return small.ToArray();
    }

    [LoggerMessage(4101, LogLevel.Error, "The rules cannot run in browsers, only on the server: {Reason}")]
    private partial void LogUnsupported(string reason);

    private sealed record Built(GuardRules Rules, byte[] Plain, byte[] Brotli, string Hash);
}
