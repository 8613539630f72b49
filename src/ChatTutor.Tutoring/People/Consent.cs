using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.People;

/// <summary>A person said yes to one purpose, by an act of their own; the row and the wording are the proof.</summary>
internal sealed class Consent
{
    public required Guid Id { get; init; }

    public required Guid Person { get; init; }

    /// <summary>Id of the purpose, e.g. <c>identity</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Digest of the words that were shown.</summary>
    public required string Wording { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The turn in which it was said.</summary>
    public required long Turn { get; init; }

    /// <summary>Null as long as it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>The exact words that somebody said yes to.</summary>
internal sealed class ConsentWording
{
    /// <summary>SHA-256 of purpose and text.</summary>
    public required string Digest { get; init; }

    public required string Purpose { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset ShownSince { get; init; }
}

/// <summary>A code that ties an account on another channel to a person: ten minutes, one use.</summary>
internal sealed class LinkCode
{
    /// <summary>Keyed digest of the code.</summary>
    public required string Digest { get; init; }

    public required Guid Person { get; init; }

    /// <summary>The old account: it was shown there, and is confirmed there.</summary>
    public required Domain.Conversations.ConversationId ShownIn { get; init; }

    /// <summary>The new account, once somebody typed the code there.</summary>
    public Domain.Conversations.ConversationId? TypedIn { get; set; }

    public required DateTimeOffset EndsAt { get; init; }

    public LinkState State { get; set; }
}

/// <summary>How far a link has come.</summary>
internal enum LinkState
{
    /// <summary>Shown, not yet typed.</summary>
    Shown,

    /// <summary>Typed on the new account; the old one is asked.</summary>
    Typed,

    Linked,

    /// <summary>Refused on the old account, or given up.</summary>
    Refused,
}

internal sealed class ConsentConfiguration :
    IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<ConsentWording>, IEntityTypeConfiguration<LinkCode>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.Property(c => c.Purpose).HasMaxLength(32);
        builder.Property(c => c.Wording).HasMaxLength(64);
        builder.HasIndex(c => new { c.Person, c.Purpose });
    }

    public void Configure(EntityTypeBuilder<ConsentWording> builder)
    {
        builder.ToTable("consent_wordings");
        builder.HasKey(w => w.Digest);
        builder.Property(w => w.Digest).HasMaxLength(64);
        builder.Property(w => w.Purpose).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<LinkCode> builder)
    {
        builder.ToTable("link_codes");
        builder.HasKey(c => c.Digest);
        builder.Property(c => c.Digest).HasMaxLength(32);
        builder.Property(c => c.State).IsConcurrencyToken();
        builder.HasIndex(c => c.ShownIn);
    }
}
