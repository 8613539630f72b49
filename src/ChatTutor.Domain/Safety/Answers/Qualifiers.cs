namespace ChatTutor.Domain.Safety.Answers;

/// <summary>What stands before a number or a date and turns its sense: trên, dưới, tối thiểu, trước, sau.</summary>
internal static class Qualifiers
{
    private const int Reach = 4;

    private static readonly (string Words, char Class)[] All =
    [
        ("tối thiểu", 'm'), ("ít nhất", 'm'), ("trên", 'o'), ("hơn", 'o'), ("quá", 'o'), ("tối đa", 'x'), ("nhiều nhất", 'x'), ("không quá", 'x'), ("dưới", 'u'),
        ("chưa đến", 'u'), ("khoảng", 'a'), ("gần", 'a'), ("phấn đấu", 't'), ("trước", 'b'), ("chậm nhất", 'b'), ("muộn nhất", 'b'), ("sau", 'f'),
        ("từ", 's'), ("đến", 'e'), ("hết", 'e'), ("trong", 'i'),
    ];

    // "không quá", "không hơn": the other way round.
    private static readonly string No = Lexicon.Key("không");

    private static readonly ILookup<string, (string Second, char Class)> ByFirst = All
        .Select(q => (Keys: q.Words.Split(' ').Select(Lexicon.Key).ToArray(), q.Class))
        .ToLookup(q => q.Keys[0], q => (q.Keys.Length > 1 ? q.Keys[1] : "", q.Class), StringComparer.Ordinal);

    /// <summary>Whether each number of the claim has a place in the source where nothing before it says otherwise.</summary>
    public static bool Hold(Binding binding) =>
        !binding.Marked || binding.Claim.Quantities.TrueForAll(quantity => Holds(binding, quantity));

    private static bool Holds(Binding binding, Quantity quantity)
    {
        var said = Of(binding.Claim, quantity);
        var there = binding.Unit.Piece.Quantities.Where(q => q.Value == quantity.Value && q.Compares(quantity)).Select(q => Of(binding.Unit.Piece, q)).ToList();
        return said == '\0' || said == 'i' || there.Count == 0 || there.Exists(meant => Agree(said, meant));
    }

    private static bool Agree(char said, char meant) => said == meant || (meant == '\0' && said is 's' or 'e' or 't' && meant == '\0') || (said == 't' && meant is 'm');

    private static char Of(Piece piece, Quantity quantity)
    {
        for (var i = quantity.At - 1; i >= 0 && quantity.At - i <= Reach && piece.Words[i + 1].Break == '\0'; i--)
        {
            foreach (var (second, kind) in ByFirst[piece.Words[i].Key])
            {
                if (second.Length == 0 || (i + 1 < piece.Words.Count && piece.Words[i + 1].Key == second))
                {
                    return kind == 'o' && i > 0 && piece.Words[i - 1].Key == No ? 'x' : kind;
                }
            }

            if (piece.Words[i].Kind != WordKind.Plain)
            {
                return '\0';
            }
        }

        return '\0';
    }
}
