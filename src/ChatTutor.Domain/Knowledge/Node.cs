namespace ChatTutor.Domain.Knowledge;

/// <summary>A section while its document is being read.</summary>
internal sealed class Node(SectionKind kind, MarkerKind marker, int rank, int start)
{
    private readonly int[] _last = new int[Enum.GetValues<MarkerKind>().Length];

    public SectionKind Kind { get; } = kind;

    public MarkerKind Marker { get; } = marker;

    /// <summary>How far inside: a node with a higher rank can stand in one with a lower rank.</summary>
    public int Rank { get; } = rank;

    public int Start { get; set; } = start;

    public string Number { get; set; } = "";

    public string Label { get; set; } = "";

    public string Heading { get; set; } = "";

    /// <summary>The words after the marker.</summary>
    public string Text { get; init; } = "";

    public int Indent { get; init; }

    /// <summary>Its place in its sequence.</summary>
    public int Ordinal { get; init; }

    public string Path { get; set; } = "";

    public IReadOnlyList<Cell> Cells { get; init; } = [];

    public Node? Parent { get; set; }

    public List<Node> Children { get; set; } = [];

    public bool EndsWithColon => Text.EndsWith(':');

    /// <summary>Whether this marker continues the counting of its kind among the children.</summary>
    public bool Expects(Marker marker)
    {
        var last = _last[(int)marker.Kind];
        return last > 0 && (marker.Inserted ? marker.Ordinal == last : marker.Ordinal == last + 1);
    }

    /// <summary>Like <see cref="Expects"/>, one lost entry forgiven.</summary>
    public bool ExpectsAlmost(Marker marker) =>
        Expects(marker) || (Last(marker.Kind) > 0 && marker.Ordinal == Last(marker.Kind) + 2);

    public int Last(MarkerKind kind) => _last[(int)kind];

    public void Count(Marker marker) => _last[(int)marker.Kind] = marker.Ordinal;

    public void Add(Node child)
    {
        child.Parent = this;
        Children.Add(child);
    }
}
