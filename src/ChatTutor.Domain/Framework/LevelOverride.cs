using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Framework;

/// <summary>A level that a competent body set for some people (Điều 4, khoản 4): it takes the place of the derived one.</summary>
/// <param name="Source">The document that sets it.</param>
/// <param name="Code">Code of the competency.</param>
/// <param name="Cell">Required level and level striven for.</param>
public sealed record LevelOverride(IssuingDocument Source, string Code, RequiredCell Cell)
{
    /// <summary>Row of mục III it is for; null for every row.</summary>
    public string? Row { get; init; }

    /// <summary>Name of the position it is for; null for every position.</summary>
    public string? Position { get; init; }

    /// <summary>Code of the unit it is for, with all units below; null for every unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Only for heads.</summary>
    public bool Head { get; init; }

    /// <summary>Whether it is about this post.</summary>
    public bool Concerns(Post post) =>
        (Row is null || Row == post.Row.Id)
        && (Unit is null || post.UnitPath?.Contains($"/{Unit}/", StringComparison.Ordinal) == true)
        && (Position is null || (post.Position is { } named && $" {named} ".Contains($" {Tokens.Key(Position)} ", StringComparison.Ordinal)))
        && (!Head || post.Head == true);

    /// <summary>Whether another one is about exactly the same people and competency.</summary>
    public bool HasScopeOf(LevelOverride other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Code, Row, Position, Unit, Head) == (other.Code, other.Row, other.Position, other.Unit, other.Head);
    }
}

/// <summary>What of a person's post decides the required levels.</summary>
/// <param name="Row">Row of mục III.</param>
/// <param name="Head">Heads an agency, unit or locality; null while unknown.</param>
/// <param name="Position">The position as named, folded words; null while unknown.</param>
/// <param name="UnitPath">Codes of the units from the top, each in slashes: <c>/HN/HN.SKHCN/</c>; null while unknown.</param>
public sealed record Post(TargetRow Row, bool? Head = null, string? Position = null, string? UnitPath = null);
