using System.Text.Json.Serialization;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>What is known of a person's post, and which question about it is open.</summary>
internal sealed record ProfileState
{
    /// <summary>The profile that holds. Kept with the person; an earlier build kept it here, with the conversation.</summary>
    public LearnerProfile Profile { get; set; } = new();

    /// <summary>The person's unit; null where nobody has said.</summary>
    [JsonIgnore]
    public PersonUnit? Unit { get; set; }

    /// <summary>Whether that unit's list states unit and post, and not the person.</summary>
    [JsonIgnore]
    public bool Confirmed { get; set; }

    /// <summary>The question the person was asked last; null when none is open.</summary>
    public ProfileQuestion? Asked { get; set; }

    /// <summary>Whether the open question was already asked a second time.</summary>
    public bool AskedAgain { get; set; }

    /// <summary>The post before a change that is still being asked about; null where there is none.</summary>
    public LearnerProfile? Former { get; set; }

    /// <summary>The same with no open question: a number in a later message is no answer to it.</summary>
    public ProfileState Closed() => this with { Asked = null, AskedAgain = false, Former = null };
}

/// <summary>The unit of a person, as far as the dialogue needs it.</summary>
/// <param name="Name">Name of the unit.</param>
/// <param name="Path">Codes from the top, each in slashes.</param>
/// <param name="Organisation">Kind of organisation in Vietnamese; null where nobody has said.</param>
internal sealed record PersonUnit(string Name, string Path, string? Organisation);

/// <summary>What the tutor may ask about a person's post.</summary>
internal enum ProfileQuestion
{
    /// <summary>Which of the four groups of Điều 4, khoản 1.</summary>
    Group,

    /// <summary>Bí thư, Chủ tịch, or another leader of the commune.</summary>
    CommuneLeader,

    /// <summary>Which group of jobs of Sở Nội vụ.</summary>
    JobGroup,

    /// <summary>Bác, cô, chú, anh, chị or nothing.</summary>
    Address,
}

/// <summary>What the profile dialogue answers, and what it knows then.</summary>
internal sealed record ProfileStep(Domain.Conversations.Reply Reply, ProfileState State);
