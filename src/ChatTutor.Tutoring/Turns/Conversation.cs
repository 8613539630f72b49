using System.Text.Json;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Turns;

/// <summary>What is remembered between the turns of one conversation.</summary>
internal sealed class Conversation
{
    public required ConversationId Id { get; init; }

    /// <summary>A <see cref="ConversationState"/> as JSON.</summary>
    public string State { get; set; } = "{}";

    /// <summary>Whether the person was told that this is an AI, and what not to write.</summary>
    public bool FirstContactDone { get; set; }

    public DateTimeOffset LastActivity { get; set; }

    /// <summary>Who talks here; null until something about the person has to be kept.</summary>
    public Guid? Person { get; set; }

    /// <summary>When somebody handed the phone on ("người tiếp theo"): nothing is accepted here any more.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public ConversationState ReadState() =>
        JsonSerializer.Deserialize(State, StoreJson.Readable.ConversationState) ?? new ConversationState();

    public void Write(ConversationState state) =>
        State = JsonSerializer.Serialize(state, StoreJson.Readable.ConversationState);
}

/// <summary>The part of a conversation that a step of a turn may read and change.</summary>
internal sealed record ConversationState
{
    // Not init: the generated reader sets an init property that is missing in the JSON to null.
    public DialogueState Dialogue { get; set; } = new();

    /// <summary>The open question about the own post; what is known of it is the person's and joined in while a turn is decided.</summary>
    public ProfileState Profile { get; set; } = new();

    /// <summary>What is open about who the person is.</summary>
    public PersonTalkState People { get; set; } = new();

    /// <summary>The person asked to delete everything and was asked back.</summary>
    public bool DeletionAsked { get; init; }

    /// <summary>The person said yes once and was asked again.</summary>
    public bool DeletionConfirmed { get; init; }

    /// <summary>The person was asked whether a document has been published.</summary>
    public bool PublicationAsked { get; init; }

    /// <summary>The person said that it has; holds for the next question.</summary>
    public bool Published { get; init; }

    /// <summary>How often earlier messages were covered; makes a turn lose that was decided before.</summary>
    public int Covers { get; init; }

    /// <summary>Version of section VII that was shown last.</summary>
    public string? RulesShown { get; init; }

    /// <summary>Version of section VII that the person acknowledged last.</summary>
    public string? RulesAcknowledged { get; init; }

    /// <summary>Version of section VII for which the person was asked again.</summary>
    public string? RulesAskedAgain { get; init; }

    /// <summary>A new beginning, which does not take back what was acknowledged or said about the own post.</summary>
    public ConversationState Anew() => new() { RulesAcknowledged = RulesAcknowledged, RulesAskedAgain = RulesAskedAgain, Profile = Profile.Closed(), People = People.Closed() };
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.HasKey(c => c.Id);

        // A later message may empty it while a turn is being answered; the old words must not come back.
        builder.Property(c => c.State).IsConcurrencyToken();

        // A linked account may link, unlink or erase this one meanwhile.
        builder.Property(c => c.Person).IsConcurrencyToken();
        builder.Property(c => c.EndedAt).IsConcurrencyToken();
        builder.HasIndex(c => c.Person);
    }
}
