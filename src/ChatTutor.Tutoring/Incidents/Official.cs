using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>A named person who answers for incidents or for a unit. The history knows only the id.</summary>
internal sealed class Official
{
    /// <summary>The tutor itself.</summary>
    public const string System = "he-thong";

    /// <summary><c>CB-0001</c> and so on.</summary>
    public required string Id { get; init; }

    /// <summary>May be emptied when it has to be erased; the row stays, so that its id is not given again.</summary>
    public required string Name { get; set; }
}

internal sealed class OfficialConfiguration : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> builder)
    {
        builder.ToTable("officials");
        builder.Property(o => o.Id).HasMaxLength(16);
        builder.Property(o => o.Name).HasMaxLength(128);
        builder.HasIndex(o => o.Name);
    }
}
