namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>What came of importing a file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Written">Where the draft stands; null where nothing was written.</param>
/// <param name="Refused">Why nothing was written; empty otherwise.</param>
/// <param name="Shown">What a reader of the file does not see, and what the draft leaves out.</param>
/// <param name="Missing">Keys of the front matter that a person has to fill in.</param>
/// <param name="Notes">What to look at while finishing the draft.</param>
public sealed record ImportReport(
    string File, string? Written, IReadOnlyList<ImportFinding> Refused, IReadOnlyList<ImportFinding> Shown,
    IReadOnlyList<string> Missing, IReadOnlyList<string> Notes);

/// <summary>One thing found in a file.</summary>
/// <param name="Where">Page, paragraph, row or part.</param>
/// <param name="Why">What it is, in Vietnamese; never a value of a person.</param>
/// <param name="CanBeConfirmed">A person's word is enough: who looked at it, and why it may stand or be left out.</param>
public sealed record ImportFinding(string Where, string Why, bool CanBeConfirmed);

/// <summary>A file to import.</summary>
/// <param name="Path">The file.</param>
/// <param name="Into">Folder for the draft; null for the documents of the knowledge folder.</param>
/// <param name="By">Who has looked at what was found and answers for it; null where nobody has.</param>
/// <param name="Why">Why it may stand.</param>
public sealed record ImportRequest(string Path, string? Into, string? By, string? Why)
{
    internal bool IsConfirmed => !string.IsNullOrWhiteSpace(By) && !string.IsNullOrWhiteSpace(Why);
}
