using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>The minimums of mục III as printed, with their places.</summary>
internal sealed class MinimumQuotes(CompetencyFramework framework, Library library)
{
    /// <summary>The printed words, to the letter.</summary>
    public static string Of(TargetRow row) => row.Minimum.AsPrinted ?? row.Minimum.Printed;

    /// <summary>The row of mục III that prints the minimum.</summary>
    public Card CardOf(TargetRow row) => library.Cards.First(card =>
        card.Document.Document.Id == framework.Source && !card.IsGroup && card.Printed.Contains(Of(row), StringComparison.Ordinal));

    /// <summary>The minimum of every group, for somebody whose group is not known yet.</summary>
    public (string Text, IReadOnlyList<Citation> Citations) OfAllGroups()
    {
        var rows = framework.Rows.Select(row => (Row: row, Quote: Of(row))).DistinctBy(r => r.Quote).ToList();
        var document = CardOf(rows[0].Row).Document.Document;
        return (
            $"Mức chuẩn tối thiểu theo nhóm đối tượng:\n{string.Join('\n', rows.Select(r => $"• {r.Row.Label}: “{r.Quote}”"))}\n"
            + $"— {document.ShortTitle}, Phụ lục, mục III (bản {document.Version})",
            [.. rows.Select(r => Composer.Cite(CardOf(r.Row), r.Quote))]);
    }

    /// <summary>Both rows of the leaders of a commune, for somebody who is one of them.</summary>
    public (string Text, IReadOnlyList<Citation> Citations) OfCommuneLeaders()
    {
        var rows = framework.TargetGroups.First(group => group.Number == 2).Rows;
        return (
            string.Join('\n', rows.Select(row => $"• {row.Label}: “{Of(row)}”")) + $"\n{Composer.Source(CardOf(rows[0]))}",
            [.. rows.Select(row => Composer.Cite(CardOf(row), Of(row)))]);
    }
}
