using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Turns;

/// <summary>Answers to the tutor's question whether a document has been published.</summary>
internal static class Publication
{
    public const string Yes = "Đã công bố";
    public const string No = "Chưa công bố";

    private static readonly HashSet<string> _yes = Keys(Yes, "đã công bố rồi", "rồi", "có", "công bố rồi", "đã ban hành", "vâng", "dạ rồi");
    private static readonly HashSet<string> _no = Keys(No, "chưa", "chưa ban hành", "không", "chưa ạ", "dạ chưa");

    /// <returns>Null when it is no answer to that question.</returns>
    public static bool? Read(string text)
    {
        var words = Key(text);
        return _yes.Contains(words) ? true : _no.Contains(words) ? false : null;
    }

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(Key)];

    private static string Key(string text) => text.Length > 40 ? "" : VietnameseText.Fold(text).Trim('.', '!', ' ');
}
