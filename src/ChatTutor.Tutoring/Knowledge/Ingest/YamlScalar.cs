using System.Text;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Writes a text so that YAML reads it back as it is, whatever it holds.</summary>
internal static class YamlScalar
{
    /// <summary>The text between double quotes, on one line.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' or '\r' or '\t' => " ",
                _ when char.IsControl(c) => "",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
