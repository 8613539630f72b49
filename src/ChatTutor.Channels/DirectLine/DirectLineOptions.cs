using System.ComponentModel.DataAnnotations;

namespace ChatTutor.Channels.DirectLine;

/// <summary>How the page's conversations are guarded.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "Channels:DirectLine";

    /// <summary>How long a token opens its conversation.</summary>
    /// <value>Minutes, 5 to 1,440. The default is 480: a working day.</value>
    [Range(5, 1440)]
    public int TokenMinutes { get; set; } = 480;

    /// <summary>How long after its end a token can still be exchanged for a new one, for a phone that slept.</summary>
    /// <value>Minutes, 0 to 10,080. The default is 1,440: a day.</value>
    [Range(0, 10_080)]
    public int RefreshGraceMinutes { get; set; } = 1440;
}
