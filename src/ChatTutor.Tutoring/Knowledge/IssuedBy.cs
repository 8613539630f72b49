using ChatTutor.Domain.Framework;
using ChatTutor.Domain.Knowledge;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>How a file of levels names the document it rests on: by its id in the base, or by number, title, issuer and day.</summary>
internal sealed record IssuedBy
{
    public string? Id { get; init; }

    public string? Number { get; init; }

    public string? Title { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? Issued { get; init; }

    /// <summary>The document, or why it is not named well enough.</summary>
    public (IssuingDocument? Document, string? Fault) Find(IReadOnlyList<SourceDocument> held)
    {
        if (Id is null)
        {
            return Whole(Number, Title, Issuer, Issued) is { } named ? (named, null)
                : (null, "Phải nêu văn bản ban hành: “id” của văn bản có trong kho, hoặc đủ “number”, “title”, “issuer”, “issued”.");
        }

        if (held.FirstOrDefault(d => d.Id == Id) is not { } document)
        {
            return (null, $"Văn bản “{Id}” không có trong kho; hãy nạp văn bản đó hoặc ghi đủ “number”, “title”, “issuer”, “issued”.");
        }

        return Whole(document.Number ?? Number, document.Title, document.Issuer, document.Issued ?? Issued) is { } whole ? (whole, null)
            : (null, $"Văn bản “{Id}” trong kho chưa có số hoặc ngày ban hành; hãy ghi thêm “number”, “issued”.");
    }

    private static IssuingDocument? Whole(string? number, string? title, string? issuer, DateOnly? issued) =>
        string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(issuer) || issued is null
            ? null : new IssuingDocument(number.Trim(), title.Trim(), issuer.Trim(), issued.Value);
}
