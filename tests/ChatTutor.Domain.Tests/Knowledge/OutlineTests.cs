using ChatTutor.Domain.Knowledge;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

/// <summary>The outline of each real document is kept in Outlines/; set UPDATE_OUTLINES=1 to write them anew, then read the difference.</summary>
public sealed class OutlineTests
{
    public static TheoryData<string> Ids => [.. Documents.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_real_document_has_the_outline_that_was_read_by_a_person(string id)
    {
        var outline = string.Join('\n', StructureParser.Parse(Documents.Real(id)).Outline()) + "\n";
        var golden = Path.Combine(Documents.Root, "tests", "ChatTutor.Domain.Tests", "Knowledge", "Outlines", id + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_OUTLINES") == "1")
        {
            File.WriteAllText(golden, outline);
        }

        Assert.Equal(File.ReadAllText(golden), outline);
    }
}
