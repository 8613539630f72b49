namespace ChatTutor.Domain.Safety.Answers;

/// <summary>A sentence that follows its source word by word may not put other words in the place of some.</summary>
internal static class WordingCheck
{
    private const int Most = 4;
    private const int FewestShared = 4;

    private static readonly string[][] _same =
    [
        ["đào tạo", "bồi dưỡng", "tập huấn"], ["tiến hành", "thực hiện", "triển khai", "tổ chức"], ["đơn vị", "cơ quan"], ["hà nội", "thủ đô"],
        ["bảo đảm", "đảm bảo"], ["hoàn thành", "hoàn tất"], ["hằng", "hàng"], ["sử dụng", "dùng"], ["gửi", "nộp"], ["quy định", "nêu"], ["giúp", "hỗ trợ"],
        ["xác định", "phân", "chia"], ["trí tuệ nhân tạo", "ai"], ["câu lệnh", "prompt"], ["mức độ", "mức"], ["bao gồm", "gồm"], ["quá", "hơn", "trên"],
    ];

    private static readonly List<HashSet<string>> Same =
        [.. _same.Select(group => group.SelectMany(words => words.Split(' ')).Select(Lexicon.Key).ToHashSet(StringComparer.Ordinal))];

    // Said of any document: none of them changes what it says, unless the source ends or changes something there.
    private static readonly HashSet<string> Light = [.. "ban hành ký đặt ra chia thành đơn vị làm dùng mục tiêu áp tổng cộng vòng lần".Split(' ').Select(Lexicon.Key)];

    private static readonly HashSet<string> Ending = [.. "bãi bỏ hủy huỷ thay sửa".Split(' ').Select(Lexicon.Key)];

    public static bool Holds(Binding binding)
    {
        var gaps = Gaps(binding).ToList();
        return gaps.TrueForAll(gap => Holds(binding, gap.Said, gap.Meant)) && !Swapped(gaps) && EndsAlike(binding);
    }

    /// <summary>What claim and source say between the same two words.</summary>
    private static IEnumerable<(List<Word> Said, List<Word> Meant)> Gaps(Binding binding)
    {
        var pairs = binding.Alignment.Pairs;
        for (var i = 1; i < pairs.Count; i++)
        {
            if (!Crosses(binding.Unit.Piece, pairs[i - 1].Source, pairs[i].Source) && !Crosses(binding.Claim, pairs[i - 1].Claim, pairs[i].Claim))
            {
                yield return (Between(binding.Claim, pairs[i - 1].Claim, pairs[i].Claim), Between(binding.Unit.Piece, pairs[i - 1].Source, pairs[i].Source));
            }
        }
    }

    private static bool Holds(Binding binding, List<Word> said, List<Word> meant)
    {
        if (said.Exists(w => w.Kind is WordKind.Reference or WordKind.Document))
        {
            return true;
        }

        if (IsOr(said) != IsOr(meant) && (IsAnd(said) || IsAnd(meant)) && said.Count <= 2 && meant.Count <= 2)
        {
            return false;
        }

        var (novel, left) = (Novel(binding, said, meant), Content(meant).ToList());
        return !binding.Marked || novel.Count == 0 || left.Count is 0 or > Most || said.Count > Most + 2 || IsSame(novel, left);
    }

    /// <summary>Two words that changed places: "tiếng Việt … tiếng Anh".</summary>
    private static bool Swapped(List<(List<Word> Said, List<Word> Meant)> gaps)
    {
        var keys = gaps.Select(g => (Said: Content(g.Said).Select(w => w.Key).ToHashSet(), Meant: Content(g.Meant).Select(w => w.Key).ToHashSet()))
            .Where(g => g.Said.Count > 0 && g.Meant.Count > 0).ToList();
        return keys.Exists(one => keys.Exists(other => other != one && one.Said.Overlaps(other.Meant) && other.Said.Overlaps(one.Meant)));
    }

    /// <summary>A sentence that leaves its source at the beginning or end may shorten it, not go on with words of its own.</summary>
    private static bool EndsAlike(Binding binding)
    {
        var pairs = binding.Alignment.Pairs;
        if (!binding.Marked || pairs.Count < FewestShared)
        {
            return true;
        }

        var (first, last) = (pairs[0], pairs[^1]);
        return Replaces(binding, Back(binding.Claim, first.Claim), Back(binding.Unit.Piece, first.Source))
            && Replaces(binding, On(binding.Claim, last.Claim), On(binding.Unit.Piece, last.Source));
    }

    private static bool Replaces(Binding binding, List<Word> said, List<Word> meant)
    {
        var novel = Novel(binding, said, meant);
        return novel.Count < 2 || said.Count > Most + 1 || !Content(meant).Any() || IsSame(novel, [.. Content(meant)]);
    }

    private static List<Word> Back(Piece piece, int from)
    {
        var at = from;
        while (at > 0 && from - at <= Most && piece.Words[at].Break == '\0')
        {
            at--;
        }

        return piece.Words.GetRange(at, from - at);
    }

    private static List<Word> On(Piece piece, int from)
    {
        var at = from;
        while (at + 1 < piece.Words.Count && at - from <= Most && piece.Words[at + 1].Break == '\0')
        {
            at++;
        }

        return piece.Words.GetRange(from + 1, at - from);
    }

    private static bool IsSame(List<Word> novel, List<Word> left) =>
        Same.Exists(g => g.IsSupersetOf(novel.Select(w => w.Key)) && left.Exists(w => g.Contains(w.Key)));

    /// <summary>Whether another clause or cell begins between two words.</summary>
    private static bool Crosses(Piece piece, int from, int to) => piece.Words.FindIndex(from + 1, to - from, w => w.Break is ';' or ':' or '|' or '.') >= 0;

    private static List<Word> Between(Piece piece, int from, int to) => piece.Words.GetRange(from + 1, to - from - 1);

    private static IEnumerable<Word> Content(List<Word> words) => words.Where(w => w.Kind == WordKind.Plain && w.IsContent);

    private static List<Word> Novel(Binding binding, List<Word> said, List<Word> meant) =>
        [.. Content(said).Where(w => !IsKnown(binding, w) && (!Light.Contains(w.Key) || meant.Exists(m => Ending.Contains(m.Key))))];

    private static bool IsKnown(Binding binding, Word word) =>
        binding.Unit.Keys.Contains(Piece.KeyOf(word, binding.Marked)) || binding.Unit.Around.Contains(Piece.KeyOf(word, binding.Marked));

    private static bool IsOr(List<Word> words) => words.Exists(w => w.Folded is "hoac");

    private static bool IsAnd(List<Word> words) => words.Exists(w => w.Folded == "va");
}
