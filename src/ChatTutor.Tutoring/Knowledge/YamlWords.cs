using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Says in Vietnamese what is wrong with a YAML file: the library's wording is English and about types.</summary>
internal static partial class YamlWords
{
    public static string Of(YamlException ex)
    {
        var cause = ex.InnerException as YamlException ?? ex;
        var message = cause.Message;
        return Unknown().Match(message) is { Success: true } unknown ? $"Khóa “{unknown.Groups[1].Value}” không có trong quy ước."
            : Missing().Match(message) is { Success: true } missing ? $"Thiếu khóa “{missing.Groups[1].Value}”."
            : message.Contains("uplicate key", StringComparison.Ordinal) ? "Khóa này đã có ở trên."
            : message.Contains("Nested too deeply", StringComparison.Ordinal) ? "YAML lồng quá sâu, hoặc dùng bí danh (*); kho không nhận."
            : cause is SyntaxErrorException or SemanticErrorException ? "Không đúng cú pháp YAML."
            : "Giá trị không đúng kiểu hoặc bị bỏ trống.";
    }

    [GeneratedRegex("Property '([^']+)' not found")]
    private static partial Regex Unknown();

    [GeneratedRegex("Missing properties, '([^']+)'")]
    private static partial Regex Missing();
}
