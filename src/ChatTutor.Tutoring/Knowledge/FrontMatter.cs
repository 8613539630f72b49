using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>The keys of a document's front matter, each with its line, so that a fault can be found.</summary>
internal sealed class FrontMatter
{
    private static readonly string[] _required =
        ["number", "title", "short_title", "kind", "issuer", "issued", "classification", "source"];

    private static readonly string[] _optional = ["also_called", "signer", "audience", "notes", "removed", "source_sha256", "approved_by", "approved_on"];

    private readonly string _file;
    private readonly List<KnowledgeFault> _faults;
    private readonly Dictionary<string, YamlNode> _values = [];

    private FrontMatter(string file, List<KnowledgeFault> faults) => (_file, _faults) = (file, faults);

    /// <summary>Reads the text between the fences; null where it is no YAML mapping. Faults go to the list.</summary>
    public static FrontMatter? Parse(string file, string yaml, List<KnowledgeFault> faults)
    {
        var front = new FrontMatter(file, faults);
        try
        {
            var stream = new YamlStream();
            stream.Load(new PlainYaml(new StringReader(yaml)));
            if (stream.Documents is [{ RootNode: YamlMappingNode keys }])
            {
                front.Take(keys);
                return front;
            }

            faults.Add(new KnowledgeFault(file, 1, "Phần thông tin đầu tệp phải gồm các dòng “khóa: giá trị”."));
        }
        catch (YamlException ex)
        {
            // YamlDotNet's wording is English and about tokens; the line is what helps.
            faults.Add(new KnowledgeFault(file, LineInFile(ex.Start), "Phần thông tin đầu tệp không đúng cú pháp YAML."));
        }

        return null;
    }

    /// <summary>A key's text; a fault where it is blank, null or a list.</summary>
    public string Text(string key)
    {
        if (TextOrNull(key) is { } text)
        {
            return text;
        }

        if (_values.TryGetValue(key, out var value) && value is YamlScalarNode)
        {
            Fault(key, $"Khóa “{key}” không được để trống.");
        }

        return "";
    }

    /// <summary>A key's text; null where the file says null, <c>~</c> or nothing.</summary>
    public string? TextOrNull(string key)
    {
        if (!_values.TryGetValue(key, out var value) || IsNull(value))
        {
            return null;
        }

        if (value is YamlScalarNode scalar)
        {
            return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
        }

        Fault(key, $"Khóa “{key}” phải là một dòng chữ.");
        return null;
    }

    /// <summary>A key's date; null where the file says null. Anything but yyyy-MM-dd is a fault.</summary>
    public DateOnly? DateOrNull(string key)
    {
        if (TextOrNull(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(key, $"Ngày “{text}” không có thật hoặc không viết theo dạng năm-tháng-ngày, ví dụ 2026-05-18.");
        return null;
    }

    /// <summary>A key's list of texts; empty where it is absent or null.</summary>
    public IReadOnlyList<string> List(string key)
    {
        if (!_values.TryGetValue(key, out var value) || IsNull(value))
        {
            return [];
        }

        if (value is YamlSequenceNode list && list.All(item => item is YamlScalarNode { Value.Length: > 0 }))
        {
            return [.. list.Cast<YamlScalarNode>().Select(item => item.Value!)];
        }

        Fault(key, $"Khóa “{key}” phải là danh sách, mỗi mục một dòng chữ bắt đầu bằng “- ”.");
        return [];
    }

    /// <summary>Notes a fault at the line of a key's value, once for each line and reason.</summary>
    public void Fault(string key, string why)
    {
        var fault = new KnowledgeFault(_file, LineInFile(_values[key].Start), why);
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }

    private void Take(YamlMappingNode keys)
    {
        foreach (var (node, value) in keys)
        {
            var key = (node as YamlScalarNode)?.Value ?? "";
            _values[key] = value;
            if (!_required.Contains(key) && !_optional.Contains(key))
            {
                _faults.Add(new KnowledgeFault(_file, LineInFile(node.Start), $"Khóa “{key}” không có trong quy ước."));
            }
        }

        _faults.AddRange(_required.Where(key => !_values.ContainsKey(key)).Select(
            key => new KnowledgeFault(_file, 1, $"Thiếu khóa “{key}”; nếu bản gốc để trống thì ghi null.")));
    }

    private static bool IsNull(YamlNode value) =>
        value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    /// <summary>YAML counts from the line after the first fence.</summary>
    private static int LineInFile(Mark mark) => (int)mark.Line + 1;
}
