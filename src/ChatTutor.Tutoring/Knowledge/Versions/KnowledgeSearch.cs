using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Answers;

namespace ChatTutor.Tutoring.Knowledge.Versions;

/// <summary>Shows what search finds for a text, for a person who tunes the material.</summary>
public sealed class KnowledgeSearch
{
    private readonly LiveLibrary _live;

    internal KnowledgeSearch(LiveLibrary live) => _live = live;

    /// <summary>The best places of the live version, ranked as for a question.</summary>
    public async Task<IReadOnlyList<FoundPlace>> FindAsync(string text, int top, CancellationToken ct)
    {
        await _live.LoadAsync(ct);
        var library = _live.Answering.Library;
        var question = new QuestionReader(library.Files.OtherPlaces).Read(VietnameseText.Normalise(text));
        return [.. new Finder(library).Find(question).Take(top).Select((found, at) => new FoundPlace(
            at + 1, Math.Round(found.Score, 4), found.Card.Document.Document.CitedAs, found.Card.Section.Path, found.Card.Printed))];
    }
}
