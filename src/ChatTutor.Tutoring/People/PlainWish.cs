using System.Text.RegularExpressions;

namespace ChatTutor.Tutoring.People;

/// <summary>Whether a message asks for short and plain answers, and for nothing else: "bác không rành, nói ngắn thôi cháu".</summary>
internal static partial class PlainWish
{
    private const int MostWords = 16;

    /// <param name="key">The text as folded words.</param>
    public static bool Stands(string key) =>
        Wish().IsMatch(key) && !Topic().IsMatch(key) && key.Count(c => c == ' ') < MostWords;

    [GeneratedRegex("(?:noi|tra loi|giai thich|trinh bay|viet|dien giai|bao)(?: cho)?(?: [a-z]+)?(?: [a-z]+)? (?:de hieu|ngan gon|ngan|don gian|gon|binh dan)(?: |$)"
        + "|^(?:ngan gon|de hieu|ngan|gon|don gian)(?: hon)?(?: thoi| di| giup| nhe| nha| chut| a| cho [a-z]+)*$"
        + "|(?:dai|nhieu chu|kho hieu|roi) (?:qua|lam|the)(?: |$).*(?:ngan|gon|de hieu|don gian)"
        + "|(?:dung|do|khong) noi (?:dai|nhieu|kho hieu)|khong ranh .*(?:ngan|gon|de hieu|don gian)")]
    private static partial Regex Wish();

    /// <summary>A matter beside the wish is a question to be answered.</summary>
    [GeneratedRegex("(?:^| )(?:nang luc|van ban|bao cao|cau lenh|prompt|quyet dinh|ke hoach|muc [1-4]|the nao|gi|nao|may|sao|viec|khoan|bai|mail|thu|tin|phieu"
        + "|bien ban|la don|lam don|viet don)(?: |$)")]
    private static partial Regex Topic();
}
