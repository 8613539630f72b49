using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>Where the wrapping key lies, which earlier ones are still read, and what must not be so about them.</summary>
internal sealed class KeyFile(IOptions<KeyOptions> options, IOptions<DataOptions> data, TimeProvider clock)
{
    private const string PreviousEnd = ".previous.pfx";

    private readonly Lazy<string> _path = new(() => Find(options.Value.File, data.Value.FullPath));

    public string Path => _path.Value;

    /// <param name="mayMake">Whether a missing file may be made; never where something was wrapped already.</param>
    public X509Certificate2 Read(bool mayMake)
    {
        if (!File.Exists(Path) && mayMake)
        {
            Make();
        }

        return KeyCertificate.Read(Path, KeyFault.FileSetting);
    }

    /// <summary>Earlier keys: those that rotation left beside the file, and those of the settings.</summary>
    public IReadOnlyList<string> PreviousPaths()
    {
        var named = options.Value.PreviousFiles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        string[] left = Directory.Exists(folder) ? Directory.GetFiles(folder, $"{NameOf(Path)}.*{PreviousEnd}") : [];
        return [.. left.Order(StringComparer.Ordinal), .. named.Select(System.IO.Path.GetFullPath)];
    }

    public X509Certificate2[] ReadPrevious() =>
        [.. PreviousPaths().Select(path => KeyCertificate.Read(path, KeyFault.PreviousSetting))];

    /// <summary>A new key takes the file's place; the old one stays readable beside it.</summary>
    public void Rotate()
    {
        var now = clock.GetUtcNow();
        var stamp = now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        var fresh = KeyCertificate.Make(now);
        var kept = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $"{NameOf(Path)}.{stamp}{PreviousEnd}");
        PrivateFile.Create(kept, File.ReadAllBytes(Path));
        PrivateFile.Replace(Path, fresh);
    }

    private void Make()
    {
        try
        {
            PrivateFile.Create(Path, KeyCertificate.Make(clock.GetUtcNow()));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw KeyFault.Of(
                KeyFault.FileSetting,
                $"không tạo được tệp khóa {Path}. Hãy ghi một đường dẫn ngoài thư mục dữ liệu mà chương trình ghi được.");
        }
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    private static string Find(string given, string data)
    {
        var path = given.Length > 0 ? System.IO.Path.GetFullPath(given) : Default();
        return !RealPath.IsWithin(path, data)
            ? path
            : throw KeyFault.Of(
                KeyFault.FileSetting,
                $"{path} nằm trong thư mục dữ liệu {data}: ai lấy được thư mục ấy là có cả khóa. Hãy ghi một đường dẫn ở ngoài.");
    }

    private static string Default()
    {
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return own.Length > 0 && System.IO.Path.IsPathRooted(own)
            ? System.IO.Path.Combine(own, "ChatTutor", "keys.pfx")
            : throw KeyFault.Of(
                KeyFault.FileSetting,
                "người dùng này không có thư mục riêng. Hãy ghi đường dẫn của tệp khóa (.pfx), ngoài thư mục dữ liệu; tệp được tạo khi chưa có.");
    }
}
