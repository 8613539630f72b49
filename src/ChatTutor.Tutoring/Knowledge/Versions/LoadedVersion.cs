namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>A version read from disk.</summary>
internal sealed record LoadedVersion(string Version, Library Library);
