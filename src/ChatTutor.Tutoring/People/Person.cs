using System.Text.Json;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.People;

/// <summary>Whoever talks with the tutor, over one account or several linked ones. Who that is stands in another table.</summary>
internal sealed class Person
{
    public required Guid Id { get; init; }

    /// <summary>A <see cref="LearnerProfile"/> as JSON: the post, no name.</summary>
    public string Profile { get; set; } = "{}";

    /// <summary>Code of the unit the person named; a roster line that is bound wins over it. Null where nothing was said.</summary>
    public string? Unit { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public LearnerProfile ReadProfile() => JsonSerializer.Deserialize(Profile, StoreJson.Readable.LearnerProfile) ?? new LearnerProfile();

    public void Write(LearnerProfile profile) => Profile = JsonSerializer.Serialize(profile, StoreJson.Readable.LearnerProfile);
}

/// <summary>Who a person is. Apart from everything else, and encrypted.</summary>
internal sealed class Identity
{
    public required Guid Person { get; init; }

    /// <summary>Name and number, encrypted; nothing of it is searched.</summary>
    public required string Cipher { get; set; }

    public required IdentitySource Source { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Who says so.</summary>
internal enum IdentitySource
{
    /// <summary>A unit's list, through its one-time code.</summary>
    Roster,

    /// <summary>An external identity provider.</summary>
    Provider,
}

/// <summary>An account at an external identity provider that was bound to a person.</summary>
internal sealed class ExternalAccount
{
    public required string Issuer { get; init; }

    /// <summary>Keyed digest of the provider's subject.</summary>
    public required string SubjectDigest { get; init; }

    public required Guid Person { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Where a conversation's peer is reached: a messenger's address, encrypted.</summary>
internal sealed class Address
{
    /// <summary>The conversation that answers there now; its peer is no address.</summary>
    public required Domain.Conversations.ConversationId Conversation { get; init; }

    /// <summary>Keyed digest of channel and address: how the next message finds its conversation.</summary>
    public required string Digest { get; init; }

    public required string Cipher { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the session ended ("người tiếp theo"); null for the current one.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

internal sealed class PersonConfiguration :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Identity>,
    IEntityTypeConfiguration<ExternalAccount>, IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("persons");

        // Two linked conversations may change it at once; the second is decided again.
        builder.Property(p => p.Profile).IsConcurrencyToken();
        builder.Property(p => p.Unit).HasMaxLength(32);
        builder.HasIndex(p => p.Unit);
    }

    public void Configure(EntityTypeBuilder<Identity> builder)
    {
        builder.ToTable("identities");
        builder.HasKey(i => i.Person);
    }

    public void Configure(EntityTypeBuilder<ExternalAccount> builder)
    {
        builder.ToTable("external_accounts");
        builder.HasKey(a => new { a.Issuer, a.SubjectDigest });
        builder.Property(a => a.Issuer).HasMaxLength(200);
        builder.Property(a => a.SubjectDigest).HasMaxLength(32);
        builder.HasIndex(a => a.Person);
    }

    public void Configure(EntityTypeBuilder<Address> builder)
    {
        builder.ToTable("addresses");
        builder.HasKey(a => a.Conversation);
        builder.Property(a => a.Digest).HasMaxLength(32);
        builder.HasIndex(a => a.Digest).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }
}
