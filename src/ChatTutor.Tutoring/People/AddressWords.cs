using ChatTutor.Domain.Language;
using ChatTutor.Domain.People;

namespace ChatTutor.Tutoring.People;

/// <summary>The forms of address one can choose, and the words by which people ask for one.</summary>
internal static class AddressWords
{
    public const string None = "Không xưng hô";

    private static readonly string[] _asking = ["goi toi la", "goi em la", "goi minh la", "goi tui la", "goi la", "cu goi la", "xung ho la", "cu goi", "goi"];

    /// <summary>As shown on buttons.</summary>
    public static IReadOnlyList<(string Word, FormOfAddress Form)> All { get; } =
    [
        ("Bác", FormOfAddress.Bac), ("Cô", FormOfAddress.Co), ("Chú", FormOfAddress.Chu),
        ("Anh", FormOfAddress.Anh), ("Chị", FormOfAddress.Chi), (None, FormOfAddress.None),
    ];

    /// <summary>The form that an answer to the question names: "bác", "gọi là cô nhé"; null where it names none.</summary>
    /// <param name="key">The text as <see cref="Tokens.Key"/>.</param>
    public static FormOfAddress? Chosen(string key)
    {
        var word = Bare(key);
        return All.Where(a => Tokens.Key(a.Word) == word).Select(a => (FormOfAddress?)a.Form).FirstOrDefault();
    }

    /// <summary>The form that somebody asks for without being asked: "gọi tôi là bác nhé"; null where nobody does.</summary>
    public static FormOfAddress? Wished(string key) => _asking.Any(ask => key.StartsWith(ask + " ", StringComparison.Ordinal)) ? Chosen(key) : null;

    private static string Bare(string key)
    {
        var ask = _asking.FirstOrDefault(words => key.StartsWith(words + " ", StringComparison.Ordinal));
        var word = ask is null ? key : key[(ask.Length + 1)..];
        foreach (var end in new[] { " nhe", " nha", " di", " a", " thoi", " cho than", " duoc roi" })
        {
            word = word.EndsWith(end, StringComparison.Ordinal) ? word[..^end.Length] : word;
        }

        return word;
    }
}
