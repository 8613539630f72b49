namespace ChatTutor.Domain.Knowledge;

/// <summary>Finds the structure of a law, a decision or a plan in its text. Pure, linear in the length, never throws.</summary>
/// <remarks>
/// <para>
/// Reads Markdown and pasted plain text. Numbers must count as documents count (Điều k+1 after Điều k, điểm from a, khoản from 1),
/// otherwise the line is running text; so dates, quoted articles of an amended law and "Điều 5 của Luật này" are no structure.
/// Order of units after Nghị định 30/2020/NĐ-CP: phần, chương, mục, tiểu mục, điều, khoản, điểm.
/// </para>
/// <para>Paths, the keys shown to people:</para>
/// <code>
/// path     = [annex ", "] place { ", " piece }        the first letter is a capital
/// annex    = "Phụ lục" [number] | "Quy chế" …         a decision's body has none
/// place    = "Điều 4"                                 whatever chapter it stands in
///          | "Phần thứ nhất" | "Chương II" | "Chương II, mục 1"
///          | "Mục" dotted                             headings of a plan: "Mục II", "Mục II.2.1"; "Mục 2" under no Roman number
///          | "Phần mở đầu" | "Đoạn kết" | "Nơi nhận, chữ ký"
/// dotted   = numbers and letters as printed, joined by dots: "II.1.a", "III.3.1.(2)"
/// piece    = "khoản 3" | "điểm a" | "điểm (1)" | "bước 3" | "bảng 2" | "dòng 3" | "năng lực 5.1"
///          | "ý 2" | "ý 2.1"                          bullets, counted under their parent
///          | "đoạn 2"                                 running text, where there is more than one paragraph
/// </code>
/// <para>
/// A table row has its printed number (<c>dòng 3</c>), else its place; rows marked "-" are <c>ý</c> of the row above; rows with a code
/// in a column "Mã" are <c>năng lực 5.1</c> right under the section. Of equal paths the later ones get " (2)", " (3)".
/// </para>
/// </remarks>
public static class StructureParser
{
    /// <summary>The structure of a document. The leaves tile its text exactly; children stand inside their parent.</summary>
    public static ParsedDocument Parse(SourceDocument document)
    {
        var root = OutlineBuilder.Build(document.Text);
        Lift(root);
        Naming.Name(root);
        var sections = new List<Section>();
        Write(root, -1, document.Text.Length, document.Text, sections);
        return new ParsedDocument(document, sections);
    }

    // Bullets behind the last of several bracketed entries, "(3) …. - Đơn vị chủ trì: …", belong to all of them.
    private static void Lift(Node node)
    {
        var entries = node.Children.Where(c => c.Marker == MarkerKind.Bracket).ToList();
        if (entries.Count > 1 && entries[^1] is { Children.Count: > 0 } last && last == node.Children[^1]
            && last.Text[^1] is '.' or ';' && last.Children.TrueForAll(c => c.Kind == SectionKind.Bullet)
            && entries.SkipLast(1).All(e => e.Children.Count == 0))
        {
            var bullets = last.Children;
            last.Children = [];
            bullets.ForEach(node.Add);
        }

        foreach (var child in node.Children)
        {
            Lift(child);
        }
    }

    private static void Write(Node node, int parent, int end, string text, List<Section> sections)
    {
        var section = new Section
        {
            Index = sections.Count,
            Parent = parent,
            Kind = node.Kind,
            Label = node.Label,
            Path = node.Path,
            Heading = node.Heading,
            Start = node.Start,
            End = end,
            Cells = node.Cells,
        };
        sections.Add(section);
        if (node.Children.Count == 0)
        {
            return;
        }

        // White space before a first child is the child's; words are the section's own lead.
        var first = node.Children[0];
        if (text.AsSpan(node.Start, first.Start - node.Start).IsWhiteSpace())
        {
            first.Start = node.Start;
        }
        else
        {
            sections.Add(section with
            {
                Index = sections.Count,
                Parent = section.Index,
                Kind = SectionKind.Lead,
                Label = "",
                Heading = "",
                End = first.Start,
                Cells = [],
            });
        }

        for (var i = 0; i < node.Children.Count; i++)
        {
            var next = i + 1 < node.Children.Count ? node.Children[i + 1].Start : end;
            Write(node.Children[i], section.Index, next, text, sections);
        }
    }
}
