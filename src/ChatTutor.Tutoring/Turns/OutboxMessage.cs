using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Turns;

/// <summary>One message on its way out. Written in the same transaction as the decision, so it cannot be lost.</summary>
internal sealed class OutboxMessage
{
    /// <summary>Grows with every message; the order of sending.</summary>
    public long Id { get; init; }

    public required long TurnId { get; init; }

    public required ConversationId Conversation { get; init; }

    /// <summary>Position within the reply, from 0.</summary>
    public required int Sequence { get; init; }

    /// <summary>A <see cref="Reply"/> as JSON, short enough for the channel.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public OutboxState State { get; set; } = OutboxState.Pending;

    /// <summary>How often sending failed.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before this moment.</summary>
    public DateTimeOffset Due { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public Reply ReadPayload() => JsonSerializer.Deserialize(Payload, StoreJson.Readable.Reply)!;
}

/// <summary>How far a message has come.</summary>
internal enum OutboxState
{
    Pending,
    Sent,

    /// <summary>Given up: the person left, the request is wrong, or it failed too often.</summary>
    Parked,
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.Property(m => m.State).IsConcurrencyToken();

        // A turn decided twice cannot be said twice.
        builder.HasIndex(m => new { m.TurnId, m.Sequence }).IsUnique();
        builder.HasIndex(m => new { m.Conversation, m.Id }, "IX_outbox_Conversation");
        builder.HasIndex(m => new { m.Conversation, m.Id }, "IX_outbox_Pending").HasFilter("\"State\" = 'Pending'");
    }
}
