namespace ChatTutor.Domain.Knowledge;

/// <summary>Gives every section of a finished tree its path; the grammar is at <see cref="StructureParser"/>.</summary>
internal sealed class Naming
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public static void Name(Node root) => new Naming().NameChildren(root);

    private void NameChildren(Node parent)
    {
        var texts = parent.Children.Count(IsText);
        var (text, bullet, table, row) = (0, 0, 0, 0);
        foreach (var child in parent.Children)
        {
            child.Path = child.Kind switch
            {
                _ when IsText(child) && texts == 1 && parent.Path.Length > 0 => parent.Path,
                _ when IsText(child) => Unique(Join(parent, $"đoạn {++text}")),
                SectionKind.Bullet => Unique(Bullet(parent, child, ++bullet)),
                SectionKind.Table => Unique(Join(parent, child.Label = $"bảng {++table}")),
                SectionKind.Row => Unique(Row(parent, child, ++row)),
                SectionKind.Paragraph => Unique(Join(parent, child.Label)),
                _ => Unique(Section(parent, child)),
            };
            NameChildren(child);
        }
    }

    private static bool IsText(Node node) => node.Kind == SectionKind.Paragraph && node.Label.Length == 0;

    private static string Section(Node parent, Node child) => child.Kind switch
    {
        SectionKind.Article => Join(Scope(parent), child.Label),
        SectionKind.Point when child.Marker == MarkerKind.Sublevel => Section(parent.Parent!, child, parent.Marker),
        SectionKind.Heading when child.Marker is MarkerKind.Number or MarkerKind.Decimal => Dotted(parent, child),
        SectionKind.Point when child.Label.StartsWith("điểm", StringComparison.Ordinal) && EndsInHeading(parent) =>
            $"{parent.Path}.{child.Number}",
        _ => Join(parent, child.Label),
    };

    // The number of "b.1)" already holds the b above it.
    private static string Section(Node over, Node child, MarkerKind passed) =>
        passed == MarkerKind.Sublevel ? Section(over.Parent!, child, over.Marker)
        : EndsInHeading(over) ? $"{over.Path}.{child.Number}"
        : Join(over, child.Label);

    // "Mục II" and "2.1" under "2" make "Mục II.2.1": the decimal number already holds those above it.
    private static string Dotted(Node parent, Node child)
    {
        var over = parent;
        while (over.Marker is MarkerKind.Number or MarkerKind.Decimal && over.Kind == SectionKind.Heading)
        {
            over = over.Parent!;
        }

        return over.Marker == MarkerKind.Roman ? $"{over.Path}.{child.Number}" : Join(over, child.Label);
    }

    // Whether a path ends in a number of a heading, so that a letter can follow behind a dot: "Mục II.1.a".
    private static bool EndsInHeading(Node node) =>
        (node.Kind == SectionKind.Heading && node.Marker is MarkerKind.Roman or MarkerKind.Number or MarkerKind.Decimal)
        || (node.Kind == SectionKind.Point && node.Label.StartsWith("điểm", StringComparison.Ordinal) && EndsInHeading(node.Parent!));

    private static Node Scope(Node node)
    {
        while (node.Kind is not (SectionKind.Annex or SectionKind.Document))
        {
            node = node.Parent!;
        }

        return node;
    }

    private static string Bullet(Node parent, Node child, int position)
    {
        var under = parent.Kind == SectionKind.Bullet;
        child.Number = under ? $"{parent.Number}.{position}" : $"{position}";
        child.Label = $"ý {child.Number}";
        return under ? $"{parent.Path}.{position}" : Join(parent, child.Label);
    }

    // A row is named by its code ("năng lực 5.1"), by its printed number, or by its place in the table.
    private static string Row(Node parent, Node child, int position)
    {
        var first = child.Cells.Count > 0 ? child.Cells[0] : new Cell("", "");
        if (parent.Kind == SectionKind.Row)
        {
            child.Label = $"ý {position}";
            return Join(parent, child.Label);
        }

        if (first.Column is "Mã" && IsCode(first.Text))
        {
            child.Label = $"năng lực {first.Text}";
            return Join(parent.Parent!, child.Label);
        }

        var printed = first.Text.Length is > 0 and < 4 && first.Text.All(char.IsAsciiDigit) && !first.Inherited;
        child.Label = $"dòng {(printed ? first.Text.TrimStart('0').PadLeft(1, '0') : position)}";
        return Join(parent, child.Label);
    }

    private static bool IsCode(string text) =>
        text.Length is > 2 and < 8 && text.Contains('.') && text.All(c => char.IsAsciiDigit(c) || c == '.');

    private static string Join(Node parent, string label) =>
        parent.Path.Length > 0 ? $"{parent.Path}, {label}" : label.Length > 0 ? char.ToUpperInvariant(label[0]) + label[1..] : label;

    private string Unique(string path)
    {
        var name = path;
        while (!_taken.TryAdd(name, 1))
        {
            name = $"{path} ({++_taken[path]})";
        }

        return name;
    }
}
