namespace ChatTutor.Domain.Framework;

/// <summary>The competencies of a row that follows a list of its own instead of mục IV (601-CV/TU).</summary>
/// <param name="Source">The document that issued the list.</param>
/// <param name="Competencies">The list, in its order.</param>
/// <param name="Version">Digest of the file it was loaded from, eight characters.</param>
public sealed record OwnCatalogue(IssuingDocument Source, IReadOnlyList<CatalogueEntry> Competencies, string Version);

/// <summary>One competency of such a list.</summary>
/// <param name="Code">Code or number as printed.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Section">Where it stands in the document, as people say it.</param>
/// <param name="Cell">The level the list prints; null where it prints none and the minimum of the row holds.</param>
public sealed record CatalogueEntry(string Code, string Name, string Section, RequiredCell? Cell);
