namespace ChatTutor.Tutoring.Logs;

/// <summary>An exception as a log may show it: types, places in the code, and messages without what no log may hold.</summary>
internal sealed class RedactedException : Exception
{
    private const int Deepest = 8;

    private readonly string? _stack;
    private readonly IReadOnlyList<RedactedException> _inner;

    private RedactedException(Exception shown, LogRedactor redactor, IReadOnlyList<RedactedException> inner)
        : base($"{shown.GetType().FullName}: {redactor.Redact(MessageOf(shown))}", inner.Count > 0 ? inner[0] : null) =>
        (_stack, _inner) = (shown.StackTrace, inner);

    /// <summary>Where it was thrown; frames name code, never values.</summary>
    public override string? StackTrace => _stack;

    /// <returns>Null for null, as loggers expect.</returns>
    public static RedactedException? Of(Exception? shown, LogRedactor redactor) => shown is null ? null : Of(shown, redactor, 0);

    public override string ToString() => string.Join(
        Environment.NewLine,
        [
            Message,
            .. _inner.Select(inner => $" ---> {inner}{Environment.NewLine}   --- End of inner exception stack trace ---"),
            .. _stack is null ? Array.Empty<string>() : [_stack],
        ]);

    private static RedactedException Of(Exception shown, LogRedactor redactor, int depth)
    {
        var inner = depth == Deepest ? []
            : shown is AggregateException many ? many.InnerExceptions
            : shown.InnerException is { } one ? [one] : (IReadOnlyList<Exception>)[];
        return new RedactedException(shown, redactor, [.. inner.Select(next => Of(next, redactor, depth + 1))]);
    }

    private static string MessageOf(Exception shown)
    {
        try
        {
            return shown.Message;
        }
        catch (Exception)
        {
            return "(no message)";
        }
    }
}
