using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;
using Xunit;

namespace ChatTutor.Tests.Knowledge.Versions;

/// <summary>The repository's own data names only places, documents and numbers that there are.</summary>
public sealed class PlacesTests
{
    private static readonly string _folder = KnowledgeFolder.In("knowledge");
    private static readonly KnowledgeFiles _files = KnowledgeFiles.Read(_folder)
        .Match(files => files, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    private static readonly Library _library = Library.Build(_files);

    [Fact]
    public void Every_place_named_in_the_data_is_there() => Assert.Empty(PlaceCheck.Faults(_folder, _library));

    [Fact]
    public void Every_document_named_in_the_data_is_there()
    {
        var named = _files.Phrasings.Keys
            .Concat(_files.Absent.SelectMany(absent => absent.Mentions).Select(place => place.Document))
            .Concat(_files.Conflicts.Concat(_files.NotRegulated).SelectMany(m => m.Cite.Concat(m.Places)).Select(place => place.Document));

        Assert.Empty(named.Except(_files.Documents.Select(document => document.Id)));
    }

    [Fact]
    public void Every_number_printed_in_the_documents_is_held_or_noted_as_absent()
    {
        var known = _files.Documents.SelectMany(d => d.AlsoCalled.Append(d.Number ?? ""))
            .Concat(_files.Absent.SelectMany(absent => absent.AlsoCalled.Append(absent.Number ?? "")))
            .SelectMany(DocumentNumber.FindAll).Select(number => number.Loose).ToHashSet(StringComparer.Ordinal);
        var unknown = _files.Documents
            .SelectMany(d => DocumentNumber.FindAll(Corrections.Original(d.Text)).Select(number => (d.Id, number)))
            .Where(found => !known.Contains(found.number.Loose)).Select(found => $"{found.Id}: {found.number.Printed}").Distinct();

        Assert.Empty(unknown);
    }
}
