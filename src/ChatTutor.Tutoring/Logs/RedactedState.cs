using System.Collections;
using System.Globalization;

namespace ChatTutor.Tutoring.Logs;

/// <summary>What a log call or a scope carries, judged when somebody reads it: the text as a whole, then each property.</summary>
internal sealed class RedactedState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string Covered = "[covered]";

    private readonly Lazy<string> _text;
    private readonly Lazy<IReadOnlyList<KeyValuePair<string, object?>>> _properties;

    private RedactedState(Func<string> raw, object? state, LogRedactor redactor)
    {
        _text = new(() => redactor.Redact(raw()));
        _properties = new(() => state is IEnumerable<KeyValuePair<string, object?>> pairs
            ? [.. pairs.Select(pair => KeyValuePair.Create(pair.Key, Judge(pair, raw(), redactor)))]
            : []);
    }

    public int Count => _properties.Value.Count;

    public KeyValuePair<string, object?> this[int index] => _properties.Value[index];

    /// <summary>A log call with the message its formatter made.</summary>
    public static RedactedState OfMessage(string message, object? state, LogRedactor redactor) => new(() => message, state, redactor);

    /// <summary>A scope; most are never read, and then cost nothing.</summary>
    public static RedactedState OfScope(object? state, LogRedactor redactor) => new(() => $"{state}", state, redactor);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _properties.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _text.Value;

    /// <summary>A value keeps its type only where it is plain and harmless; anything else becomes its redacted text.</summary>
    private object? Judge(KeyValuePair<string, object?> pair, string raw, LogRedactor redactor)
    {
        if (pair.Value is null or bool or DateTime or DateTimeOffset or TimeSpan)
        {
            return pair.Value;
        }

        var text = Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? "";
        var shown = pair.Key == "{OriginalFormat}" ? redactor.Redact(text) : InSight(text, raw) ?? Alone(pair.Key, text, redactor);
        return shown == text && pair.Value.GetType().IsPrimitive ? pair.Value : shown;
    }

    /// <summary>A value that stands in the message shares its verdict, because there its context is beside it.</summary>
    /// <returns>Null when the value does not stand there.</returns>
    private string? InSight(string text, string raw) =>
        !raw.Contains(text, StringComparison.Ordinal) ? null
        : ToString().Contains(text, StringComparison.Ordinal) ? text : Covered;

    private static string Alone(string key, string text, LogRedactor redactor)
    {
        var judged = redactor.Redact($"{key}: {text}");
        return judged == $"{key}: {text}" ? text : judged;
    }
}
