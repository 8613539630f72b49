namespace ChatTutor.Tutoring.Knowledge;

/// <summary>What came of reading a knowledge file: its content, or every fault found in it.</summary>
/// <remarks>Like <see cref="Domain.Outcome{T}"/>, but a person who mends a file wants all its faults at once.</remarks>
/// <typeparam name="T">The content of a file without faults.</typeparam>
public sealed record Reading<T>
{
    private readonly T? _content;
    private readonly IReadOnlyList<KnowledgeFault> _faults;

    private Reading(T? content, IReadOnlyList<KnowledgeFault> faults) => (_content, _faults) = (content, faults);

    /// <summary>Folds both cases into one value.</summary>
    public TResult Match<TResult>(Func<T, TResult> ok, Func<IReadOnlyList<KnowledgeFault>, TResult> failed) =>
        _faults.Count == 0 ? ok(_content!) : failed(_faults);

    /// <summary>The file was read.</summary>
    public static implicit operator Reading<T>(T content) => new(content, []);

    /// <summary>The file has at least one fault.</summary>
    public static implicit operator Reading<T>(List<KnowledgeFault> faults) => faults.Count > 0
        ? new(default, faults)
        : throw new ArgumentException("A reading that failed names at least one fault.", nameof(faults));

    /// <summary>The file has one fault.</summary>
    public static implicit operator Reading<T>(KnowledgeFault fault) => new(default, [fault]);
}
