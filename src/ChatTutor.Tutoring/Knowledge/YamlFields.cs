using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The fields of one YAML mapping, each fault with its file and line; a field nobody asked for is a fault too.</summary>
internal sealed class YamlFields(string file, YamlMappingNode node)
{
    private readonly HashSet<string> _read = [];

    public string Text(string key) => Find(key) is YamlScalarNode { Value: { } value }
        ? value : throw Fault(key, $"Thiếu mục “{key}”, hoặc mục này không phải một dòng chữ.");

    public string TextOr(string key, string otherwise) => Find(key) is null ? otherwise : Text(key);

    public int Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value : throw Fault(key, $"Mục “{key}” phải là số nguyên.");

    public bool Flag(string key) => TextOr(key, "false") is var value && value is "true" or "false"
        ? value == "true" : throw Fault(key, $"Mục “{key}” chỉ nhận true hoặc false.");

    public T Name<T>(string key)
        where T : struct, Enum => Enum.TryParse<T>(Text(key), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value : throw Fault(key, $"Mục “{key}” chỉ nhận: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    public IReadOnlyList<string> List(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode { Value: not null }) =>
            [.. list.Children.Select(c => ((YamlScalarNode)c).Value!)],
        _ => throw Fault(key, $"Mục “{key}” phải là danh sách."),
    };

    public IReadOnlyList<int> Numbers(string key) => [.. List(key).Select(text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value : throw Fault(key, $"Mục “{key}” phải là danh sách số nguyên."))];

    /// <summary>The entries of a mapping of names to texts, in order; empty when it is not there.</summary>
    public IEnumerable<(string Name, string Text)> Entries(string key)
    {
        var entries = Find(key) is YamlMappingNode map ? new YamlFields(file, map) : null;
        return Names(key).Select(name => (name, entries!.Text(name)));
    }

    public IEnumerable<YamlFields> Items(string key) => Find(key) is YamlSequenceNode list
        ? list.Children.OfType<YamlMappingNode>().Select(item => new YamlFields(file, item)) : [];

    public void CheckAllRead()
    {
        if (node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(k => !_read.Contains(k.Value ?? "")) is { } unknown)
        {
            throw new KnowledgeFaultException(new KnowledgeFault(file, (int)unknown.Start.Line, $"Không có mục nào tên “{unknown.Value}”."));
        }
    }

    public KnowledgeFaultException Fault(string key, string why) =>
        new(new KnowledgeFault(file, (int)(Find(key) ?? node).Start.Line, why));

    private IEnumerable<string> Names(string key) => Find(key) switch
    {
        null => [],
        YamlMappingNode map => map.Children.Keys.OfType<YamlScalarNode>().Select(name => name.Value ?? ""),
        _ => throw Fault(key, $"Mục “{key}” phải gồm các cặp tên và nội dung."),
    };

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}
