namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>One process at a time in a folder, for the moment in which keys are made or wrapped.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    /// <returns>Dispose it to let the next one in; the system does so when the process dies.</returns>
    public static IDisposable Enter(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && TimeProvider.System.GetElapsedTime(began) < _patience)
            {
                Thread.Sleep(20);
            }
        }
    }
}
