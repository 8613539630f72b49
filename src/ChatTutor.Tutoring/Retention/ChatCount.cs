using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Retention;

/// <summary>What stays of conversations that were deleted at the end of their time: how many, of which kind, on which day.</summary>
internal sealed class ChatCount
{
    /// <summary>The day in Hà Nội.</summary>
    public required DateOnly Day { get; init; }

    public required string Channel { get; init; }

    public required ChatKind Kind { get; init; }

    public int Number { get; set; }
}

/// <summary>What became of a message.</summary>
internal enum ChatKind
{
    Answered,

    /// <summary>The material did not say.</summary>
    Declined,

    /// <summary>The guard refused it.</summary>
    Refused,

    /// <summary>It never got a reply.</summary>
    Lost,
}

internal sealed class ChatCountConfiguration : IEntityTypeConfiguration<ChatCount>
{
    public void Configure(EntityTypeBuilder<ChatCount> builder)
    {
        builder.ToTable("chat_counts");
        builder.HasKey(c => new { c.Day, c.Channel, c.Kind });
        builder.Property(c => c.Channel).HasMaxLength(64);
    }
}
