using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Framework;
using ChatTutor.Domain.People;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>Answers "what does my post require?": the minimum as printed, then the levels, each with where it comes from.</summary>
internal sealed class RequiredLevelsAnswer(CompetencyFramework framework, Library library)
{
    private readonly MinimumQuotes _minimums = new(framework, library);
    private readonly OtherRulesAnswer _others = new(framework, library);

    /// <summary>The answer for a profile whose post is known; a second post is told as well.</summary>
    public Reply Of(ProfileState state)
    {
        var profile = state.Profile;
        var first = OfOne(RowOf(profile), state, profile.Citizen);
        if (profile.AlsoRow is not { } also || framework.Row(also) is null)
        {
            return first;
        }

        var second = OfOne(also, state with { Profile = profile with { Row = also } }, citizen: false);
        return first with
        {
            Text = $"{first.Text}\n\nVai trò thứ hai:\n{second.Text}\n\n"
                + "Các văn bản trong kho chưa có quy định riêng cho người giữ hai vai trò, nên tôi nêu cả hai.",
            Citations = [.. first.Citations.Concat(second.Citations).Distinct()],
        };
    }

    /// <summary>The levels a profile is held to; empty where the row follows a list of its own, or is unknown.</summary>
    public IReadOnlyList<PostLevel> Levels(ProfileState state) => framework.Row(RowOf(state.Profile)) is { } row && !state.Profile.Citizen
        ? PostLevels.Of(framework, library.Files.Overrides, PostOf(row, state)) : [];

    /// <summary>Every competency with its name, level and origin; null where the post has none.</summary>
    public Reply? Each(ProfileState state)
    {
        if (Levels(state) is not { Count: > 0 } levels)
        {
            return null;
        }

        var row = framework.Row(RowOf(state.Profile))!;
        var lines = levels.Select(level => $"{level.Competency.Code} {level.Competency.Name}: {LevelWords.Of(level.Cell)}{LevelWords.OriginOf(level)}");
        return new Reply($"{row.Label} ({Source()}):\n{string.Join('\n', lines)}{Sector(state.Profile)}")
        {
            Choices = [Button(ProfileCommands.How), Button("Năng lực 5.1 yêu cầu gì?")],
        };
    }

    /// <summary>How the levels were found, and what is open.</summary>
    public Reply How(ProfileState state)
    {
        var levels = Levels(state);
        var rule = framework.RequiredLevels.IssuedBy is { } issued ? $"Mức cần đạt của từng năng lực theo {issued}."
            : framework.RequiredLevels.Rule + "\nKhi có văn bản ban hành mức theo vị trí, quản trị viên nạp văn bản đó và mức ban hành thay mức suy ra.";
        return new Reply(rule + LevelWords.Issued(levels) + LevelWords.Open(levels) + LevelWords.OpenForAll(framework));
    }

    public (string Text, IReadOnlyList<Citation> Citations) OfAllGroups() => _minimums.OfAllGroups();

    public (string Text, IReadOnlyList<Citation> Citations) OfCommuneLeaders() => _minimums.OfCommuneLeaders();

    /// <summary>The row a profile is told about: its own, else the base row of its group.</summary>
    public static string RowOf(LearnerProfile profile) => profile.Row ?? $"G{profile.Group}";

    private static Post PostOf(TargetRow row, ProfileState state) => new(row, state.Profile.Head, state.Profile.Position, state.Unit?.Path);

    private Reply OfOne(string id, ProfileState state, bool citizen) =>
        citizen ? _others.OfCitizen()
        : framework.Row(id) is not { } row ? OtherRulesAnswer.Unknown()
        : row.OwnCatalogue is not null ? _others.OfOwnCatalogue(row, _minimums.CardOf(row)) : OfRow(row, state);

    private Reply OfRow(TargetRow row, ProfileState state)
    {
        var (card, quote, profile) = (_minimums.CardOf(row), MinimumQuotes.Of(row), state.Profile);
        var heads = AsksHead(row);
        var levels = PostLevels.Of(framework, library.Files.Overrides, PostOf(row, state));
        var shown = levels.Where(level => !level.Competency.HeadsOnly || profile.Head is not null || !heads).ToList();
        var text = $"{Lead(profile)}Với {Whom(row)} (nhóm {NumberOf(row)} của Điều 4, khoản 1), mức chuẩn tối thiểu là:\n"
            + $"“{quote}”\n{Composer.Source(card)}\n\nTheo từng năng lực ({Source()}):\n{LevelWords.Grouped(shown)}"
            + (profile.Head is null && heads ? "\nRiêng năng lực 8.2: “M4 đối với người đứng đầu” (Phụ lục, mục IV, năng lực 8.2)." : "")
            + LevelWords.Issued(shown) + LevelWords.Open(shown) + Sector(profile);
        return new Reply(text) { Citations = [Composer.Cite(card, quote)], Choices = [.. Choices(row, profile, heads)] };
    }

    private static IEnumerable<Choice> Choices(TargetRow row, LearnerProfile profile, bool heads)
    {
        // The base row of groups 3 and 4 was taken without asking: one tap takes the other.
        string? refining = (profile.Row, row.Id) switch
        {
            (null, "G3") => ProfileQuestions.StaffWork,
            (null, "G4") => ProfileQuestions.DigitalSystems,
            _ => null,
        };
        string?[] words =
        [
            refining, ProfileCommands.Each, ProfileCommands.How, ProfileQuestions.OtherGroup,
            heads && profile.Head is null ? ProfileCommands.Head : null,
            profile.OwnSectorFramework is null ? ProfileCommands.OwnFramework : null,
        ];
        return words.OfType<string>().Select(Button);
    }

    private bool AsksHead(TargetRow row) =>
        framework.Competencies.Any(c => c.HeadsOnly && framework.RequiredLevels.Cell(c.Code, row.Id)?.Level is not null);

    private string Source() => framework.RequiredLevels.IssuedBy is { } issued ? $"theo {issued}" : LevelWords.Derived;

    private static string Lead(LearnerProfile profile) => profile.OwnSectorFramework == true
        ? "Để tham khảo, vì ngành của bạn có khung riêng và khung đó được áp dụng (Điều 2, khoản 3).\n" : "";

    private static string Sector(LearnerProfile profile) => profile.OwnSectorFramework == true
        ? "\nCác mức trên chỉ để tham khảo: không dùng để kết luận chưa đạt chuẩn (Điều 2, khoản 3)." : "";

    /// <summary>The rows inside a row are named in full: their labels are lists of work.</summary>
    private static string Whom(TargetRow row) => row.Name.StartsWith("vị trí", StringComparison.Ordinal) ? row.Name : LevelWords.Small(row.Label);

    private int NumberOf(TargetRow row) => framework.TargetGroups.First(group => group.Rows.Contains(row)).Number;

    private static Choice Button(string words) => new(words, words);
}
