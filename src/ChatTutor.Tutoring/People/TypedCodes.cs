using System.Security.Cryptography;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Incidents;

namespace ChatTutor.Tutoring.People;

/// <summary>One-time codes on their way through a turn: the store never holds a usable one, only a keyed digest until it was looked at.</summary>
internal sealed class TypedCodes(Pseudonyms pseudonyms)
{
    /// <summary>Stands where a code stood.</summary>
    public const string Mark = "[mã]";

    private const string Open = "[mã:";

    /// <summary>A new code. Only its digest is stored; whoever asked for it is shown it once.</summary>
    public static OneTimeCode Make() => OneTimeCode.From(RandomNumberGenerator.GetBytes(OneTimeCode.RandomBytes));

    /// <summary>Under which a code is stored, of a unit's list and of another channel alike.</summary>
    public string DigestOf(OneTimeCode code) => pseudonyms.Digest("roster-code", code.Letters);

    /// <summary>Takes the codes out of a message before anything judges, remembers or stores it.</summary>
    /// <returns>The message without them, and the digest of its one code; null where it held none, or several.</returns>
    public (IncomingMessage Message, string? Digest) TakeOut(IncomingMessage message)
    {
        // Typed by hand, the mark with a digest in it would be a key to what was stolen from the store.
        var text = message.Text.Contains(Open, StringComparison.Ordinal) ? message.Text.Replace(Open, "[mã ", StringComparison.Ordinal) : message.Text;
        var covered = OneTimeCode.Cover(text, Mark);
        var digest = ReferenceEquals(covered, text) || OneTimeCode.Read(text) is not { } code ? null : DigestOf(code);
        return (ReferenceEquals(covered, message.Text) ? message : message with { Text = covered }, digest);
    }

    /// <summary>Puts the digest beside the mark, for the turn to find.</summary>
    public static string With(string text, string? digest) => digest is null || text.IndexOf(Mark, StringComparison.Ordinal) is not (>= 0 and var at)
        ? text : $"{text[..at]}{Open}{digest}]{text[(at + Mark.Length)..]}";

    /// <summary>The digest that came with a turn; null where no code was typed.</summary>
    public static string? In(string text) => text.IndexOf(Open, StringComparison.Ordinal) is >= 0 and var at
        && text.IndexOf(']', at) is > 0 and var end ? text[(at + Open.Length)..end] : null;

    /// <summary>The text as it is kept and shown.</summary>
    public static string Without(string text) => In(text) is { } digest ? text.Replace($"{Open}{digest}]", Mark, StringComparison.Ordinal) : text;
}
