using System.Text;
using System.Text.RegularExpressions;

namespace ChatTutor.Server.Pages.BrowserGuard;

/// <summary>Walks through one expression and writes it down for browsers.</summary>
internal sealed partial class JavaScriptTranslation(string from)
{
    private const string LineAnchors = "(?m)";

    private static readonly string[] _kinds = ["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?<v>", "(?i:"];

    private readonly StringBuilder _to = new(from.Length * 2);
    private readonly Stack<Group> _open = new();
    private readonly bool _byLine = from.StartsWith(LineAnchors, StringComparison.Ordinal);
    private int _at;
    private int _values;
    private int _atomic;

    private bool IgnoresCase => _open.TryPeek(out var group) && group.IgnoresCase;

    public JavaScriptExpression Run()
    {
        for (_at = _byLine ? LineAnchors.Length : 0; _at < from.Length;)
        {
            _to.Append(Next());
        }

        return new JavaScriptExpression(_to.ToString(), _byLine ? "m" : "", _values);
    }

    private string Next() => from[_at] switch
    {
        '\\' => JavaScriptEscape.Outside(JavaScriptEscape.Read(from, ref _at)),
        '[' => JavaScriptClass.Read(from, ref _at, IgnoresCase),
        '(' => Open(),
        ')' => Close(),
        '{' when Repetition().IsMatch(from.AsSpan(_at)) => Through('}'),
        var c => One(c),
    };

    private string One(char c)
    {
        _at++;
        return c switch
        {
            '$' => _byLine ? "$" : @"(?=\n?$)",     // .NET's end of a text is also before its last line end
            '.' => @"[^\n]",
            '{' or '}' or ']' => "\\" + c,
            _ => IgnoresCase && char.IsLetter(c) ? $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]" : c.ToString(),
        };
    }

    private string Open()
    {
        var rest = from[_at..];
        var kind = _kinds.FirstOrDefault(k => rest.StartsWith(k, StringComparison.Ordinal))
            ?? (rest.StartsWith("(?", StringComparison.Ordinal) ? throw Refused(rest[..Math.Min(rest.Length, 4)]) : "(");
        _open.Push(new Group(kind == "(?>" ? _atomic++ : -1, IgnoresCase || kind == "(?i:", _values));
        _at += kind.Length;
        return kind switch
        {
            "(?>" => $"(?:(?=(?<a{_open.Peek().Atomic}>",     // browsers have no atomic groups; a lookahead is one
            "(?<v>" => $"(?<v{_values++}>",
            "(?i:" or "(" => "(?:",
            _ => kind,
        };
    }

    private string Close()
    {
        var group = _open.Pop();
        _at++;
        var repeats = _at < from.Length && (from[_at] is '*' or '+' || Repetition().IsMatch(from.AsSpan(_at)));
        if (repeats && _values > group.ValuesBefore)
        {
            throw Refused("a repeated value");      // a browser keeps the last repetition only
        }

        return group.Atomic < 0 ? ")" : $@"))\k<a{group.Atomic}>)";
    }

    private string Through(char end)
    {
        var begin = _at;
        _at = from.IndexOf(end, begin) + 1;
        return from[begin.._at];
    }

    private NotSupportedException Refused(string what) => new($"Browsers cannot do {what} in: {from}");

    [GeneratedRegex(@"\A\{[0-9]+(,[0-9]*)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Repetition();

    private sealed record Group(int Atomic, bool IgnoresCase, int ValuesBefore);
}
