namespace ChatTutor.Domain.Safety.Answers;

/// <summary>Who is named must be named where the claim stands: a rule for công chức is none for người dân.</summary>
internal static class ActorCheck
{
    public static bool Holds(Binding binding) => Holds(binding.Claim, [binding.Unit]) && RolesHold(binding);

    /// <summary>Whether everybody the sentence names is named in one of the units or around it.</summary>
    public static bool Holds(Piece claim, IReadOnlyList<SourceUnit> units) => claim.Actors.TrueForAll(actor =>
        IsIssuer(claim, actor.At) || units.Any(u => u.Piece.Actors.Exists(a => a.Id == actor.Id) || u.ActorsAround.Contains(actor.Id)));

    /// <summary>"Quyết định 2262 của UBND Thành phố": the number itself says who issued it.</summary>
    private static bool IsIssuer(Piece claim, int at) =>
        at >= 2 && claim.Words[at].Folded is "ubnd" or "uy" && claim.Words[at - 1].Folded == "cua" && claim.Words[at - 2].Kind is WordKind.Document or WordKind.Reference or WordKind.Date;

    /// <summary>chủ trì, phối hợp, đầu mối: each body in the part the source gives it.</summary>
    private static bool RolesHold(Binding binding)
    {
        var (said, meant) = (Roles(binding.Claim), Roles(binding.Unit.Piece));
        return said.TrueForAll(role => !meant.Exists(m => m.Role == role.Role) || meant.Contains(role));
    }

    /// <summary>After "chủ trì:" or "phối hợp với" the bodies that follow, else the last one before.</summary>
    private static List<(string Role, string Actor)> Roles(Piece piece)
    {
        var found = new List<(string, string)>();
        for (var i = 0; i + 1 < piece.Words.Count; i++)
        {
            var role = (piece.Words[i].Folded, piece.Words[i + 1].Folded) switch { ("chu", "tri") => "chủ trì", ("phoi", "hop") => "phối hợp", ("dau", "moi") => "đầu mối", _ => "" };
            if (role.Length == 0)
            {
                continue;
            }

            var follows = i + 2 < piece.Words.Count && (piece.Words[i + 2].Break is ':' or '|' || piece.Words[i + 2].Folded is "voi" or "la");
            var end = piece.Words.FindIndex(i + 2, w => w.Break is ';' or '.' or '|' or ':' && w.Start > piece.Words[Math.Min(i + 2, piece.Words.Count - 1)].Start);
            found.AddRange(follows
                ? piece.Actors.Where(a => a.At > i && (end < 0 || a.At < end)).Select(a => (role, a.Id))
                : piece.Actors.Where(a => a.At < i && i - a.At - a.Length <= 8).TakeLast(1).Select(a => (role, a.Id)));
        }

        return found;
    }
}
