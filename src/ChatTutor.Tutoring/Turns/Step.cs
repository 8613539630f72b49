using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Store;

namespace ChatTutor.Tutoring.Turns;

/// <summary>What is decided about a turn.</summary>
/// <param name="Reply">What is said.</param>
/// <param name="State">What the next turn finds.</param>
/// <param name="Erase">The person goes, with every linked conversation.</param>
/// <param name="ShowData">What is kept is told in place of the reply.</param>
internal sealed record Step(Reply Reply, ConversationState State, bool Erase = false, bool ShowData = false)
{
    /// <summary>Version of section VII that the person has just acknowledged.</summary>
    public string? Acknowledged { get; init; }

    /// <summary>The session is over; whoever writes next is somebody else.</summary>
    public bool Ends { get; init; }

    /// <summary>What else the turn's transaction writes. May run twice, so it says what is to be.</summary>
    public Func<TutorDbContext, Task>? Also { get; init; }

    /// <summary>Other conversations in which the tutor speaks first because of it.</summary>
    public IReadOnlyList<ConversationId> Told { get; init; } = [];

    public static Step Of((Reply Reply, ConversationState State) said) => new(said.Reply, said.State);
}
