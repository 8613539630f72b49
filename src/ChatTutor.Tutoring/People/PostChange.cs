using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>Says what a change of post changes: the levels, and the rule that asks for training and assessment anew.</summary>
internal sealed class PostChange(CompetencyFramework framework, Library library, RequiredLevelsAnswer levels, ProfileWords words)
{
    /// <summary>Whether another post was known before.</summary>
    public static bool IsOne(ProfileState before, ProfileState after) =>
        IsKnown(before) && IsKnown(after)
        && (before.Profile.Citizen, RequiredLevelsAnswer.RowOf(before.Profile)) != (after.Profile.Citizen, RequiredLevelsAnswer.RowOf(after.Profile));

    /// <summary>Whether the post is known well enough to be told its levels.</summary>
    public static bool IsKnown(ProfileState state) => state.Profile.KnowsPost || state.Profile.Group is 3 or 4;

    /// <summary>The answer for the new post with the change before it.</summary>
    public Reply Told(ProfileState before, ProfileState after, Reply answer)
    {
        var rule = framework.PolicyOf("validity_period")?.ShownBy;
        var card = rule is null || after.Profile.Citizen ? null : library.Cards.FirstOrDefault(c =>
            c.Document.Document.Id == rule.Source && !c.IsGroup && c.Section.Cells.Any(cell => cell.Text.Contains(rule.Quote, StringComparison.Ordinal)));
        var quoted = card is null ? "" : $"\n“{rule!.Quote}”\n{Composer.Source(card)}";
        return answer with
        {
            Text = $"Tôi đã ghi nhận thay đổi: từ {words.Post(before.Profile)} sang {words.Post(after.Profile)}.{Changed(before, after)}{quoted}\n\n{answer.Text}",
            Citations = [.. answer.Citations, .. card is null ? [] : new[] { Composer.Cite(card, rule!.Quote) }],
        };
    }

    private string Changed(ProfileState before, ProfileState after)
    {
        var (old, now) = (levels.Levels(before), levels.Levels(after));
        if (old.Count == 0 || now.Count == 0)
        {
            return "";
        }

        var changes = now.Zip(old, (n, o) => (n.Competency.Code, From: LevelWords.Of(o.Cell), To: LevelWords.Of(n.Cell)))
            .Where(change => change.From != change.To).ToList();
        return changes.Count == 0 ? " Mức cần đạt của từng năng lực không đổi."
            : "\nMức cần đạt thay đổi:\n" + string.Join('\n', changes.GroupBy(c => (c.From, c.To)).Select(group =>
                $"• {string.Join(", ", group.Select(c => c.Code))}: {LevelWords.Small(group.Key.From)} → {LevelWords.Small(group.Key.To)}"));
    }
}
