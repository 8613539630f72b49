namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Why a knowledge file cannot be used, and where to look.</summary>
/// <param name="File">The file's name or path, as it was given to the reader.</param>
/// <param name="Line">Line in the file, from 1; 0 where the fault concerns the file as a whole.</param>
/// <param name="Why">One Vietnamese sentence for the person who mends the file.</param>
public sealed record KnowledgeFault(string File, int Line, string Why)
{
    /// <summary><c>file:line: why</c>, the form editors turn into a link.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Why}" : $"{File}: {Why}";
}
