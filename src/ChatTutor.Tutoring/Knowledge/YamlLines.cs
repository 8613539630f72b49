using YamlDotNet.RepresentationModel;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Where the values of a YAML file stand.</summary>
internal sealed class YamlLines
{
    private readonly YamlNode? _root;

    private YamlLines(YamlNode? root) => _root = root;

    public static YamlLines Of(string text)
    {
        var stream = new YamlStream();
        stream.Load(new PlainYaml(new StringReader(text)));
        return new YamlLines(stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null);
    }

    /// <summary>The line of a value, down keys (texts) and positions (numbers); that of the nearest node that exists.</summary>
    public int Line(params object[] way)
    {
        var at = _root;
        foreach (var step in way)
        {
            var next = (at, step) switch
            {
                (YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null,
                (YamlSequenceNode list, int i) when i < list.Children.Count => list.Children[i],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            at = next;
        }

        return at is null ? 1 : (int)at.Start.Line;
    }
}
