using System.Security.Cryptography;
using System.Text;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Section VII as the live knowledge version prints it.</summary>
internal sealed class SectionSeven(LiveLibrary live)
{
    private const string Document = "1879-qd-tu";
    private const string Place = "Phụ lục, mục VII";

    private volatile Known? _known;

    /// <summary>The rules of the moment; null where the knowledge base does not hold them.</summary>
    public SafetyRules? Now
    {
        get
        {
            var version = live.Version;
            if (_known is not { } known || known.Of != version)
            {
                _known = known = new Known(version, Read(live.Answering.Library));
            }

            return known.Rules;
        }
    }

    /// <summary>Loads the knowledge base where a verb has not.</summary>
    public Task LoadAsync(CancellationToken ct) => live.IsLoaded ? Task.CompletedTask : live.LoadAsync(ct);

    private static SafetyRules? Read(Library library)
    {
        if (library.Find(Document, Place) is not { } whole)
        {
            return null;
        }

        var clauses = library.Children(whole).Where(card => card.Section.Kind != SectionKind.Lead && card.Printed.Length > 0).ToList();
        var words = string.Join('\n', clauses.Select(card => card.Printed));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..12];
        return clauses.Count == 0 ? null : new SafetyRules(version, whole, clauses);
    }

    private sealed record Known(string Of, SafetyRules? Rules);
}

/// <summary>The rules people acknowledge.</summary>
/// <param name="Version">Changes with the words of the section, and with nothing else of the document.</param>
/// <param name="Whole">The section.</param>
/// <param name="Clauses">Its clauses.</param>
internal sealed record SafetyRules(string Version, Card Whole, IReadOnlyList<Card> Clauses);
