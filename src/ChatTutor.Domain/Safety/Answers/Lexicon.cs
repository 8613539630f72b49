using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Words whose exchange changes what a rule says, and words that say nothing by themselves.</summary>
internal static class Lexicon
{
    private static readonly HashSet<string> SmallWords = Keys(
        "của và các những là có cho với trong theo tại về để từ đến do bởi này đó khi thì mà hoặc được bị sẽ đã đang cũng nhưng vào ra lên ở gồm " +
        "việc phải không chưa chẳng đừng nên chỉ cần một mỗi từng cả như số qua bằng nếu hay rằng ngay đều lại thế nào sự người mức ngày sau trước trên dưới");

    private static readonly HashSet<string> FoldedSmall =
        [.. ("cua va cac nhung la co cho voi trong theo tai ve de tu den do boi nay khi thi ma hoac duoc bi se da dang cung vao ra len gom viec phai khong " +
            "chua nen chi can mot moi tung ca nhu so qua bang neu hay rang ngay deu lai muc sau truoc tren duoi").Split(' ')];

    private static readonly HashSet<string> FrameWords = Keys(
        "quy định nêu ghi rõ nguồn căn cứ cụ thể tài liệu văn bản trả lời câu hỏi bạn đồng chí anh chị tham khảo trích dẫn nghĩa tức thời hạn điểm khoản " +
        "điều mục phụ lục quyết kế hoạch công thông báo nghị tóm lại đây yêu cầu trong tôi nội dung bảng dòng hàng đối cột nhé ạ vâng dạ bản chương phần " +
        "năng lực thành thạo mô tả gọi tên hiện phía trên dưới sau đó đơn giản nói cách khác qđ kh nq nđ tt cv tb còn");

    private static readonly (string Words, Cue Cue)[] Phrases =
    [
        ("không chỉ", Cue.Soft), ("không phải", Cue.Not), ("không cần", Cue.Not), ("không bắt buộc", Cue.Not), ("không nhất thiết", Cue.Not),
        ("không được", Cue.Not | Cue.Got), ("nghiêm cấm", Cue.Not), ("có thể", Cue.May), ("được phép", Cue.May | Cue.Got), ("có quyền", Cue.May),
        ("khuyến khích", Cue.May), ("tự nguyện", Cue.May), ("bắt buộc", Cue.Must), ("có trách nhiệm", Cue.Must), ("có nghĩa vụ", Cue.Must),
        ("không thể", Cue.Not), ("trở nên", Cue.Soft), ("tạo nên", Cue.Soft), ("làm nên", Cue.Soft), ("địa chỉ", Cue.Soft),
        ("chỉ đạo", Cue.Soft), ("chỉ tiêu", Cue.Soft), ("chỉ số", Cue.Soft), ("chỉ thị", Cue.Soft), ("chỉ định", Cue.Soft), ("chỉ dẫn", Cue.Soft),
        ("chỉ việc", Cue.Soft), ("cần thiết", Cue.Soft), ("nhu cầu", Cue.Soft), ("nền tảng", Cue.Soft), ("nền kinh", Cue.Soft), ("chi tiết", Cue.Soft),
        ("chi phí", Cue.Soft), ("chi thường", Cue.Soft), ("khoản chi", Cue.Soft), ("cần kiệm", Cue.Soft), ("cho phép", Cue.May),
    ];

    private static readonly (string Word, Cue Cue)[] Singles =
    [
        ("không", Cue.Not), ("chưa", Cue.Not), ("chẳng", Cue.Not), ("đừng", Cue.Not), ("cấm", Cue.Not), ("phải", Cue.Must), ("buộc", Cue.Must),
        ("cần", Cue.Must), ("nên", Cue.May), ("chỉ", Cue.Only), ("được", Cue.Got),
    ];

    private static readonly Dictionary<string, Cue> ByKey = Singles.ToDictionary(s => Key(s.Word), s => s.Cue, StringComparer.Ordinal);

    private static readonly Dictionary<string, Cue> ByFold = Singles.ToDictionary(s => VietnameseText.Fold(s.Word), s => s.Cue, StringComparer.Ordinal);

    private static readonly Dictionary<string, Cue> PairByKey = Phrases
        .ToDictionary(p => string.Join(' ', p.Words.Split(' ').Select(Key)), p => p.Cue, StringComparer.Ordinal);

    private static readonly Dictionary<string, Cue> PairByFold = Phrases
        .DistinctBy(p => VietnameseText.Fold(p.Words)).ToDictionary(p => VietnameseText.Fold(p.Words), p => p.Cue, StringComparer.Ordinal);

    /// <summary>A word that says nothing by itself.</summary>
    public static bool IsSmall(string key, string folded, bool bare) => bare ? FoldedSmall.Contains(folded) : SmallWords.Contains(key);

    /// <summary>A word of the sentence around a rule, not of the rule.</summary>
    public static bool IsFrame(string key) => FrameWords.Contains(key);

    /// <summary>A word as texts with marks are compared.</summary>
    public static string Key(string word) => WordReader.KeyOf(VietnameseText.Lower(word));

    /// <summary>For each word what it does to the verb after it.</summary>
    /// <param name="words">A text.</param>
    /// <param name="marked">Whether it is written with marks.</param>
    public static Cue[] CuesOf(IReadOnlyList<Word> words, bool marked)
    {
        var cues = new Cue[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (cues[i] != Cue.None || words[i].Kind != WordKind.Plain)
            {
                continue;
            }

            if (i + 1 < words.Count && words[i + 1].Break == '\0' && Pair(words[i], words[i + 1], marked, out var both))
            {
                cues[i] = both;
                cues[i + 1] = both == Cue.Soft ? Cue.Soft : both;
            }
            else
            {
                cues[i] = marked ? ByKey.GetValueOrDefault(words[i].Key) : ByFold.GetValueOrDefault(words[i].Folded);
            }
        }

        return cues;
    }

    private static bool Pair(Word first, Word second, bool marked, out Cue cue) => marked
        ? PairByKey.TryGetValue($"{first.Key} {second.Key}", out cue)
        : PairByFold.TryGetValue($"{first.Folded} {second.Folded}", out cue);

    private static HashSet<string> Keys(string words) => words.Split(' ').Select(Key).ToHashSet(StringComparer.Ordinal);
}

/// <summary>What a word does to the verb it stands before.</summary>
[Flags]
internal enum Cue
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>không, chưa, cấm.</summary>
    Not = 1,

    /// <summary>phải, bắt buộc.</summary>
    Must = 2,

    /// <summary>có thể, nên, khuyến khích.</summary>
    May = 4,

    /// <summary>chỉ.</summary>
    Only = 8,

    /// <summary>được: allowed, or a passive.</summary>
    Got = 16,

    /// <summary>Looks like one of them and is none: chỉ đạo, nền tảng.</summary>
    Soft = 32,
}
