using System.Globalization;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Reads a Word file: body, notes, page heads and feet, comments, tracked changes, hidden runs, text instead of pictures.</summary>
internal sealed class DocxReader
{
    private const string Body = "word/document.xml";

    private readonly SafeZip _zip;
    private readonly DraftText _draft;
    private readonly DocxStyles _styles;

    private DocxReader(SafeZip zip, DraftText draft) => (_zip, _draft, _styles) = (zip, draft, DocxStyles.Read(zip));

    /// <exception cref="UnsafeFileException">The file is unsafe or broken.</exception>
    public static DraftText Read(byte[] bytes)
    {
        using var zip = new SafeZip(bytes);
        var draft = new DraftText();
        OfficeFile.Check(zip, draft);
        if (!zip.Has(Body))
        {
            throw new UnsafeFileException("Tệp không phải tài liệu Word: thiếu phần nội dung.");
        }

        new DocxReader(zip, draft).ReadParts();
        return draft;
    }

    private void ReadParts()
    {
        Walk(Body, "đoạn", (where, markdown) => _draft.See(where, markdown));
        foreach (var part in Parts("footnotes", "endnotes"))
        {
            Walk(part, "chú thích cuối trang, đoạn", (where, markdown) => _draft.See(where, $"Chú thích: {markdown}"));
        }

        foreach (var part in Parts("header", "footer"))
        {
            Walk(part, part, (where, markdown) => _draft.Hide(where, "đầu trang hoặc chân trang, không đưa vào bản nháp", markdown, stops: false));
        }

        foreach (var part in Parts("comments"))
        {
            Walk(part, part, (where, markdown) => _draft.Hide(where, "nhận xét (comment)", markdown));
        }

        foreach (var part in _zip.Names.Where(IsDrawn))
        {
            Drawn(part);
        }
    }

    private void Walk(string part, string where, Action<string, string> take)
    {
        using var xml = _zip.Xml(part)!;
        new DocxWalk(xml, _styles, _draft, where, take).Run();
    }

    /// <summary>Charts and diagrams: their words stand in parts of their own.</summary>
    private void Drawn(string part)
    {
        using var xml = _zip.Xml(part)!;
        _draft.Hide(part, "chữ trong biểu đồ hoặc sơ đồ, không đưa vào bản nháp", string.Join(' ', xml.TextsOf("t")), stops: false);
        _draft.Note("Tệp có biểu đồ hoặc sơ đồ: chép tay nội dung cần dùng.");
    }

    private IEnumerable<string> Parts(params string[] names) => _zip.Names
        .Where(name => name.StartsWith("word/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)
            && names.Any(start => name.AsSpan(5).StartsWith(start, StringComparison.Ordinal) && IsNumber(name.AsSpan(5 + start.Length))))
        .Order(StringComparer.Ordinal);

    private static bool IsNumber(ReadOnlySpan<char> rest) =>
        rest is ".xml" || int.TryParse(rest[..^4], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsDrawn(string name) => name.EndsWith(".xml", StringComparison.Ordinal)
        && (name.StartsWith("word/charts/chart", StringComparison.Ordinal) || name.StartsWith("word/diagrams/data", StringComparison.Ordinal));
}
