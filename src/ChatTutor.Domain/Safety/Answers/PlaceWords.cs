namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Compares named places without where they stand.</summary>
internal sealed class PlaceWords : IEqualityComparer<NamedPlace>
{
    public static PlaceWords Alike { get; } = new();

    public bool Equals(NamedPlace? x, NamedPlace? y) =>
        x is not null && y is not null && (x.Article, x.Clause, x.Point, x.Division) == (y.Article, y.Clause, y.Point, y.Division);

    public int GetHashCode(NamedPlace obj) => HashCode.Combine(obj.Article, obj.Clause, obj.Point, obj.Division);
}
