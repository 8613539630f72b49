using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.People;

/// <summary>The profile dialogue over the knowledge base that is live.</summary>
internal sealed class ProfileTurn(LiveLibrary live)
{
    /// <summary>Takes the turn when it is about the person's own post or answers an open question about it; else null.</summary>
    public ProfileStep? Take(string text, ProfileState state) => live.Profiles?.Take(text, state);
}
