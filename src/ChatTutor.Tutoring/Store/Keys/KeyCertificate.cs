using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>The wrapping key as a file: a self-signed certificate with its private key, readable by its owner only.</summary>
internal static class KeyCertificate
{
    private const int RsaBits = 3072;

    /// <returns>The content of a .pfx file.</returns>
    public static byte[] Make(DateTimeOffset now)
    {
        using var key = RSA.Create(RsaBits);        // XML encryption knows no other kind of key
        var request = new CertificateRequest("CN=ChatTutor keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now, now.AddYears(100));       // nobody checks the end; a key does not go bad
        return certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password: null);
    }

    /// <exception cref="OptionsValidationException">It is missing, damaged or open to others.</exception>
    public static X509Certificate2 Read(string path, string setting)
    {
        if (!File.Exists(path))
        {
            throw KeyFault.Of(setting, $"không có tệp khóa {path}. Hãy chép lại tệp này từ bản sao lưu.");
        }

        if (PrivateFile.IsOpenToOthers(path))
        {
            throw KeyFault.Of(setting, $"tệp khóa {path} để người khác trên máy đọc được. Hãy chạy: chmod 600 {path}");
        }

        try
        {
            var read = X509CertificateLoader.LoadPkcs12FromFile(path, password: null, X509KeyStorageFlags.EphemeralKeySet);
            using var key = read.GetRSAPrivateKey();
            return key is not null ? read : throw Damaged(path, setting);
        }
        catch (CryptographicException)
        {
            throw Damaged(path, setting);
        }
        catch (UnauthorizedAccessException)
        {
            throw KeyFault.Of(setting, $"không có quyền đọc tệp khóa {path}.");
        }
    }

    private static OptionsValidationException Damaged(string path, string setting) =>
        KeyFault.Of(setting, $"tệp khóa {path} bị hỏng hoặc không phải tệp khóa của ChatTutor. Hãy chép lại từ bản sao lưu.");
}
