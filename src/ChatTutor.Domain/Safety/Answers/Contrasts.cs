namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Words that exclude each other: who says one where the source says another says something else.</summary>
internal static class Contrasts
{
    /// <summary>Position of the set of periods.</summary>
    public const int Periods = 3;

    /// <summary>A line a set, its members separated by |, words that mean the same by =.</summary>
    private const string Sets = """
        tối thiểu=ít nhất | tối đa=nhiều nhất=không quá
        trước=trước khi | sau=sau khi
        có hiệu lực | hết hiệu lực=không còn hiệu lực=mất hiệu lực
        hằng năm=hàng năm=mỗi năm | hằng quý=hàng quý=mỗi quý | hằng tháng=hàng tháng=mỗi tháng | hằng tuần=hàng tuần=mỗi tuần | hằng ngày=hàng ngày=mỗi ngày
        bắt buộc | khuyến khích | tự nguyện | tùy chọn=tuỳ chọn
        chủ trì | phối hợp | đầu mối
        tăng | giảm
        trực tiếp | trực tuyến
        lần đầu=đầu tiên | cuối cùng=lần cuối
        cao hơn | thấp hơn
        định kỳ | đột xuất
        toàn bộ=toàn thể=tất cả=mọi | một số=một phần=một bộ phận
        cấp trên | cấp dưới
        trung ương | địa phương
        cơ bản | nâng cao | chuyên sâu
        sơ cấp | trung cấp | cao cấp
        bao gồm=gồm cả=kể cả | trừ=ngoại trừ
        ưu tiên | hạn chế
        thay thế | hỗ trợ | bổ sung
        công cộng | nội bộ
        chính thống | không chính thống | không chính thức
        mạnh | yếu
        """;

    private static readonly List<(int Set, int Member, string[] Keys)> Members =
        [.. Sets.Split('\n').SelectMany((line, set) => line.Split('|').SelectMany((member, at) => member.Split('=')
            .Select(words => (set, at, words.Trim().Split(' ').Select(Lexicon.Key).ToArray()))))];

    private static readonly ILookup<string, (int Set, int Member, string[] Keys)> ByFirst = Members.ToLookup(m => m.Keys[0], StringComparer.Ordinal);

    /// <summary>The members of a text: where they begin, which set, which member. Text with marks only.</summary>
    public static List<(int At, int Length, int Set, int Member)> In(IReadOnlyList<Word> words)
    {
        var found = new List<(int At, int Length, int Set, int Member)>();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (set, member, keys) in ByFirst[words[i].Key])
            {
                if (Stands(words, i, keys) && !found.Exists(f => f.Set == set && f.At <= i && f.At + f.Length >= i + keys.Length))
                {
                    found.Add((i, keys.Length, set, member));
                }
            }
        }

        return found;
    }

    private static bool Stands(IReadOnlyList<Word> words, int at, string[] keys)
    {
        for (var k = 0; k < keys.Length; k++)
        {
            if (at + k >= words.Count || words[at + k].Key != keys[k] || (k > 0 && words[at + k].Break != '\0'))
            {
                return false;
            }
        }

        return true;
    }
}
