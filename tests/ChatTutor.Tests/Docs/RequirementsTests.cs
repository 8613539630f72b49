using System.Text.RegularExpressions;
using Xunit;

namespace ChatTutor.Tests.Docs;

/// <summary>The acceptance table stays whole, and nothing in it points at a thing that is gone.</summary>
public sealed partial class RequirementsTests
{
    private const int RowsOfTheSources = 149;

    private static readonly (string Id, string Shown, string NotBuilt)[] _rows = Read();

    [Fact]
    public void Every_row_of_the_sources_is_there_once()
    {
        var expected = new[] { ("3", 63), ("4", 22), ("2", 30), ("1", 9), ("0", 18), ("X", 7) }
            .SelectMany(part => Enumerable.Range(1, part.Item2).Select(n => $"{part.Item1}-{n:00}"))
            .Order();

        Assert.Equal(RowsOfTheSources, _rows.Length);
        Assert.Equal(expected, _rows.Select(row => row.Id).Order());
    }

    [Fact]
    public void Every_row_is_shown_or_says_why_not() =>
        Assert.All(_rows, row => Assert.True(
            References(row.Shown).Any() || row.NotBuilt.StartsWith("not built: ", StringComparison.Ordinal),
            $"{row.Id} names neither a test, page or command nor why it is missing."));

    [Fact]
    public void No_reference_is_dead()
    {
        var questions = Directory.GetFiles(Repository.PathOf("knowledge", "exam"), "*.yaml").SelectMany(File.ReadLines).ToHashSet();
        var commands = Repository.PathOf("src", "ChatTutor.Server", "Commands");
        var verbs = string.Concat(Directory.GetFiles(commands, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        var dead =
            from row in _rows
            from reference in References(row.Shown)
            where !Exists(reference, questions, verbs)
            select $"{row.Id}: {reference}";

        Assert.Empty(dead);
    }

    private static bool Exists(string reference, HashSet<string> questions, string verbs) =>
        reference.StartsWith("exam:", StringComparison.Ordinal) ? questions.Contains($"  requirement: {reference[5..]}")
        : reference.Contains('/', StringComparison.Ordinal) ? Path.Exists(Repository.PathOf(reference.Split('/')))
        : TestName().Match(reference) is { Success: true } test ? IsTest(test.Groups[1].Value, test.Groups[2].Value)
        : reference.Split(' ').All(verb => verbs.Contains($"\"{verb}\"", StringComparison.Ordinal));

    /// <summary>A class under <c>tests/</c>, and where one is named, a test of it.</summary>
    private static bool IsTest(string type, string test) =>
        Directory.GetFiles(Repository.PathOf("tests"), $"{type}.cs", SearchOption.AllDirectories).Select(File.ReadAllText).Any(text =>
            text.Contains($"class {type}", StringComparison.Ordinal)
            && (test.Length == 0 || text.Contains($" {test}(", StringComparison.Ordinal)));

    private static IEnumerable<string> References(string shown) => Backticked().Matches(shown).Select(m => m.Groups[1].Value);

    private static (string, string, string)[] Read() =>
    [
        .. from line in File.ReadLines(Repository.PathOf("docs", "requirements.md"))
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           where cells.Length >= 5 && RowId().IsMatch(cells[1])
           select (cells[1], cells[2], cells[3]),
    ];

    [GeneratedRegex("^([A-Z][A-Za-z]*Tests)(?:[.]([A-Z][A-Za-z0-9_]*))?$")]
    private static partial Regex TestName();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex("^[0-4X]-[0-9]{2}$")]
    private static partial Regex RowId();
}
