using System.Globalization;
using ChatTutor.Domain.Language;

namespace ChatTutor.Tutoring.Accounts;

/// <summary>
/// Which passwords are refused: short ones and those that everybody tries first. No rule about capitals or signs.
/// </summary>
public static class PasswordRules
{
    /// <value>Characters.</value>
    public const int Shortest = 12;

    /// <value>Characters.</value>
    public const int Longest = 128;

    private const int FewestDifferent = 5;

    /// <summary>What is left of the commonest passwords when digits, signs, capitals and marks are taken off.</summary>
    private static readonly HashSet<string> _common = new(StringComparer.Ordinal)
    {
        "", "a", "abc", "abcd", "abcdef", "abcdefgh", "admin", "administrator", "anhyeuem", "asdf", "asdfgh",
        "asdfghjkl", "chattutor", "changeme", "emyeuanh", "hanoi", "hanoivietnam", "iloveyou", "khungnangluc",
        "khungnanglucso", "letmein", "login", "matkhau", "matkhaucuatoi", "matkhaumoi", "mypassword", "nangluc",
        "nanglucso", "password", "passwd", "pass", "qaz", "qazwsx", "quantri", "quantrivien", "qwe", "qwer", "qwert",
        "qwerty", "qwertyuiop", "qwertyuiopasdfghjkl", "root", "taikhoan", "test", "thanglong", "thudo", "thudohanoi",
        "toiyeuvietnam", "toiyeuhanoi", "user", "vietnam", "welcome", "xinchao", "zxcvbn", "zxcvbnm",
    };

    /// <returns>Why it is refused, for its owner; null when it is good.</returns>
    public static string? Fault(string name, string password)
    {
        var letters = VietnameseText.Fold(password);
        return new StringInfo(password).LengthInTextElements < Shortest
            ? $"Mật khẩu phải có ít nhất {Shortest} ký tự. Một câu dài dễ nhớ là tốt nhất."
            : password.Length > Longest ? $"Mật khẩu dài quá {Longest} ký tự."
            : letters.Contains(VietnameseText.Fold(name), StringComparison.Ordinal) ? "Mật khẩu không được chứa tên đăng nhập."
            : letters.Distinct().Count() < FewestDifferent || IsRun(letters) || IsCommon(letters)
                ? "Mật khẩu này quá phổ biến, kẻ xấu thử đầu tiên. Hãy dùng vài từ không liên quan đến nhau."
            : null;
    }

    /// <summary>Read with its signs left out, and with those that stand for a letter read as that letter.</summary>
    private static bool IsCommon(string letters) =>
        _common.Contains(Core(letters)) || _common.Contains(Core(letters.Replace('@', 'a').Replace('$', 's').Replace('0', 'o')));

    private static string Core(string letters)
    {
        var core = string.Concat(letters.Where(char.IsAsciiLetter));
        var half = core.Length / 2;
        return core.Length % 2 == 0 && core[..half] == core[half..] ? core[..half] : core;
    }

    /// <summary>Each character is the neighbour of the one before: 123456789012, abcdefghijkl.</summary>
    private static bool IsRun(string letters)
    {
        var steps = letters.Zip(letters.Skip(1), (a, b) => b - a).ToList();
        return steps.Count(step => step is 1 or -1 or 0 or -9 or 9) >= steps.Count - 1;
    }
}
