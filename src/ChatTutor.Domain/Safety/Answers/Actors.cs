namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Who a rule is about or who does something: people and bodies, found as the longest name.</summary>
internal static class Actors
{
    private const string Heads = "sở bộ";

    private const string Fields =
        "nội vụ|tài chính|khoa học|giáo dục|y tế|tư pháp|xây dựng|thông tin|văn hóa|công thương|nông nghiệp|tài nguyên|kế hoạch|giao thông|lao động|du lịch|" +
        "ngoại vụ|dân tộc|quy hoạch|công an|quốc phòng|ngoại giao|chính trị|trưởng";

    /// <summary>Names separated by |, names of the same by =.</summary>
    private const string Others =
        "cán bộ|công chức|viên chức|đảng viên|người lao động|lao động hợp đồng|hợp đồng chuyên môn|lực lượng hỗ trợ|cộng tác viên|" +
        "người dân=công dân=nhân dân=dân số|doanh nghiệp|hợp tác xã|lãnh đạo|người đứng đầu=thủ trưởng|học sinh|sinh viên|giáo viên|người cao tuổi|người khuyết tật|" +
        "người nghèo|hộ gia đình|bí thư|chủ tịch|phó chủ tịch|tổ chuyển đổi số=tổ công nghệ số|đoàn thanh niên=thành đoàn|hội phụ nữ|" +
        "văn phòng thành ủy|văn phòng ubnd|ban tổ chức=ban tổ chức thành ủy|ban thường vụ=ban thường vụ thành ủy|ban chỉ đạo|ban tuyên giáo|ban dân vận|" +
        "đảng ủy ubnd|đảng ủy hđnd|đảng ủy các|công an thành phố|công an xã|ubnd thành phố=ủy ban nhân dân thành phố|ubnd xã=ubnd các xã=ubnd cấp xã=ủy ban nhân dân xã|" +
        "ubnd quận|ubnd tỉnh|hđnd|mặt trận tổ quốc=ủy ban mttq|phòng văn hóa=phòng văn hoá|trung tâm dịch vụ|trung tâm phục vụ|đài phát thanh|chuyên gia|" +
        "các sở|thôn|tổ dân phố|trưởng thôn|thủ tướng|chính phủ|quốc hội|báo chí=cơ quan báo chí|cục cảnh sát=cục quản lý|phòng tuyển dụng|" +
        "phòng nội vụ|phòng kinh tế|cơ quan đảng|người học|học viên|kiểm toán|thanh tra|tòa án|viện kiểm sát|nhà trường|phụ huynh|khách du lịch|nông dân|trẻ em";

    private static readonly ILookup<string, (string Id, string[] Keys)> ByFirst = All().ToLookup(a => a.Keys[0], StringComparer.Ordinal);

    private static readonly ILookup<string, (string Id, string[] Keys)> ByFolded =
        All().Select(a => (a.Id, Keys: a.Keys.Select(Fold).ToArray())).ToLookup(a => a.Keys[0], StringComparer.Ordinal);

    /// <summary>The names in a text: where, how long, which one. The longest name at a place wins.</summary>
    public static List<(int At, int Length, string Id)> In(IReadOnlyList<Word> words, bool marked)
    {
        var found = new List<(int, int, string)>();
        for (var i = 0; i < words.Count; i++)
        {
            var (id, length) = ("", 0);
            foreach (var (name, keys) in marked ? ByFirst[words[i].Key] : ByFolded[words[i].Folded])
            {
                (id, length) = keys.Length > length && Stands(words, i, keys, marked) ? (name, keys.Length) : (id, length);
            }

            if (length > 0)
            {
                found.Add((i, length, id));
                i += length - 1;
            }
        }

        return found;
    }

    private static IEnumerable<(string Id, string[] Keys)> All()
    {
        foreach (var names in Others.Split('|').Concat(from head in Heads.Split(' ') from field in Fields.Split('|') select $"{head} {field}"))
        {
            foreach (var name in names.Split('='))
            {
                yield return (names, name.Split(' ').Select(Lexicon.Key).ToArray());
            }
        }
    }

    private static bool Stands(IReadOnlyList<Word> words, int at, string[] keys, bool marked)
    {
        for (var k = 0; k < keys.Length; k++)
        {
            if (at + k >= words.Count || (marked ? words[at + k].Key : words[at + k].Folded) != keys[k] || (k > 0 && words[at + k].Break is not ('\0' or ',')))
            {
                return false;
            }
        }

        return true;
    }

    private static string Fold(string key) => Language.VietnameseText.Fold(char.IsAsciiDigit(key[^1]) ? key[..^1] : key);
}
