using System.Text.RegularExpressions;
using ChatTutor.Domain.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Knowledge;

/// <summary>What the five source documents say about themselves, and what they must not contain.</summary>
public sealed partial class SourceDocumentsTests
{
    /// <summary>0-18, 4-22, 3-31: a number or date the original leaves blank stays blank.</summary>
    [Theory]
    [InlineData("1879-qd-tu", "1879-QĐ/TU", "2026-05-18")]
    [InlineData("138-kh-ubnd", "138/KH-UBND", "2025-05-15")]
    [InlineData("cong-chuc-so-thu-do", null, null)]
    [InlineData("huong-dan-so-noi-vu-12-2025", null, null)]
    [InlineData("ke-hoach-xa-ung-hoa-2026", null, null)]
    public void Numbers_and_dates_are_those_of_the_original(string id, string? number, string? issued)
    {
        var document = KnowledgeFolder.Document(id).Document;

        Assert.Equal(number, document.Number);
        Assert.Equal(issued, document.Issued?.ToString("O", null));
        if (number is null)
        {
            Assert.Contains(document.Notes, note => note.Contains("số", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_plan_without_a_number_is_found_under_the_number_others_give_it() =>
        Assert.Contains("327/KH-UBND", KnowledgeFolder.Document("cong-chuc-so-thu-do").Document.AlsoCalled);

    [Fact]
    public void The_two_numbers_of_the_decision_are_noted()
    {
        var document = KnowledgeFolder.Document("1879-qd-tu").Document;

        Assert.Contains("~~1863~~ **1863**", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Notes, note => note.Contains("1863", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_document_is_public_and_has_a_name_short_enough_for_a_chat_message() =>
        Assert.All(Documents(), document =>
        {
            Assert.Equal("public", document.Classification);
            Assert.InRange(document.ShortTitle.Length, 1, 60);
            Assert.StartsWith(document.Kind, document.Title, StringComparison.Ordinal);
            Assert.NotEmpty(document.Audience);
        });

    [Fact]
    public void Every_table_row_has_as_many_cells_as_its_header() =>
        Assert.All(Documents().SelectMany(document => Tables(document.Text)), table =>
            Assert.Single(table.Select(row => row.Count(sign => sign == '|')).Distinct()));

    [Fact]
    public void A_table_that_a_page_broke_is_one_table() => Assert.Equal(
        [8, 4, 6, 20, 7, 6],
        Tables(KnowledgeFolder.Document("1879-qd-tu").Document.Text).Select(table => table.Count - 2));

    [Fact]
    public void The_annex_of_targets_is_one_table_of_seven_columns()
    {
        var table = Assert.Single(Tables(KnowledgeFolder.Document("138-kh-ubnd").Document.Text));

        Assert.Equal(9, table.Count);
        Assert.Equal(8, table[0].Count(sign => sign == '|'));
    }

    /// <summary>1-09: the contact's number was masked before the text came to us and must stay so.</summary>
    /// <summary>The examples of the safety rules are made-up numbers, and are there to be found.</summary>
    private static readonly string _madeUp = Path.Combine("knowledge", "safety");

    [Fact]
    public void No_phone_number_is_anywhere_in_the_knowledge_or_the_seeds()
    {
        Assert.NotEmpty(KnowledgeFolder.Files);
        Assert.All(KnowledgeFolder.Files.Where(path => !path.Contains(_madeUp, StringComparison.Ordinal)), path => Assert.DoesNotMatch(PhoneNumber(), File.ReadAllText(path)));
        Assert.All(Documents(), document => Assert.DoesNotMatch(PhoneNumber(), KnowledgeFolder.Seed(document.Source)));
        Assert.Contains(
            "[số điện thoại đã che]",
            KnowledgeFolder.Document("huong-dan-so-noi-vu-12-2025").Document.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0912345678")]
    [InlineData("0912.345.678")]
    [InlineData("(024) 3825 1234")]
    [InlineData("+84 912 345 678")]
    public void The_phone_guard_knows_a_number_when_it_sees_one(string text) => Assert.Matches(PhoneNumber(), text);

    private static IEnumerable<SourceDocument> Documents() =>
        KnowledgeFolder.Documents.Select(path => KnowledgeFolder.Document(Path.GetFileNameWithoutExtension(path)).Document);

    private static List<List<string>> Tables(string text)
    {
        var tables = new List<List<string>>();
        var before = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('|'))
            {
                if (!before.StartsWith('|'))
                {
                    tables.Add([]);
                }

                tables[^1].Add(line);
            }

            before = line;
        }

        return tables;
    }

    /// <summary>A leading 0 or +84, then eight to ten digits of which the first is no 0, however they are grouped.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z/])(\(?0|\+84[ .-]?)[1-9]([ .()-]{0,2}[0-9]){7,9}(?![0-9])")]
    private static partial Regex PhoneNumber();
}
