namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>What is found as one: an article, a section of a plan, a table.</summary>
/// <param name="Key">The caller's own name for it; returned with a hit.</param>
/// <param name="Heading">Name of the document and heading, e.g. <c>Luật Cư trú. Điều 5. Các hành vi bị cấm</c>. May be empty.</param>
/// <param name="Passages">Its text in pieces, in reading order, without overlap: clauses, points, rows. At least one.</param>
public sealed record SearchUnit(string Key, string Heading, IReadOnlyList<SearchPassage> Passages);

/// <summary>What is quoted as one: a clause, a point, a table row.</summary>
/// <param name="Key">The caller's own name for it; returned with a hit.</param>
/// <param name="Text">The printed words, corrections applied.</param>
/// <param name="Extra">Other wordings people ask with; weighs less than the printed words. Usually empty.</param>
public sealed record SearchPassage(string Key, string Text, string Extra = "");

/// <summary>A unit that was found, with its best passage.</summary>
/// <param name="UnitKey"><see cref="SearchUnit.Key"/>.</param>
/// <param name="PassageKey"><see cref="SearchPassage.Key"/> of the best passage.</param>
/// <param name="Score">Unit and best passage together, and the boost of a reference that was met. Greater than 0, no upper bound.</param>
/// <param name="UnitScore">BM25 of the whole unit.</param>
/// <param name="PassageScore">BM25 of the best passage, unweighted.</param>
public readonly record struct Hit(string UnitKey, string PassageKey, double Score, double UnitScore, double PassageScore);

/// <summary>What one passage scored for a query.</summary>
/// <param name="UnitKey"><see cref="SearchUnit.Key"/>.</param>
/// <param name="PassageKey"><see cref="SearchPassage.Key"/>.</param>
/// <param name="UnitScore">BM25 of the unit it belongs to, boost included.</param>
/// <param name="Score">BM25 of the passage itself.</param>
public readonly record struct PassageScore(string UnitKey, string PassageKey, double UnitScore, double Score);
