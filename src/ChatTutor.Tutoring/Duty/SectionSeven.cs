using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Duty;

/// <summary>What the framework says about people's duties beside an AI: annex, section VII, quoted from the live version.</summary>
internal static class SectionSeven
{
    private const string Framework = "1879-qd-tu";

    /// <summary>VII.1: what may not be put into an AI or a system that is not permitted.</summary>
    public static Card? Data(Library library) => library.Find(Framework, "Phụ lục, mục VII, khoản 1");

    /// <summary>VII.2: verify, do not copy, do not let an AI take over a person's responsibility.</summary>
    public static Card? Responsibility(Library library) => library.Find(Framework, "Phụ lục, mục VII, khoản 2");

    /// <summary>The words with their source, or nothing where another base is served.</summary>
    public static (string Text, IReadOnlyList<Citation> Citations) Quote(Card? card)
    {
        if (card is null)
        {
            return ("", []);
        }

        var words = card.Printed.Trim();
        return ($"\n\n“{words}”\n{Composer.Source(card)}", [Composer.Cite(card, words)]);
    }
}
