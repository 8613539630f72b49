using ChatTutor.Domain.Knowledge;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

/// <summary>Whatever the text, the pieces tile it: no gap, no overlap, no exception.</summary>
public sealed class TilingTests
{
    private static readonly string[] Lines =
    [
        .. Documents.Ids.SelectMany(id => Documents.Real(id).Text.Split('\n')),
        .. File.ReadAllLines(Documents.Beside("made-up-law.txt")),
        "“Điều 3. Trích", "như sau: “", "hết.”", "| | |", "|", "|---|", "||||", "-", "+", "- + a", "#", "# ", "####### x", "{~~a~>", "{~~", "~~}",
        "I.", "1.", "1.1.", "a)", "(1)", "Bước 1:", "Phụ lục", "Điều 1", "  - a", "      - b", "Nơi nhận:", "\t", "* * *", "**", "é́", "\uD83D",
    ];

    public static TheoryData<string> Ids => [.. Documents.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_real_document_is_tiled(string id) => AssertTiled(Documents.Real(id).Text);

    [Fact]
    public void Shuffled_lines_are_tiled()
    {
        var texts = from lines in Gen.Elements(Lines).ListOf()
                    from end in Gen.Elements("\n", "\r\n", "\n\n", "\n \n")
                    from tail in Gen.Elements("", "\n", "\n\n\n")
                    select string.Join(end, lines) + tail;
        Prop.ForAll(texts.ToArbitrary(), Tiled).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120));
    }

    [Fact]
    public void Cut_up_lines_are_tiled()
    {
        var pieces = from line in Gen.Elements(Lines)
                     from start in Gen.Choose(0, 12)
                     from length in Gen.Choose(0, 40)
                     select line[Math.Min(start, line.Length)..Math.Min(start + length, line.Length)];
        var texts = from parts in pieces.ListOf() from sign in Gen.Elements("", "\n", "\r\n", " ") select string.Join(sign, parts);
        Prop.ForAll(texts.ToArbitrary(), Tiled).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120));
    }

    [Fact]
    public void Any_string_is_tiled() => Prop.ForAll<string>(Tiled).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n \t\n")]
    [InlineData("\n\n\nĐiều 1. A\n")]
    [InlineData("Một dòng không có gì")]
    public void Small_texts_are_tiled(string text) => AssertTiled(text);

    // Each of these takes a regular expression that backtracks, or a list searched again for every line, minutes.
    [Theory]
    [InlineData("a", 200_000)]
    [InlineData("1.", 100_000)]
    [InlineData("“", 100_000)]
    [InlineData(": “\n", 12_000)]
    [InlineData("”\n: “\n", 8_000)]
    [InlineData("{~~", 70_000)]
    [InlineData("{~~a~>", 40_000)]
    [InlineData("|", 200_000)]
    [InlineData("| a | b |\n", 4_000)]
    [InlineData("| a | b |\n\n\n", 4_000)]
    [InlineData("- a\n", 8_000)]
    [InlineData("- a:\n+ b\n", 4_000)]
    [InlineData("(1) a.\n", 6_000)]
    [InlineData("đoạn\n\nĐoạn\n", 3_000)]
    [InlineData("*", 200_000)]
    [InlineData("~~ ~~~", 40_000)]
    [InlineData("> ", 100_000)]
    [InlineData("<http>", 40_000)]
    [InlineData("# I. A\n", 6_000)]
    [InlineData("Phụ lục\n", 6_000)]
    [InlineData("PHỤ LỤC\nABC\n", 6_000)]
    [InlineData("PHỤ LỤC\nABC\nABC\nABC\nABC\n", 2_000)]
    [InlineData("ABC\n", 10_000)]
    public void Long_texts_are_tiled(string piece, int times) => AssertTiled(string.Concat(Enumerable.Repeat(piece, times)));

    [Fact]
    public void Deep_nesting_is_tiled() =>
        AssertTiled(string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', 2 * i) + "- ý\n")));

    private static bool Tiled(string? text)
    {
        AssertTiled(text ?? "");
        return true;
    }

    private static void AssertTiled(string text)
    {
        var document = Documents.Parsed(text);
        Assert.Equal((0, text.Length), (document.Sections[0].Start, document.Sections[0].End));
        var at = 0;
        foreach (var leaf in document.Leaves)
        {
            Assert.Equal(at, leaf.Start);
            at = leaf.End;
        }

        Assert.Equal(text.Length, at);
        foreach (var section in document.Sections.Skip(1))
        {
            var parent = document.Sections[section.Parent];
            Assert.True(section.Parent < section.Index);
            Assert.True(parent.Start <= section.Start && section.End <= parent.End && section.Start < section.End);
        }

        var labelled = document.Sections.Where(s => s.Label.Length > 0).Select(s => s.Path).ToList();
        Assert.Equal(labelled.Count, labelled.Distinct().Count());
        var passages = Passages.Of(document);
        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(p => p.Index));
    }
}
