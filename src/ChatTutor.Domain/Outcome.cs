namespace ChatTutor.Domain;

/// <summary>The result of work that is allowed to fail: a value, or the one problem that prevented it.</summary>
/// <remarks>
/// For failures a caller can act on, such as a learner who blocked the bot or a malformed knowledge file. A broken
/// invariant is a bug and throws. Only <see cref="Match{TResult}"/> opens an outcome, so neither case can be forgotten.
/// </remarks>
/// <typeparam name="T">What success yields.</typeparam>
public sealed record Outcome<T>
{
    private readonly T? _value;
    private readonly Problem? _problem;

    private Outcome(T? value, Problem? problem) => (_value, _problem) = (value, problem);

    /// <summary>Folds both cases into one value.</summary>
    public TResult Match<TResult>(Func<T, TResult> ok, Func<Problem, TResult> failed) =>
        _problem is null ? ok(_value!) : failed(_problem);

    /// <summary>Success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Failure.</summary>
    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);
}

/// <summary>Why something could not be done, in words for a person and a code for a program.</summary>
/// <param name="Kind">What the caller may do about it.</param>
/// <param name="Code">Stable, dotted, lower case, e.g. <c>channel.blocked</c>. Tests and dashboards rely on it.</param>
/// <param name="Message">One sentence without personal data; safe to log and to show to a trainer.</param>
public sealed record Problem(ProblemKind Kind, string Code, string Message);

/// <summary>What a caller may do about a <see cref="Problem"/>.</summary>
public enum ProblemKind
{
    /// <summary>The request is wrong; sending it again changes nothing.</summary>
    Invalid,

    /// <summary>The thing asked for does not exist, or this caller may not know that it does.</summary>
    NotFound,

    /// <summary>Someone else changed it first; read again, then decide.</summary>
    Conflict,

    /// <summary>The outside world failed; the same request may succeed later.</summary>
    Unavailable,
}
