using System.ComponentModel.DataAnnotations;

namespace ChatTutor.Tutoring.Units.Codes;

/// <summary>What no source fixes about lists of people.</summary>
public sealed class RosterOptions
{
    public const string Section = "Rosters";

    /// <summary>How long a one-time code of a list may be used.</summary>
    /// <value>Days, 1 to 365. The default is 30; "chưa có quy định, đang dùng giá trị mặc định".</value>
    [Range(1, 365)]
    public int CodeDays { get; set; } = 30;
}
