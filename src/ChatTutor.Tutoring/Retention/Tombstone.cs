using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Retention;

/// <summary>That a person's conversation was erased, without a word of it. A restored backup is erased again by it.</summary>
internal sealed class Tombstone
{
    public required Guid Id { get; init; }

    /// <summary>Keyed digest of the conversation's id; without the key it points at nobody.</summary>
    public required string Person { get; init; }

    /// <summary>Everything said before this moment is gone.</summary>
    public required DateTimeOffset ErasedAt { get; init; }

    /// <summary>How many messages of the person were deleted.</summary>
    public required int Turns { get; init; }

    /// <summary>How many messages of the tutor were deleted.</summary>
    public required int Messages { get; init; }
}

internal sealed class TombstoneConfiguration : IEntityTypeConfiguration<Tombstone>
{
    public void Configure(EntityTypeBuilder<Tombstone> builder)
    {
        builder.ToTable("tombstones");
        builder.Property(t => t.Person).HasMaxLength(32);
        builder.HasIndex(t => t.Person);
    }
}
