using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Retention;

/// <summary>That the retention run was done, and how many rows of each class went.</summary>
internal sealed class RetentionRecord
{
    public required Guid Id { get; init; }

    public required DateTimeOffset RanAt { get; init; }

    /// <summary>Rows by table, as JSON.</summary>
    public required string Gone { get; init; }
}

internal sealed class RetentionRecordConfiguration : IEntityTypeConfiguration<RetentionRecord>
{
    public void Configure(EntityTypeBuilder<RetentionRecord> builder)
    {
        builder.ToTable("retention_runs");
        builder.HasIndex(r => r.RanAt);
    }
}
