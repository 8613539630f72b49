using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatTutor.Server.Commands.Evaluation;

/// <summary>One text of a corpus.</summary>
internal sealed record CorpusText(string Id, string? Title, string Text);

/// <summary>A question and the texts that answer it.</summary>
internal sealed record LabelledQuery(string Id, string Text, IReadOnlyList<string> Relevant);

/// <summary>Reads the files of a labelled set; a fault names file and line.</summary>
internal static class JsonLines
{
    /// <exception cref="InvalidDataException">A line is not such an object.</exception>
    public static List<CorpusText> Corpus(string path) => Read(path, EvalJson.Readable.CorpusText, t => t is { Id: not null, Text: not null });

    /// <exception cref="InvalidDataException">A line is not such an object, or a question has no relevant text.</exception>
    public static List<LabelledQuery> Queries(string path) =>
        Read(path, EvalJson.Readable.LabelledQuery, q => q is { Id: not null, Text: not null, Relevant.Count: > 0 });

    private static List<T> Read<T>(string path, JsonTypeInfo<T> shape, Predicate<T?> isWhole)
        where T : class
    {
        var (items, number) = (new List<T>(), 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                items.Add(VerbJson.Read(line, shape) is { } item && isWhole(item)
                    ? item
                    : throw new InvalidDataException($"{path}, line {number}: not an object of the expected shape."));
            }
        }

        return items;
    }
}

/// <summary>The JSON of <c>eval</c>: letters as letters.</summary>
[JsonSerializable(typeof(CorpusText))]
[JsonSerializable(typeof(LabelledQuery))]
[JsonSerializable(typeof(RetrievalFigures))]
internal sealed partial class EvalJson : JsonSerializerContext
{
    public static EvalJson Readable { get; } = new(VerbJson.Options());
}
