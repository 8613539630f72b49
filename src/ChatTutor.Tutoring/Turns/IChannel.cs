using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;

namespace ChatTutor.Tutoring.Turns;

/// <summary>The way out to one messenger. Each channel implements this in its own folder of ChatTutor.Channels.</summary>
/// <remarks>
/// A peer is no address. A channel whose messenger has addresses (a number, a chat's id) asks
/// <see cref="People.AddressBook.OpenAsync"/> for the conversation of each message that comes, and
/// <see cref="People.AddressBook.AddressOfAsync"/> where to send; no address gets past the channel's folder, nor into a log.
/// </remarks>
public interface IChannel
{
    /// <summary>The first half of a <see cref="ConversationId"/>, e.g. <c>telegram</c>.</summary>
    string Name { get; }

    /// <summary>Longest text of one message; a longer reply is split into several.</summary>
    /// <value>UTF-16 units, at least 200. <see cref="int.MaxValue"/> where there is no limit.</value>
    int MaxTextLength { get; }

    /// <summary>Whether people read it where a path of this server can be opened.</summary>
    bool OpensLinks => false;

    /// <summary>Delivers one message.</summary>
    /// <returns>
    /// The channel's id of the sent message, or <c>channel.blocked</c> (the person left),
    /// <c>channel.busy</c> (try again later) or <c>channel.refused</c> (a request we must fix).
    /// </returns>
    Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct);
}
