using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Reads a question the way ranking needs it: normalised, short forms written out, typing repaired.</summary>
/// <param name="vocabulary">The words of the index that will be searched.</param>
/// <param name="writeOut">Writes out the short forms of a normalised text; null where it has none. Null for no short forms.</param>
public sealed class QueryReader(Vocabulary vocabulary, Func<string, string?>? writeOut = null)
{
    private readonly TypingRepair _repair = new(vocabulary);

    /// <summary>Reads a question.</summary>
    /// <param name="text">As typed; may be empty, broken UTF-16, NFD, telex, VNI or without marks.</param>
    public SearchQuery Read(string text)
    {
        var typed = VietnameseText.Normalise(text);
        var written = writeOut?.Invoke(typed);
        var (repaired, repairs) = _repair.Apply(written ?? typed);
        return SearchQuery.Of(repaired) with { Repairs = repairs, AsTyped = written is null ? null : Tokens.Of(typed) };
    }
}
