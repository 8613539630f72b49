using ChatTutor.Domain.Conversations;

namespace ChatTutor.Tutoring.Turns;

/// <summary>The channels this process serves. Turns of other channels are left to the process that serves them.</summary>
internal sealed class ChannelDirectory(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> _byName = channels.ToDictionary(c => c.Name);

    public bool Serves(ConversationId conversation) => _byName.ContainsKey(conversation.Channel);

    public IChannel Of(ConversationId conversation) => _byName[conversation.Channel];
}
