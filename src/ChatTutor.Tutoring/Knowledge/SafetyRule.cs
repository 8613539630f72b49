using System.Text.RegularExpressions;
using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>One rule of a safety file: a number rule or a pattern rule.</summary>
internal sealed record SafetyRule(NumberRule? Number, PatternRule? Pattern)
{
    private const int FewestExamples = 5;

    public RuleHead Head => Number?.Head ?? Pattern!.Head;

    public static SafetyRule Read(YamlFields fields, PatternWords words)
    {
        var head = ReadHead(fields);
        return fields.Text("kind") switch
        {
            "number" => new SafetyRule(ReadNumber(head, fields), null),
            "pattern" => new SafetyRule(null, ReadPattern(head, fields, words)),
            _ => throw fields.Fault("kind", "Mục “kind” chỉ nhận: number, pattern."),
        };
    }

    private static RuleHead ReadHead(YamlFields fields)
    {
        var head = new RuleHead(
            fields.Text("id"), fields.Number("version"), fields.Text("entity"), fields.Name<GuardAction>("action"),
            fields.TextOr("tag", ""), fields.Text("lesson"), fields.Text("source"),
            fields.List("positive"), fields.List("negative_examples"))
        {
            Personal = fields.Flag("personal"),
        };
        if (head.Positive.Count < FewestExamples || head.Negative.Count < FewestExamples)
        {
            throw fields.Fault("id", $"Quy tắc “{head.Id}” cần ít nhất {FewestExamples} ví dụ đúng và {FewestExamples} ví dụ sai.");
        }

        return head;
    }

    private static NumberRule ReadNumber(RuleHead head, YamlFields fields) => new(
        head, fields.Numbers("lengths"), fields.Text("validator"), fields.Flag("alone"), fields.List("context"),
        fields.List("negative"), fields.Number("before"), fields.Number("after"));

    private static PatternRule ReadPattern(RuleHead head, YamlFields fields, PatternWords words) => new(
        head, fields.Name<PatternView>("view"), fields.List("needs"), Expressions(fields, words, "patterns"),
        Expressions(fields, words, "with"), Expressions(fields, words, "unless"), Expressions(fields, words, "despite"),
        fields.TextOr("scope", "sentence") == "sentence" ? PatternScope.Sentence : fields.Name<PatternScope>("scope"));

    private static List<string> Expressions(YamlFields fields, PatternWords words, string key)
    {
        var patterns = fields.List(key).Select(words.Expand).ToList();
        foreach (var pattern in patterns)
        {
            try
            {
                _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            }
            catch (ArgumentException)
            {
                throw fields.Fault(key, $"Mẫu này không phải biểu thức chính quy hợp lệ: {pattern}");
            }
        }

        return patterns;
    }
}
