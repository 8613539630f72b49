using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>The files of the data-protection ring, as the framework writes them: which are wrapped, and wrapping them.</summary>
internal sealed class RingFiles(string folder)
{
    private static readonly XNamespace _ring = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName _secret = _ring + "encryptedSecret";
    private static readonly XName _mustBeWrapped = _ring + "requiresEncryption";
    private static readonly XName _certificate = XNamespace.Get("http://www.w3.org/2000/09/xmldsig#") + "X509Certificate";

    public IReadOnlyList<string> Paths() => Directory.Exists(folder) ? Directory.GetFiles(folder, "key-*.xml") : [];

    public bool AnyIsWrapped() => Paths().Any(path => XDocument.Load(path).Descendants(_secret).Any());

    /// <summary>Thumbprints of the certificates that the ring is wrapped with.</summary>
    public HashSet<string> WrappedWith() =>
    [
        .. from path in Paths()
           from certificate in XDocument.Load(path).Descendants(_certificate)
           select X509CertificateLoader.LoadCertificate(Convert.FromBase64String(certificate.Value)).Thumbprint,
    ];

    /// <summary>Wraps what lies open, as versions before this one left it.</summary>
    public void WrapOpenOnes(IXmlEncryptor wrapping) => Change(ring =>
    {
        var open = ring.Descendants().Where(part => (bool?)part.Attribute(_mustBeWrapped) ?? false).ToList();
        open.ForEach(part => part.ReplaceWith(Wrap(part, wrapping)));
        return open.Count > 0;
    });

    /// <summary>Opens every wrapped part and wraps it anew.</summary>
    public void WrapAgain(IXmlDecryptor opening, IXmlEncryptor wrapping) => Change(ring =>
    {
        var wrapped = ring.Descendants(_secret).ToList();
        wrapped.ForEach(part => part.ReplaceWith(Wrap(opening.Decrypt(part.Elements().Single()), wrapping)));
        return wrapped.Count > 0;
    });

    /// <returns>False when a part is damaged or wrapped with a key that is not here.</returns>
    public bool AllOpen(IXmlDecryptor opening)
    {
        try
        {
            foreach (var part in Paths().SelectMany(path => XDocument.Load(path).Descendants(_secret)))
            {
                opening.Decrypt(part.Elements().Single());
            }

            return true;
        }
        catch (Exception failure) when (failure is CryptographicException or System.Xml.XmlException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static XElement Wrap(XElement part, IXmlEncryptor wrapping)
    {
        var wrapped = wrapping.Encrypt(new XElement(part));
        return new XElement(_secret, new XAttribute("decryptorType", wrapped.DecryptorType.AssemblyQualifiedName!), wrapped.EncryptedElement);
    }

    private void Change(Func<XDocument, bool> change)
    {
        foreach (var path in Paths())
        {
            var ring = XDocument.Load(path);
            if (change(ring))
            {
                PrivateFile.Replace(path, Encoding.UTF8.GetBytes(ring.ToString()));
            }
        }
    }
}
