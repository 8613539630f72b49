using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace ChatTutor.Server.Pages;

/// <summary>
/// The files of wwwroot, carried inside the executable so that the page works from any folder. Their address holds a
/// fingerprint of all of them: a browser keeps them for good, and a new version has a new address.
/// </summary>
public sealed class WebAssets
{
    private const string Prefix = "wwwroot/";
    private readonly Dictionary<string, Asset> _files;
    private readonly string _fingerprint;

    public WebAssets()
    {
        var assembly = Assembly.GetExecutingAssembly();
        _files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Load(assembly, name), StringComparer.Ordinal);
        var all = _files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value.Plain).ToArray();
        _fingerprint = Convert.ToHexStringLower(SHA256.HashData(all))[..12];
    }

    public string Address(string file) => $"/web/{_fingerprint}/{file}";

    /// <summary>The file as the browser wants it, or 404. An old fingerprint gets today's file, but is not told to keep it.</summary>
    public IResult Serve(HttpContext http, string fingerprint, string file)
    {
        if (!_files.TryGetValue(file, out var asset))
        {
            return TypedResults.NotFound();
        }

        var small = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.CacheControl = fingerprint == _fingerprint ? "public, max-age=31536000, immutable" : "no-cache";
        if (small)
        {
            http.Response.Headers.ContentEncoding = "br";
        }

        return TypedResults.Bytes(small ? asset.Brotli : asset.Plain, asset.ContentType);
    }

    private static Asset Load(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        using var plain = new MemoryStream();
        resource.CopyTo(plain);
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(plain.ToArray());
        }

        _ = new FileExtensionContentTypeProvider().TryGetContentType(name, out var type);
        return new Asset(plain.ToArray(), small.ToArray(), $"{type ?? "application/octet-stream"}; charset=utf-8");
    }

    private sealed record Asset(byte[] Plain, byte[] Brotli, string ContentType);
}
