using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.People;

namespace ChatTutor.Tests.People;

/// <summary>The profile dialogue over the repository's knowledge, or over a copy of it that a test has changed.</summary>
internal static class Talks
{
    private static readonly Lazy<Library> _library = new(() => LibraryOf(Repository.PathOf("knowledge")));

    public static Library Library => _library.Value;

    public static Lazy<Answering> Answering { get; } = new(() => new Answering(Library));

    public static ProfileTalk Shipped => Of(Library);

    public static ProfileTalk Of(Library library) => new(library.Files.Framework!, library.Files.Positions!, library);

    public static Library LibraryOf(string folder) => Library.Build(Read(folder).Match(
        files => files, faults => throw new InvalidOperationException(string.Join('\n', faults))));

    public static Reading<KnowledgeFiles> ReadingOf(string folder) => Read(folder);

    /// <summary>What a text leads to from nothing, as a word: <c>G3x</c>, <c>2?</c>, <c>?</c>, <c>G3+G4</c>, <c>-</c>.</summary>
    public static string Outcome(ProfileTalk talk, string text, ProfileState from)
    {
        if (talk.Take(text, from) is not { } step || step.Reply.Text.StartsWith("Tôi chưa hiểu", StringComparison.Ordinal))
        {
            return "-";
        }

        var known = step.State.Profile;
        string?[] parts = [First(known, step.State.Asked), known.AlsoRow];
        return string.Join('+', parts.OfType<string>());
    }

    private static string First(LearnerProfile known, ProfileQuestion? asked) => known switch
    {
        { Citizen: true } => "G0",
        { Row: { } row } => row,
        { Group: 2 } => "2?",
        { Group: { } group } => $"G{group}",
        _ => asked == ProfileQuestion.Group ? "?" : "-",
    };

    private static Reading<KnowledgeFiles> Read(string folder) => KnowledgeFiles.Read(folder);
}
