namespace ChatTutor.Domain.Framework;

/// <summary>Says in Vietnamese how a required level was found.</summary>
internal static class RequiredLevelWords
{
    public static string Of(Competency competency, CompetencyGroup group, TargetRow row, RequiredCell cell, string? issuedBy)
    {
        if (row.OwnCatalogue is { } catalogue)
        {
            return $"{row.Label} thực hiện theo danh mục năng lực tại {catalogue} ({row.OwnCatalogueSection}), " +
                "không theo danh mục của Phụ lục, mục IV.";
        }

        if (issuedBy is not null)
        {
            return $"Theo {issuedBy}.";
        }

        if (!group.Audience.Contains(row.Id))
        {
            return $"Nhóm năng lực {group.Number} dành cho: {group.AudiencePrinted} ({group.Section}). Suy ra: chưa yêu cầu.";
        }

        return $"Mức chuẩn tối thiểu: {row.Minimum.Printed.TrimEnd('.')} ({row.Minimum.Section}). " +
            $"Mức áp dụng của năng lực {competency.Code}: {competency.RangePrinted} ({competency.Section}). " +
            $"Suy ra: {Result(cell)}.";
    }

    private static string Result(RequiredCell cell) => (cell.Level, cell.Target) switch
    {
        (null, null) => "chưa yêu cầu",
        (null, int target) => $"chưa yêu cầu, phấn đấu Mức {target}",
        (int level, null) => $"Mức {level}",
        (int level, int target) => $"Mức {level}, phấn đấu Mức {target}",
    };
}
