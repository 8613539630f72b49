namespace ChatTutor.Domain.Safety.Answers;

/// <summary>tối thiểu and tối đa, trước and sau, chủ trì and phối hợp: the claim must say what the source says.</summary>
internal static class ContrastCheck
{
    private const int HardSets = 5;
    private const int RoleSet = 5;
    private const int Reach = 6;

    public static bool Holds(Binding binding)
    {
        if (!binding.Marked)
        {
            return true;
        }

        var there = binding.Unit.Piece.Contrasts;
        return binding.Claim.Contrasts.TrueForAll(said => Holds(binding, said, there));
    }

    private static bool Holds(Binding binding, (int At, int Length, int Set, int Member) said, List<(int At, int Length, int Set, int Member)> there)
    {
        var set = there.Where(m => m.Set == said.Set).ToList();
        if (set.Count == 0)
        {
            return said.Set >= HardSets || IsAround(binding, said);
        }

        if (!set.Exists(m => m.Member == said.Member))
        {
            return false;
        }

        return set.TrueForAll(m => m.Member == said.Member) || FitsHere(binding, said, set);
    }

    /// <summary>Both stand in the source: the one by the next shared word counts.</summary>
    private static bool FitsHere(Binding binding, (int At, int Length, int Set, int Member) said, List<(int At, int Length, int Set, int Member)> set)
    {
        for (var c = said.At + said.Length; c < binding.Claim.Words.Count && c < said.At + said.Length + Reach; c++)
        {
            if (binding.Claim.Words[c].Break is ';' or '.')
            {
                break;
            }

            if (binding.SourceOf(c) is var s and >= 0 && binding.Claim.Words[c].IsContent)
            {
                var before = set.Where(m => m.At < s && s - m.At <= Reach).OrderBy(m => m.At).LastOrDefault();
                return before.Length == 0 || before.Member == said.Member;
            }
        }

        for (var c = said.At - 1; said.Set != RoleSet && c >= 0 && said.At - c <= Reach; c--)
        {
            if (binding.SourceOf(c) is var s and >= 0 && binding.Claim.Words[c].IsContent)
            {
                var after = set.Where(m => m.At > s && m.At - s <= Reach).OrderBy(m => m.At).FirstOrDefault();
                return after.Length == 0 || after.Member == said.Member;
            }
        }

        return true;
    }

    private static bool IsAround(Binding binding, (int At, int Length, int Set, int Member) said)
    {
        for (var i = said.At; i < said.At + said.Length; i++)
        {
            var key = binding.Claim.Words[i].Key;
            if (!binding.Unit.Around.Contains(key) && !binding.Unit.Keys.Contains(key))
            {
                return false;
            }
        }

        return true;
    }
}
