using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>A version read from disk: what answers, and what judges the questions.</summary>
internal sealed record LoadedVersion(string Version, Library Library, InputGuard Guard);
