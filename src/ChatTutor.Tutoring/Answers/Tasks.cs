using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>A task of a plan: its words, and fields such as "Đơn vị chủ trì: …" that belong to it.</summary>
internal static class Tasks
{
    private const int ShortEnough = 420;

    private static readonly string[] _owner = ["don vi chu tri", "co quan chu tri"];
    private static readonly string[] _partner = ["don vi phoi hop", "co quan phoi hop"];
    private static readonly string[] _time = ["thoi gian thuc hien", "thoi gian", "tien do"];

    /// <summary>The nearest place at or above this one that has fields; null when there is none.</summary>
    public static Card? Of(Card card, Library library)
    {
        for (var at = card; at is not null; at = library.Parent(at))
        {
            if (at.Section.Kind is SectionKind.Heading or SectionKind.Point && at.Label.Length == 0 && AllFields(at, library).Any())
            {
                return OwnFields(at, library) ? at : null;
            }
        }

        return null;
    }

    /// <summary>The fields a question wants; all of them when it wants none in particular.</summary>
    public static IReadOnlyList<Card> Fields(Card task, Wants wants, Library library)
    {
        var all = AllFields(task, library).ToList();
        var labels = new List<string>();
        labels.AddRange(wants.HasFlag(Wants.Owner) || wants.HasFlag(Wants.Who) ? _owner : []);
        labels.AddRange(wants.HasFlag(Wants.Partner) || (wants.HasFlag(Wants.Who) && !wants.HasFlag(Wants.Owner)) ? _partner : []);
        labels.AddRange(wants.HasFlag(Wants.When) ? _time : []);
        // Owner, partner and time together are three short lines, and the next question would be for the others.
        var asked = all.Where(f => labels.Contains(f.Label)).ToList();
        return asked.Count == 0 || all.Sum(f => f.Printed.Length) <= ShortEnough ? all : asked;
    }

    /// <summary>The words of the task before its fields.</summary>
    public static string Title(Card task)
    {
        var words = task.Printed;
        var firstField = words.Split('\n').TakeWhile(line => !IsField(line)).ToList();
        return string.Join('\n', firstField).Trim();
    }

    private static bool IsField(string line)
    {
        var key = DocumentNames.Key(line);
        return _owner.Concat(_partner).Concat(_time).Append("co quan thuc hien").Append("b co quan thuc hien").Append("c thoi gian thuc hien")
            .Any(label => key.StartsWith(label, StringComparison.Ordinal));
    }

    private static IEnumerable<Card> AllFields(Card task, Library library) =>
        library.Cards.Where(c => c.Document == task.Document && c.Id != task.Id
            && c.Section.Start >= task.Section.Start && c.Section.End <= task.Section.End
            && !c.IsGroup && (_owner.Contains(c.Label) || _partner.Contains(c.Label) || _time.Contains(c.Label)));

    /// <summary>Whether there is one set of fields inside, not one for each of several tasks.</summary>
    private static bool OwnFields(Card task, Library library) => AllFields(task, library).Count(f => _owner.Contains(f.Label)) <= 1;
}
