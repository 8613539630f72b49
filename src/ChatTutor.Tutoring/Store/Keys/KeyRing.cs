using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>The data-protection ring in <c>Data:Directory/keys</c>, each key of it wrapped with a certificate that lies elsewhere.</summary>
/// <remarks>
/// The framework wants its certificate while services are registered, before settings are known; hence services of its own,
/// made on first use, from which the product takes the key manager.
/// </remarks>
internal sealed class KeyRing : IDisposable
{
    private readonly string _folder;
    private readonly KeyFile _file;
    private readonly ILoggerFactory _logs;
    private readonly Lazy<ServiceProvider> _services;

    public KeyRing(IOptions<DataOptions> data, KeyFile file, ILoggerFactory logs)
    {
        (_folder, _file, _logs) = (Path.Combine(data.Value.FullPath, "keys"), file, logs);
        _services = new Lazy<ServiceProvider>(Open);
    }

    public RingFiles Files => new(_folder);

    public IKeyManager Manager => _services.Value.GetRequiredService<IKeyManager>();

    /// <summary>Makes the key or finds it in order, and wraps what lies open.</summary>
    /// <exception cref="OptionsValidationException">The key cannot be used; names the setting.</exception>
    public void Prepare() => _ = _services.Value;

    /// <summary>A new certificate; the ring is wrapped with it, and the old one stays readable.</summary>
    public void Rotate()
    {
        Prepare();
        using var gate = FolderLock.Enter(_folder);
        _file.Rotate();
        var fresh = _file.Read(mayMake: false);
        using var both = Services(fresh, _file.ReadPrevious());
        Files.WrapAgain(new EncryptedXmlDecryptor(both), new CertificateXmlEncryptor(fresh, _logs));
    }

    public void Dispose()
    {
        if (_services.IsValueCreated)
        {
            _services.Value.Dispose();
        }
    }

    private ServiceProvider Open()
    {
        using var gate = FolderLock.Enter(_folder);
        var certificate = _file.Read(mayMake: !Files.AnyIsWrapped());
        var services = Services(certificate, _file.ReadPrevious());
        if (!Files.AllOpen(new EncryptedXmlDecryptor(services)))
        {
            throw KeyFault.Of(
                KeyFault.FileSetting,
                $"khóa {_file.Path} không mở được thư mục {_folder}: sai khóa, hoặc tệp trong thư mục ấy bị hỏng. "
                + $"Hãy dùng đúng tệp khóa cũ; nếu đã đổi khóa, ghi tệp cũ vào {KeyFault.PreviousSetting}. Dữ liệu chưa bị thay đổi.");
        }

        Files.WrapOpenOnes(new CertificateXmlEncryptor(certificate, _logs));

        // The first key is made while others wait, so that processes that start at once share it.
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("ChatTutor.KeyRing").Protect([0]);
        return services;
    }

    private ServiceProvider Services(X509Certificate2 certificate, X509Certificate2[] previous)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(StoreModule.ApplicationName)
            .PersistKeysToFileSystem(new DirectoryInfo(_folder))
            .ProtectKeysWithCertificate(certificate)
            .UnprotectKeysWithAnyCertificate(previous);
        services.Replace(ServiceDescriptor.Singleton(_logs));
        return services.BuildServiceProvider();
    }
}
