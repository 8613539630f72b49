using System.Text.RegularExpressions;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>"Bốn nhóm" means another four in each document: the ones that are meant are listed by name, never mixed with others.</summary>
/// <remarks>Where a question does not tell which are meant, the answers from the material show all of them side by side.</remarks>
internal sealed partial class FourGroups(CompetencyFramework framework, Library library)
{
    /// <summary>Which groupings the words of a question mean.</summary>
    public IReadOnlyList<Grouping> Meant(string text)
    {
        var key = $" {Tokens.Key(text)} ";
        var meant = framework.Groupings.Where(g => g.Asked.Any(word => key.Contains($" {Tokens.Key(word)} ", StringComparison.Ordinal))).ToList();

        // "nhóm nhiệm vụ" alone is the commune's; beside another document's name it is that document's.
        var named = meant.Where(g => g.Asked.Any(word => !IsLoose(word) && key.Contains($" {Tokens.Key(word)} ", StringComparison.Ordinal))).ToList();
        return named.Count > 0 ? named : meant;
    }

    /// <summary>Lists the groups that are asked for by their document; null where that is not what is asked, or not told.</summary>
    public Reply? Answer(string text, LearnerProfile profile)
    {
        var key = Tokens.Key(text);
        if (!Four().IsMatch(key) || !AsksWhich().IsMatch(key) || Meant(text) is not { Count: > 0 } meant)
        {
            return null;
        }

        var parts = meant.Select(Part).ToList();
        var others = framework.Groupings.Except(meant).Select(g => LevelWords.Small(g.Name)).ToList();
        return new Reply(string.Join("\n\n", parts.Select(part => part.Text))
            + (others.Count == 0 ? "" : $"\n\nKhác với: {string.Join("; ", others)}."))
        {
            Citations = [.. parts.SelectMany(part => part.Citations)],
            Choices = profile.Group is null && !profile.Citizen ? [new Choice("Tôi thuộc nhóm nào?", "Tôi thuộc nhóm nào?")] : [],
        };
    }

    private (string Text, IReadOnlyList<Citation> Citations) Part(Grouping grouping)
    {
        var card = library.Find(grouping.Source, grouping.Section);
        var source = card is null ? grouping.Section : Composer.Source(card);
        var members = (grouping.MembersAsPrinted ?? grouping.Members).Select((member, at) => $"\n{at + 1}. {member}");
        return (
            $"{LevelWords.Capital(grouping.Name)}:\n“{grouping.Phrase}”{string.Concat(members)}"
            + (grouping.Note is null ? "" : $"\n{grouping.Note}") + $"\n{source}",
            card is null ? [] : [Composer.Cite(card, grouping.Phrase)]);
    }

    private static bool IsLoose(string word) => Tokens.Key(word) is "nhom nhiem vu" or "cong dan" or "thon" or "pho cap" or "ra soat";

    [GeneratedRegex("(?:^| )(?:bon|4|04) nhom(?: |$)")]
    private static partial Regex Four();

    [GeneratedRegex("(?:la|gom|co|bao gom|chia) (?:nhung |cac )?(?:gi|ai|nao|nhom nao|nhung ai)|nhom (?:nao|gi)|ke ten|liet ke|cu the|giong nhau|khac nhau|khac gi|nhom la (?:gi|nao)|la sao|nhung ai")]
    private static partial Regex AsksWhich();
}
