using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Reads numbers in words: "bốn nhóm", "tám mươi phần trăm", in a text without marks "bon muc".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Ones = new(StringComparer.Ordinal)
    {
        ["một"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["năm"] = 5, ["sáu"] = 6, ["bảy"] = 7, ["bẩy"] = 7, ["tám"] = 8, ["chín"] = 9,
        ["mốt"] = 1, ["tư"] = 4, ["lăm"] = 5,
    };

    private static readonly Dictionary<string, int> Bare = new(StringComparer.Ordinal)
    {
        ["mot"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["nam"] = 5, ["sau"] = 6, ["bay"] = 7, ["tam"] = 8, ["chin"] = 9, ["tu"] = 4, ["lam"] = 5,
    };

    // What is counted; "một" before the second line is an article: "một buổi".
    private static readonly HashSet<string> Counters = new(
        ["mức", "nhóm", "nội", "bước", "phần", "năng", "cấp", "nguyên", "nhiệm", "đối", "giải", "chỉ", "lần", "giờ", "tuần", "quý", "tiêu",
            "văn", "trụ", "lĩnh", "mục", "tỉnh", "nền", "hình", "yêu", "ngày", "tháng"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> MoreCounters = new(
        ["chuyên", "buổi", "khóa", "khoá", "lớp", "điểm", "kỹ", "bài", "câu", "tiết", "đợt", "điều", "khoản", "mô", "năm"], StringComparer.Ordinal);

    private static readonly HashSet<string> BareCounters = new(
        ["nhom", "muc", "buoc", "noi", "chuyen", "nguyen", "linh", "phan", "buoi", "khoa", "lop", "diem", "bai", "gio", "ngay", "thang", "tuan", "lan"],
        StringComparer.Ordinal);

    // Behind these "năm" is the year.
    private static readonly HashSet<string> Years = new(["hang", "moi", "trong", "cac", "tung", "dau", "cuoi", "ca", "nhieu"], StringComparer.Ordinal);

    /// <summary>Puts a number in the place of its words.</summary>
    /// <param name="words">The words of the text, in order.</param>
    /// <param name="text">The text.</param>
    public static void Count(List<Word> words, string text)
    {
        var bare = -1;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Kind != WordKind.Plain || words[i].End - words[i].Start is < 2 or > 4)
            {
                continue;
            }

            var (value, length) = Read(words, text, i);
            if (length == 1 && value < 10 && !IsCounted(words, text, i, value, ref bare))
            {
                continue;
            }

            if (length > 0)
            {
                var digits = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
                words[i] = words[i] with { Key = digits, Folded = digits, Kind = WordKind.Number, End = words[i + length - 1].End };
                words.RemoveRange(i + 1, length - 1);
            }
        }
    }

    /// <summary>The value from a word on and how many words it takes; 0 words for none.</summary>
    private static (int Value, int Length) Read(List<Word> words, string text, int at)
    {
        var folded = words[at].Folded;
        if (folded is "muoi" && Lower(words, text, at) is "mười")
        {
            return One(words, text, at + 1, compound: true) is var one and > 0 ? (10 + one, 2) : (10, Counts(words, text, at + 1) ? 1 : 0);
        }

        var first = One(words, text, at, compound: false);
        if (first == 0)
        {
            return (0, 0);
        }

        if (at + 1 < words.Count && words[at + 1] is { Break: '\0', Folded: "muoi" })
        {
            return One(words, text, at + 2, compound: true) is var one and > 0 ? ((first * 10) + one, 3) : (first * 10, 2);
        }

        return (first, 1);
    }

    private static int One(List<Word> words, string text, int at, bool compound)
    {
        if (at >= words.Count || (compound && words[at].Break != '\0') || !Bare.ContainsKey(words[at].Folded))
        {
            return 0;
        }

        var word = Lower(words, text, at);
        var marked = word is "mốt" or "tư" or "lăm" && !compound ? 0 : Ones.GetValueOrDefault(word);

        // "tám mươi năm" is eighty years, "tam muoi lam" in a text without marks eighty-five.
        return compound && word is "năm" or "nam" ? 0 : marked > 0 ? marked : word is "tu" or "lam" && !compound ? 0 : Bare.GetValueOrDefault(word);
    }

    private static bool IsCounted(List<Word> words, string text, int at, int value, ref int bare)
    {
        if (words[at].Folded == "nam" && at > 0 && words[at].Break == '\0' && Years.Contains(words[at - 1].Folded) && !Counters.Contains(Lower(words, text, at + 1)))
        {
            return false;
        }

        if (Ones.ContainsKey(Lower(words, text, at)) && Counts(words, text, at + 1))
        {
            return value > 1 || Counters.Contains(Lower(words, text, at + 1));
        }

        // Without marks "sau" may be "sáu" or "sau": only before things that are numbered, in a text that has no marks at all.
        bare = bare >= 0 ? bare : Piece.IsMarked(text) ? 0 : 1;
        return bare == 1 && words[at + 1].Break == '\0' && BareCounters.Contains(words[at + 1].Folded)
            && (words[at].Folded is "hai" or "ba" or "bon" or "bay" or "chin" || words[at + 1].Folded is "nhom" or "buoc" or "chuyen" or "buoi" or "lop");
    }

    private static bool Counts(List<Word> words, string text, int at) => at < words.Count && words[at].Break == '\0'
        && (Counters.Contains(Lower(words, text, at)) || MoreCounters.Contains(Lower(words, text, at)));

    private static string Lower(List<Word> words, string text, int at) => VietnameseText.Lower(text[words[at].Start..words[at].End]);
}
