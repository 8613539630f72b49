using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Lifts what a question names outright above what merely shares its words.</summary>
internal sealed partial class NamedPlaces
{
    // More than the few words around a reference can score; a long question about something else still wins against 0.4 of it.
    private const float Lift = 16;

    private readonly List<UnitName> _units = [];
    private readonly List<int> _firstPassage = [0];
    private readonly List<string> _marks = [];      // of each passage: the number it begins with

    public void Add(SearchUnit unit, List<Token> heading)
    {
        _units.Add(UnitName.Of(VietnameseText.Normalise(unit.Heading), heading));
        _marks.AddRange(unit.Passages.Select(p => Mark().Match(p.Text).Groups[1].Value));
        _firstPassage.Add(_marks.Count);
    }

    public void AddTo(Sums sums, SearchQuery query)
    {
        if (!query.Named.LeadSomewhere)
        {
            return;
        }

        var words = query.Tokens.Select(t => t.Folded).ToHashSet();
        for (var unit = 0; unit < _units.Count; unit++)
        {
            var met = (float)_units[unit].Met(query.Named, words);
            sums.Units[unit] += met * Lift;
            for (var p = _firstPassage[unit]; p < _firstPassage[unit + 1]; p++)
            {
                var isClause = met > 0 && query.Named.Places.Any(place => place.Clause is { } clause && clause == _marks[p]);
                sums.Passages[p] += isClause || query.Named.Competencies.Contains(_marks[p]) ? Lift : 0;
            }
        }
    }

    // "3. …", "5.1 …", "| 5.1 | …"; not "2026 …".
    [GeneratedRegex(@"^[\s|*]*(?:[Kk]hoản\s+)?([0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9/])")]
    private static partial Regex Mark();
}
