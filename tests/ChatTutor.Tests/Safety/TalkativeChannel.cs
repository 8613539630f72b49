using ChatTutor.Domain;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;

namespace ChatTutor.Tests.Safety;

/// <summary>A channel whose failures repeat what was said.</summary>
internal sealed class TalkativeChannel : IChannel
{
    public const string FailsToSend = "fails-to-send";
    public const string FailsToPack = "fails-to-pack";

    public string Says { get; set; } = "";

    public string Name => FailsToSend;

    public int MaxTextLength => int.MaxValue;

    public Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct) =>
        throw new InvalidOperationException(Says);
}

/// <summary>The same inside the handler.</summary>
internal sealed class FailingToPack(TalkativeChannel channel) : IChannel
{
    public string Name => TalkativeChannel.FailsToPack;

    public int MaxTextLength => throw new InvalidOperationException(channel.Says, new FormatException(channel.Says));

    public Task<Outcome<string>> SendAsync(ConversationId conversation, Reply reply, CancellationToken ct) =>
        throw new InvalidOperationException(channel.Says);
}
