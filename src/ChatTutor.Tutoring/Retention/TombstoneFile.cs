using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Tutoring.Store;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Retention;

/// <summary>The tombstones once more, in a file beside the store: whoever restores an older store keeps this file.</summary>
internal sealed class TombstoneFile(IOptions<DataOptions> data)
{
    private string FullPath => Path.Combine(data.Value.FullPath, "tombstones.jsonl");

    /// <summary>A line that a crash cut short is passed over; its tombstone is in the store and comes back with the next writing.</summary>
    public IReadOnlyList<Tombstone> Read() => File.Exists(FullPath)
        ? [.. File.ReadLines(FullPath).Select(Parse).OfType<Tombstone>()]
        : [];

    /// <summary>Written whole beside the old one, on the disk before it takes its place.</summary>
    public void Write(IEnumerable<Tombstone> tombstones)
    {
        var draft = $"{FullPath}.{Guid.NewGuid():n}";
        using (var file = new FileStream(draft, FileMode.CreateNew))
        {
            foreach (var tombstone in tombstones)
            {
                file.Write(JsonSerializer.SerializeToUtf8Bytes(tombstone, TombstoneJson.Default.Tombstone));
                file.WriteByte((byte)'\n');
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(draft, FullPath, overwrite: true);
    }

    private static Tombstone? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, TombstoneJson.Default.Tombstone);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Tombstone))]
internal sealed partial class TombstoneJson : JsonSerializerContext;
