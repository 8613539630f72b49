using System.Text.Json;
using ChatTutor.Tutoring.People;
using Xunit;
using Xunit.Abstractions;

namespace ChatTutor.Tests.People;

/// <summary>How people name their post, in two halves: one was looked at while the names were written, the other was only counted.</summary>
/// <remarks>Both halves were written before, in one go, and cut at random. The figures are in docs/figures.md.</remarks>
public sealed class PostTableTests(ITestOutputHelper output)
{
    private const string Seen = "posts_seen.jsonl";

    [Theory]
    [InlineData(Seen, 0.97)]
    [InlineData("posts_held_out.jsonl", 0.94)]
    public void Posts_are_understood_or_asked_for(string file, double floor)
    {
        var rows = Rows(file);
        var talk = Talks.Shipped;
        var wrong = rows.Select(row => (row.Text, row.Want, Got: Talks.Outcome(talk, row.Text, Asked)))
            .Where(row => row.Got != row.Want).ToList();
        output.WriteLine($"{file}: {rows.Count - wrong.Count} of {rows.Count}; guessed where it had to ask: {wrong.Count(w => w.Want.Contains('?') && !w.Got.Contains('?') && w.Got != "-")}");
        // The sentences of the other half stay unread: whoever reads them tunes by them.
        wrong.Where(_ => file == Seen).ToList().ForEach(row => output.WriteLine($"  {row.Want} but {row.Got}: {row.Text}"));

        Assert.True(rows.Count - wrong.Count >= floor * rows.Count);
    }

    private static ProfileState Asked => new() { Asked = ProfileQuestion.Group };

    private static List<(string Text, string Want)> Rows(string file) =>
    [
        .. File.ReadLines(Repository.PathOf("tests", "ChatTutor.Tests", "People", file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (row.GetProperty("text").GetString()!, row.GetProperty("want").GetString()!)),
    ];
}
