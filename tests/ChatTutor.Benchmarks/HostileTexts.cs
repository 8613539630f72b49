using ChatTutor.Domain.Safety;

namespace ChatTutor.Benchmarks;

/// <summary>Texts as long as the guard takes, made of what its rules look for, repeated: each makes some expression start again and again.</summary>
public static class HostileTexts
{
    private static readonly string[] _units =
    [
        "0912 ", "0", "1 ", "0.9.", "1234567890", "111 222 333 ", " ", "\n", "\t \n", "a ", "* ", "@", "a@", "a@b.c ", "([{<", "[số CCCD] ", "<b>", "|",
        "tài liệu mật ", "tài liệu ", "mật khẩu ", "mật khẩu là ", "mk: ", "pass ", "mk a1@", "1234567890mk a1@", "otp ", "tk ", "đăng nhập a@b.c ",
        "PASSWORD=", "A_SECRET_", "key ", "-----BEGIN PRIVATE KEY-----", "nhà em ở ", "nhà em ở 111 222 333 ", "tôi ở số 5 ngõ ", "trú tại 1 ",
        "sinh ngày ", "Nguyễn Văn Mẫu ", "Nguyễn Văn An bị ", "ung thư ", "MẬT\n", "T U Y Ệ T ", "12/BC-UBND(", "nội bộ ", "chưa công bố ",
        "không một hai ba ", "hộ chiếu ", "xe 29A", "stk ", "maatj khaaur ", "\u0301", "\u200B", "😂", "\uD800", "\U000E0041", "０９", "này ", "?",
        "là gì ", "tóm tắt giúp tôi ", "12 từ khôi phục: ap ", "apple ", "0o0 ", "Khung năng lực số của cán bộ, công chức. ",
    ];

    /// <summary>Each unit by itself, and 200 mixtures that are the same on every run.</summary>
    public static IEnumerable<string> Units
    {
        get
        {
            var chance = new Random(7);
            return _units.Concat(Enumerable.Range(0, 200).Select(_ =>
                string.Concat(Enumerable.Range(0, chance.Next(2, 6)).Select(_ => _units[chance.Next(_units.Length)]))));
        }
    }

    /// <summary>The unit repeated to the longest text the guard judges.</summary>
    public static string Of(string unit) =>
        string.Concat(Enumerable.Repeat(unit, (InputGuard.LongestText / unit.Length) + 1))[..InputGuard.LongestText];
}
