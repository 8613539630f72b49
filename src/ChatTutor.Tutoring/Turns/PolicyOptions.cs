namespace ChatTutor.Tutoring.Turns;

/// <summary>What no source fixes and the house that runs the tutor decides.</summary>
public sealed class PolicyOptions
{
    public const string Section = "Policy";

    /// <summary>Whom a person in distress can turn to, as shown, e.g. a name and a number.</summary>
    /// <value>The default is empty: the tutor then names no number, because no source does.</value>
    public string DistressContact { get; set; } = "";
}
