using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>Answers "what does my post require?": the minimum as printed, then the levels derived from it, shown as derived.</summary>
internal sealed class RequiredLevelsAnswer(CompetencyFramework framework, Library library)
{
    private const string NoDocument =
        "chưa có văn bản nào ban hành mức cho từng năng lực; bảng sau do hệ thống suy ra, chờ Sở Khoa học và Công nghệ xác nhận";

    /// <summary>The answer for a profile whose post is known.</summary>
    public Reply Of(LearnerProfile profile) =>
        profile.Citizen ? OfCitizen()
        : framework.Row(RowOf(profile)) is not { } row ? Unknown()
        : row.OwnCatalogue is not null ? OfOwnCatalogue(row) : OfRow(row, profile);

    /// <summary>The row a profile is told about: its own, else the base row of its group.</summary>
    private static string RowOf(LearnerProfile profile) => profile.Row ?? $"G{profile.Group}";

    /// <summary>The minimum of every group, for somebody whose group is not known yet.</summary>
    public (string Text, IReadOnlyList<Citation> Citations) OfAllGroups()
    {
        var rows = framework.Rows.Select(row => (Row: row, Quote: row.Minimum.AsPrinted ?? row.Minimum.Printed)).DistinctBy(r => r.Quote).ToList();
        var lines = rows.Select(r => $"• {r.Row.Label}: “{r.Quote}”");
        return (
            $"Mức chuẩn tối thiểu theo nhóm đối tượng:\n{string.Join('\n', lines)}\n— {CardOf(rows[0].Row).Document.Document.ShortTitle}, "
            + $"Phụ lục, mục III (bản {CardOf(rows[0].Row).Document.Document.Version})",
            [.. rows.Select(r => Composer.Cite(CardOf(r.Row), r.Quote))]);
    }

    /// <summary>Both rows of the leaders of a commune, for somebody who is one of them.</summary>
    public (string Text, IReadOnlyList<Citation> Citations) OfCommuneLeaders()
    {
        var rows = framework.TargetGroups.First(group => group.Number == 2).Rows;
        return (
            string.Join('\n', rows.Select(row => $"• {row.Label}: “{row.Minimum.Printed}”")) + $"\n{Composer.Source(CardOf(rows[0]))}",
            [.. rows.Select(row => Composer.Cite(CardOf(row), row.Minimum.Printed))]);
    }

    /// <summary>Every competency with its name and level; null where the post has none.</summary>
    public Reply? Each(LearnerProfile profile)
    {
        if (framework.Row(RowOf(profile)) is not { OwnCatalogue: null } row)
        {
            return null;
        }

        var lines = framework.Competencies.Select(competency =>
            $"{competency.Code} {competency.Name}: {LevelWords(Level(competency.Code, row, profile))}");
        return new Reply($"{row.Label} ({Source()}):\n" + string.Join('\n', lines) + $"\n{HeadsOnly(row, profile)}".TrimEnd())
        {
            Choices = [Button(ProfileCommands.How), Button("Năng lực 5.1 yêu cầu gì?")],
        };
    }

    /// <summary>How the levels were derived.</summary>
    public Reply How() => new(framework.RequiredLevels.IssuedBy is { } issued
        ? $"Mức cần đạt của từng năng lực theo {issued}."
        : framework.RequiredLevels.Rule + "\nKhi có văn bản ban hành mức theo vị trí, quản trị viên nạp văn bản đó và bảng suy ra này thôi dùng.");

    private Reply OfRow(TargetRow row, LearnerProfile profile)
    {
        var card = CardOf(row);
        var quote = row.Minimum.AsPrinted ?? row.Minimum.Printed;
        var levels = framework.Competencies.Where(c => !c.HeadsOnly || profile.Head is not null || !AsksHead(row))
            .Select(c => (c.Code, Cell: Level(c.Code, row, profile))).ToList();
        var groups = levels.GroupBy(l => LevelWords(l.Cell)).OrderByDescending(g => g.First().Cell.Level ?? 0)
            .ThenByDescending(g => g.First().Cell.Target ?? 0)
            .Select(g => $"• {Capital(g.Key)}: {string.Join(", ", g.Select(l => l.Code))}");
        var open = framework.Conflicts.Where(c => framework.Competencies.Any(f => c.Touches(f.Code, row.Id) && !(f.HeadsOnly && profile.Head == false)));
        var text = $"Với {Small(row.Label)} (nhóm {NumberOf(row)} của Điều 4, khoản 1), mức chuẩn tối thiểu là:\n“{quote}”\n{Composer.Source(card)}\n\n"
            + $"Theo từng năng lực ({Source()}):\n{string.Join('\n', groups)}\n{HeadsOnly(row, profile)}";
        text = text.TrimEnd() + string.Concat(open.Select(c => $"\nCòn để ngỏ: {c.Question} Tạm dùng: {c.Default}")) + Sector(profile);
        return new Reply(text)
        {
            Citations = [Composer.Cite(card, quote)],
            Choices =
            [
                .. Refining(row, profile), Button(ProfileCommands.Each), Button(ProfileCommands.How), Button(ProfileQuestions.OtherGroup),
                .. AsksHead(row) && profile.Head is null ? [Button(ProfileCommands.Head)] : Array.Empty<Choice>(),
                .. profile.OwnSectorFramework is null ? [Button(ProfileCommands.OwnFramework)] : Array.Empty<Choice>(),
            ],
        };
    }

