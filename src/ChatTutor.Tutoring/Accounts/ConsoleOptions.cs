using System.ComponentModel.DataAnnotations;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>How one signs in to the console. No source fixes these numbers: they are defaults of the product.</summary>
public sealed class ConsoleOptions
{
    public const string Section = "Console";

    /// <summary>A session that nobody uses ends after this time.</summary>
    /// <value>Minutes, 5 to 480. The default is 30.</value>
    [Range(5, 480)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>A session ends after this time in any case.</summary>
    /// <value>Hours, 1 to 72. The default is 12.</value>
    [Range(1, 72)]
    public int SessionHours { get; set; } = 12;

    /// <summary>Wrong passwords or codes in a row until the account is locked for a while.</summary>
    /// <value>3 to 20. The default is 5.</value>
    [Range(3, 20)]
    public int LockoutTries { get; set; } = 5;

    /// <summary>How long it is locked.</summary>
    /// <value>Minutes, 1 to 1,440. The default is 15.</value>
    [Range(1, 1440)]
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>How long a one-time password opens the door to choosing one's own.</summary>
    /// <value>Hours, 1 to 720. The default is 72.</value>
    [Range(1, 720)]
    public int OneTimePasswordHours { get; set; } = 72;

    /// <summary>Tries to sign in from one address within five minutes. An office behind one address shares them.</summary>
    /// <value>5 to 10,000. The default is 60.</value>
    [Range(5, 10_000)]
    public int TriesPerAddress { get; set; } = 60;

    /// <summary>Tries to sign in under one name within five minutes, whether there is such an account or not.</summary>
    /// <value>5 to 1,000. The default is 15.</value>
    [Range(5, 1000)]
    public int TriesPerName { get; set; } = 15;

    /// <summary>Roles that must have a second factor, separated by spaces.</summary>
    /// <value>Of <c>viewer head trainer admin</c>. The default is all but the viewer.</value>
    [RegularExpression("((viewer|head|trainer|admin)( (viewer|head|trainer|admin))*)?",
        ErrorMessage = "Console:SecondFactorRoles must be roles (viewer, head, trainer, admin) separated by spaces.")]
    public string SecondFactorRoles { get; set; } = "head trainer admin";

    internal bool NeedsSecondFactor(ConsoleRole role) =>
        SecondFactorRoles.Split(' ').Contains(role.ToString(), StringComparer.OrdinalIgnoreCase);
}
