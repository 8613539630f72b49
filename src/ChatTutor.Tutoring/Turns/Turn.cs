using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Turns;

/// <summary>One message and what became of it: queue, transcript and audit line in one row.</summary>
internal sealed class Turn
{
    /// <summary>Grows with every message; the order of a conversation.</summary>
    public long Id { get; init; }

    public required ConversationId Conversation { get; init; }

    /// <summary>The channel's id of the message; unique within a conversation.</summary>
    public required string ExternalId { get; init; }

    /// <summary>What the guard let through; empty when it refused. The raw text is stored nowhere.</summary>
    public required string Text { get; set; }

    /// <summary>The guard's findings as JSON: rules, actions and kinds, never a value.</summary>
    public required string Findings { get; set; }

    /// <summary>When it was accepted, by our clock.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    public TurnState State { get; set; } = TurnState.Waiting;

    /// <summary>The whole reply as JSON, once there is one.</summary>
    public string? Reply { get; set; }

    /// <summary>How often it was tried and failed, or was found again after a restart.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before this moment.</summary>
    public DateTimeOffset Due { get; set; }

    /// <summary>Made by a command-line verb or a test: outside reviews, indicators and retention.</summary>
    public required bool IsTest { get; init; }

    /// <summary>Nobody asked: the tutor speaks first, e.g. that an account was linked. It has a reply and no text.</summary>
    public bool IsNotice { get; init; }

    /// <summary>From acceptance to the decided reply.</summary>
    /// <value>Milliseconds.</value>
    public double? Elapsed { get; set; }

    public Reply? ReadReply() => Reply is null ? null : JsonSerializer.Deserialize(Reply, StoreJson.Readable.Reply);

    public IReadOnlyList<Finding> ReadFindings() =>
        JsonSerializer.Deserialize(Findings, StoreJson.Readable.IReadOnlyListFinding) ?? [];
}

/// <summary>How far a turn has come.</summary>
internal enum TurnState
{
    /// <summary>Accepted; nothing decided yet.</summary>
    Waiting,

    /// <summary>The reply is in the outbox.</summary>
    Answered,

    /// <summary>The reply was delivered.</summary>
    Done,

    /// <summary>It failed too often, or the person cannot be reached any more.</summary>
    Parked,
}

internal sealed class TurnConfiguration : IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Turn> builder)
    {
        builder.ToTable("turns");
        builder.Property(t => t.ExternalId).HasMaxLength(128);

        // A later message may cover it while it is being answered; what was decided on the old words must then lose.
        builder.Property(t => t.Text).HasMaxLength(IncomingMessage.MaxTextLength).IsConcurrencyToken();

        // Two processes may hold the same turn; whoever marks it second must lose.
        builder.Property(t => t.State).IsConcurrencyToken();

        // A channel may deliver the same message twice; the second insert must lose.
        builder.HasIndex(t => new { t.Conversation, t.ExternalId }).IsUnique();

        // The sweep asks for what is still to do, a lane for the oldest of its conversation.
        builder.HasIndex(t => new { t.Conversation, t.Id }).HasFilter("\"State\" = 'Waiting'");
    }
}