    /// <summary>The base row of groups 3 and 4 was taken without asking: one tap takes the other.</summary>
    private static IEnumerable<Choice> Refining(TargetRow row, LearnerProfile profile) => (profile.Row, row.Id) switch
    {
        (null, "G3") => [Button(ProfileQuestions.StaffWork)],
        (null, "G4") => [Button(ProfileQuestions.DigitalSystems)],
        _ => [],
    };

    private Reply OfOwnCatalogue(TargetRow row)
    {
        var card = CardOf(row);
        var rule = library.Find(framework.Source, row.OwnCatalogueSection!);
        var quotes = rule is null ? "" : $"\n\n“{rule.Printed}”\n{Composer.Source(rule)}";
        return new Reply(
            $"{row.Label} theo danh mục năng lực riêng tại {row.OwnCatalogue}. Mức chuẩn tối thiểu:\n“{row.Minimum.Printed}”\n{Composer.Source(card)}{quotes}\n\n"
            + $"Danh mục của {row.OwnCatalogue} chưa có trong kho tài liệu, nên tôi không liệt kê được từng năng lực. "
            + "Quản trị viên có thể nạp danh mục này; trong khi chờ, nên hỏi cơ quan ban hành.")
        {
            Citations = [Composer.Cite(card, row.Minimum.Printed), .. rule is null ? [] : new[] { Composer.Cite(rule, rule.Printed) }],
            Choices = [Button("Bốn mức độ thành thạo là gì?"), Button(ProfileQuestions.OtherGroup)],
        };
    }

    private Reply OfCitizen()
    {
        var scope = library.Find(framework.Source, "Điều 1, khoản 1");
        var quote = scope is null ? "" : $"\n“{scope.Printed}”\n{Composer.Source(scope)}";
        return new Reply(
            "Khung năng lực số này dành cho hệ thống chính trị, không đặt mức bắt buộc cho người dân." + quote
            + "\n\nNgười dân có khung riêng (Quyết định 2262/QĐ-UBND), hiện toàn văn chưa có trong kho; ở đây bạn có thể học và tự luyện tập.")
        {
            Citations = scope is null ? [] : [Composer.Cite(scope, scope.Printed)],
            Choices = [Button("Người dân tự đánh giá năng lực số thế nào?"), Button(ProfileQuestions.OtherGroup)],
        };
    }

    private static Reply Unknown() => new("Nhóm đã chọn không còn trong khung hiện hành; xin chọn lại nhóm.")
    {
        Choices = [Button(ProfileQuestions.OtherGroup)],
    };

    /// <summary>Only heads are held to 8.2; somebody who said so, or did not say, sees it apart.</summary>
    private RequiredCell Level(string code, TargetRow row, LearnerProfile profile) =>
        framework.Competency(code)!.HeadsOnly && profile.Head != true ? RequiredCell.None
        : framework.RequiredLevels.Cell(code, row.Id) ?? RequiredCell.None;

    private string HeadsOnly(TargetRow row, LearnerProfile profile) => profile.Head is null && AsksHead(row)
        ? "Riêng năng lực 8.2: “M4 đối với người đứng đầu” (Phụ lục, mục IV, năng lực 8.2)." : "";

    private bool AsksHead(TargetRow row) =>
        framework.Competencies.Any(c => c.HeadsOnly && framework.RequiredLevels.Cell(c.Code, row.Id)?.Level is not null);

    private string Source() => framework.RequiredLevels.IssuedBy is { } issued ? $"theo {issued}" : NoDocument;

    private static string Sector(LearnerProfile profile) => profile.OwnSectorFramework == true
        ? "\nNgành của bạn có khung riêng: khung của ngành được áp dụng, các mức trên chỉ để tham khảo (Điều 2, khoản 3)." : "";

    private static string LevelWords(RequiredCell cell) => (cell.Level, cell.Target) switch
    {
        (null, null) => "chưa yêu cầu",
        (null, int target) => $"chưa yêu cầu, phấn đấu Mức {target}",
        (int level, null) => $"Mức {level}",
        (int level, int target) => $"Mức {level}, phấn đấu Mức {target}",
    };

    private int NumberOf(TargetRow row) => framework.TargetGroups.First(group => group.Rows.Contains(row)).Number;

    /// <summary>The row of mục III that prints the minimum.</summary>
    private Card CardOf(TargetRow row) => library.Cards.First(card =>
        card.Document.Document.Id == framework.Source && !card.IsGroup
        && card.Printed.Contains(row.Minimum.AsPrinted ?? row.Minimum.Printed, StringComparison.Ordinal));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static Choice Button(string words) => new(words, words);
}
