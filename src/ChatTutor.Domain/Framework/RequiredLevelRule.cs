namespace ChatTutor.Domain.Framework;

/// <summary>Derives what a row of mục III must reach in a competency of mục IV.</summary>
/// <remarks>
/// No source states this rule; it is the product's reading until Sở Khoa học và Công nghệ confirms it or issues levels of its own.
/// The minimum of the row is kept inside the applied range. A range that starts above the minimum asks nothing, except where the
/// competency or its group is "bắt buộc". The audience of mục II filters. 8.2 concerns heads only.
/// </remarks>
public static class RequiredLevelRule
{
    /// <summary>The cell for a row that follows mục IV; a row with a catalogue of its own has none.</summary>
    public static RequiredCell Derive(Competency competency, CompetencyGroup group, TargetRow row)
    {
        if (row.OwnCatalogue is not null || !group.Audience.Contains(row.Id))
        {
            return RequiredCell.None;
        }

        if (competency.HeadsOnly)
        {
            return new RequiredCell(competency.Min, null, row.Minimum.Level < competency.Min);
        }

        var startsAbove = competency.Min > row.Minimum.Level;
        var obligatory = competency.Mandatory || group.Mandatory;
        int? level = !startsAbove ? Math.Min(row.Minimum.Level, competency.Max) : obligatory ? competency.Min : null;
        return new RequiredCell(level, Target(competency, row.Minimum, level), startsAbove && obligatory);
    }

    private static int? Target(Competency competency, MinimumStandard minimum, int? level)
    {
        if (minimum.Target is not int striven || minimum.TargetCompetencies?.Contains(competency.Code) == false)
        {
            return null;
        }

        var target = Math.Min(striven, competency.Max);
        return target >= competency.Min && target > (level ?? 0) ? target : null;
    }
}
