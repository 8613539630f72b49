using ChatTutor.Domain.Language;

namespace ChatTutor.Server.Commands.Evaluation;

/// <summary>The spellings that <c>eval perturb</c> writes.</summary>
internal static class Spellings
{
    public static IReadOnlyList<string> Names { get; } = ["stripped", "half", "telex", "vni", "nfd"];

    /// <exception cref="ArgumentOutOfRangeException">The name is none of <see cref="Names"/>.</exception>
    public static string Write(string name, LabelledQuery query) => name switch
    {
        "stripped" => OtherSpelling.Stripped(query.Text),
        "half" => OtherSpelling.Half(query.Text, query.Id),
        "telex" => OtherSpelling.Telex(query.Text),
        "vni" => OtherSpelling.Vni(query.Text),
        "nfd" => OtherSpelling.Decomposed(query.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such spelling."),
    };
}
