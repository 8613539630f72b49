using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Texts of a YAML file that read otherwise than they are written: with escapes, or over several lines.</summary>
internal static class YamlTexts
{
    /// <summary>Such texts with the line they begin on; what cannot be read is left to the file's own reader.</summary>
    public static IReadOnlyList<(int Line, string Text)> Escaped(string text)
    {
        var found = new List<(int Line, string Text)>();
        try
        {
            for (var yaml = new PlainYaml(new StringReader(text)); yaml.MoveNext();)
            {
                if (yaml.Current is Scalar { Value.Length: > 0 } scalar
                    && (scalar.Start.Line != scalar.End.Line
                        || (scalar.Style == ScalarStyle.DoubleQuoted && scalar.End.Index - scalar.Start.Index != scalar.Value.Length + 2)))
                {
                    found.Add(((int)scalar.Start.Line, scalar.Value));
                }
            }
        }
        catch (YamlException)
        {
            // The reader of the file names this fault, with its line.
        }

        return found;
    }
}
