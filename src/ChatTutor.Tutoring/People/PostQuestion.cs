using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.People;

/// <summary>Whether a question is about the asker's own post: only then does the profile matter.</summary>
internal static partial class PostQuestion
{
    /// <summary>Asks which levels or competencies the own post requires.</summary>
    public static bool AsksLevels(string text)
    {
        var words = Tokens.Key(text);
        return Own().IsMatch(words) && Required().IsMatch(words) && !Other().IsMatch(words);
    }

    /// <summary>Asks which group one belongs to.</summary>
    public static bool AsksGroup(string text) => MyGroup().IsMatch(Tokens.Key(text));

    /// <summary>Asks for the own group of jobs by Sở Nội vụ.</summary>
    public static bool AsksJobGroup(string text)
    {
        var words = Tokens.Key(text);
        return (words.Contains("nhom cong viec", StringComparison.Ordinal) && Own().IsMatch(words))
            || (words.Contains("so noi vu", StringComparison.Ordinal) && MyGroup().IsMatch(words));
    }

    /// <summary>Says what one is, and nothing else: no question, no trouble, no wish.</summary>
    public static bool OnlyStates(string text)
    {
        var words = Tokens.Key(text);
        return !text.Contains('?', StringComparison.Ordinal) && words.Count(c => c == ' ') < MostWordsOfAStatement && !More().IsMatch(words);
    }

    private const int MostWordsOfAStatement = 20;

    private const string Me = "(?:toi|em|e|minh|mk|chau|con|tui|tao|to)";

    [GeneratedRegex($"(?:vi tri|chuc vu|chuc danh|cong viec|viec lam|cho ngoi|nhom|chuan|muc|yeu cau)(?: [a-z]+)? (?:cua |voi |cho |doi voi )?{Me}(?: |$)"
        + $"|(?:^| ){Me}(?: la [a-z ]+| lam [a-z ]+)? (?:can|phai|nen|duoc yeu cau|thi can|thi phai)(?: |$)"
        + $"|(?:^| )(?:cua|voi|cho|doi voi|nhu) {Me}(?: |$)|(?:^| ){Me} (?:la|lam|dang lam|thuoc|o) ")]
    private static partial Regex Own();

    [GeneratedRegex("(?:dat|can|yeu cau|theo) (?:nhung |cac |toi thieu )?(?:muc|chuan|nang luc)|muc (?:may|nao|chuan|toi thieu|bao nhieu|do nao)"
        + "|(?:nhung |cac )?nang luc (?:nao|gi)|chuan (?:nao|gi|toi thieu|may)|yeu cau (?:gi|nang luc|nhung gi)|can dat (?:gi|nhung gi)|phai dat (?:gi|nhung gi|muc)")]
    private static partial Regex Required();

    /// <summary>A competency named by its code, a result or a test is another question.</summary>
    [GeneratedRegex("[1-8] [1-9](?: |$)|ket qua|diem|thi lai|hoc o dau|dang ky|cau hoi|bai kiem tra|xep loai|luong")]
    private static partial Regex Other();

    /// <summary>Words of a question, a trouble or a wish beside the statement.</summary>
    /// <remarks>Folded words say several things: "bí thư" is no trouble, "cán bộ" no need, "mặt trận" no loss, "hội" no question.</remarks>
    [GeneratedRegex("(?:^| )(?:gi|nao|may|sao|bao nhieu|bao gio|ai|khong biet|chua biet|duoc khong|phai|muon|lo|loi|quen|xin|nho|giup|hay|lam the"
        + "|cach|tai sao|vi sao|neu|khi|yeu cau|nen|danh gia|kiem tra|soan|viet|gui|nop|dung ai|hoi (?:giup|ve|xem|chut|la|y kien)"
        + "|bi(?! thu)|can(?! bo| su)|mat(?! tran)|ha(?! noi)|o dau|dau(?: a)?$|thi (?:can|phai|sao|the|dat|lam|nen|co)|cho (?:toi|em|minh|hoi|xem))(?: |$)"
        + "| khong(?: a| nhi| vay| the| ta)?$")]
    private static partial Regex More();

    [GeneratedRegex($"(?:^| ){Me}(?: [a-z]+)* (?:thuoc|o|nam o|vao|xep vao) (?:nhom|doi tuong) (?:nao|may|gi|so may)|nhom (?:nao|may) (?:la )?cua {Me}")]
    private static partial Regex MyGroup();
}
