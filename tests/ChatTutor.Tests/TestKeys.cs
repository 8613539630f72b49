using System.Runtime.CompilerServices;
using ChatTutor.Tutoring.Store.Keys;

namespace ChatTutor.Tests;

/// <summary>Key files of servers under test: one each, in a temporary folder; nothing is ever written into a developer's home.</summary>
internal static class TestKeys
{
    private static readonly string _folder = Directory.CreateTempSubdirectory("chattutor-keys-").FullName;

    // One certificate for all, in a file each: making one takes longer than starting a server.
    private static readonly byte[] _certificate = KeyCertificate.Make(DateTimeOffset.UtcNow);

    /// <summary>The key file of a data folder, the same after a restart.</summary>
    public static string FileFor(string data)
    {
        var path = Path.Combine(_folder, $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(data))}.pfx");
        if (!File.Exists(path))
        {
            PrivateFile.Create(path, _certificate);
        }

        return path;
    }

    /// <summary>For whatever starts without a word about keys, in this process or as a child of it.</summary>
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("Keys__File", FileFor("any"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);
    }
}
