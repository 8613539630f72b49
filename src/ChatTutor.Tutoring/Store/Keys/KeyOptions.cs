namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>The key that wraps all other keys. It lies outside the data folder, so that whoever steals that folder reads nothing.</summary>
public sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>A .pfx file, made on first use. Empty: <c>ChatTutor/keys.pfx</c> in the user's own folder for application data.</summary>
    public string File { get; set; } = "";

    /// <summary>Earlier key files that are still needed, separated by commas; what <c>keys rotate</c> left beside the file is found without.</summary>
    public string PreviousFiles { get; set; } = "";
}
