namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>What a refresh did; the counts are of documents and passages of the version it names.</summary>
/// <param name="Documents">Documents in the version.</param>
/// <param name="Passages">Places that search can find.</param>
/// <param name="Added">Documents that the version live until now does not hold.</param>
/// <param name="Changed">Documents that it holds with other content.</param>
/// <param name="Removed">Documents that only it holds.</param>
/// <param name="Refused">Why the version is not live, file and line within the knowledge folder; empty otherwise.</param>
/// <param name="Exam">The golden questions.</param>
/// <param name="Version">Name of the folder's content.</param>
/// <param name="Live">Answers come from this version now.</param>
public sealed record RefreshReport(
    int Documents,
    int Passages,
    int Added,
    int Changed,
    int Removed,
    IReadOnlyList<KnowledgeFault> Refused,
    ExamScore Exam,
    string Version,
    bool Live)
{
    /// <summary>What the ingest guard found and lets pass: confirmed by a person, or only worth a look.</summary>
    public IReadOnlyList<KnowledgeFault> Warnings { get; init; } = [];
}

/// <summary>How a version did on the golden questions.</summary>
/// <param name="Asked">Questions asked; those about documents that the folder does not hold are left out.</param>
/// <param name="Passed">Questions answered as expected.</param>
public sealed record ExamScore(int Asked, int Passed);

/// <summary>What is live, and what can be rolled back to.</summary>
/// <param name="Version">The live version.</param>
/// <param name="Since">When it went live.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Previous">Other versions that are kept, the newest first.</param>
public sealed record KnowledgeStatus(
    string Version, DateTimeOffset Since, IReadOnlyList<DocumentStatus> Documents, IReadOnlyList<PreviousVersion> Previous);

/// <summary>A document of the live version.</summary>
/// <param name="Document">Number, if there is one, and title.</param>
/// <param name="Version">First eight hex digits of its file's SHA-256, as citations give it.</param>
/// <param name="Passages">Places that search can find.</param>
public sealed record DocumentStatus(string Document, string Version, int Passages);

/// <summary>A kept version.</summary>
/// <param name="Version">Its name.</param>
/// <param name="Since">When it last went live; null where the exam held it back.</param>
public sealed record PreviousVersion(string Version, DateTimeOffset? Since);

/// <summary>A place that a search found.</summary>
public sealed record FoundPlace(int Rank, double Score, string Document, string Section, string Quote);
