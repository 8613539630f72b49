using ChatTutor.Domain.Safety.Documents;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Checks what was read from a file: what a reader sees, what a reader does not see, and the file's name.</summary>
internal sealed class DraftCheck(DocumentCheck check)
{
    public IEnumerable<ImportFinding> Find(DraftText draft, string fileName) =>
        check.Find(Path.GetFileNameWithoutExtension(fileName), DocumentSort.Prose).Select(f => Finding("tên tệp", f))
            .Concat(Visible(draft)).Concat(draft.Hidden.SelectMany(Hidden)).Distinct();

    /// <summary>The text a reader sees, without characters that show nothing.</summary>
    public static string Markdown(DraftText draft) =>
        string.Join(draft.Joint, draft.Blocks.Select(block => string.Join('\n', block.Markdown.Split('\n').Select(HiddenCharacters.Without))));

    private IEnumerable<ImportFinding> Visible(DraftText draft)
    {
        var text = string.Join(draft.Joint, draft.Blocks.Select(block => block.Markdown));
        var places = draft.Blocks.SelectMany(block => Enumerable.Repeat(block.Where, Lines(block.Markdown + draft.Joint))).ToList();
        return check.Find(text, DocumentSort.Prose).Select(f => Finding(places[Math.Min(f.Line, places.Count) - 1], f))
            .Concat(HiddenMarkup.Find(text).Select(f => Finding(places[Math.Min(f.Line, places.Count) - 1], f) with { CanBeConfirmed = false }));
    }

    private IEnumerable<ImportFinding> Hidden(HiddenText hidden)
    {
        var found = check.Find(hidden.Text, DocumentSort.Prose);
        foreach (var finding in found.Where(f => f.Concern is DocumentConcern.Mark or DocumentConcern.Credential or DocumentConcern.Machine))
        {
            yield return Finding($"{hidden.Where}, phần người đọc không thấy", finding);
        }

        if (hidden.Stops)
        {
            yield return new ImportFinding(hidden.Where, $"Phần người đọc không thấy ({hidden.Kind}): {Shown(hidden, found)}", CanBeConfirmed: true);
        }
    }

    /// <summary>Hidden text must be shown to be judged, but not what no terminal should keep.</summary>
    public static string Shown(HiddenText hidden, IEnumerable<DocumentFinding> found) =>
        found.FirstOrDefault(f => f.Concern is DocumentConcern.Mark or DocumentConcern.Credential or DocumentConcern.Personal) is { } secret
            ? $"có {secret.Kind}, không in ra ở đây" : $"“{(hidden.Text.Length <= 300 ? hidden.Text : hidden.Text[..300] + "…")}”";

    /// <summary>What every file carries out of a reader's sight, for the person to know.</summary>
    public IEnumerable<ImportFinding> Mentions(DraftText draft) => draft.Hidden.Where(hidden => !hidden.Stops).Select(hidden =>
        new ImportFinding(hidden.Where, $"{hidden.Kind}: {Shown(hidden, check.Find(hidden.Text, DocumentSort.Prose))}", CanBeConfirmed: true));

    private static int Lines(string text) => text.Count(c => c == '\n');

    private static ImportFinding Finding(string where, DocumentFinding finding) => finding.Concern switch
    {
        DocumentConcern.Notice => new ImportFinding(where, $"Có {finding.Kind}; hãy xem lại, không chặn.", true),
        DocumentConcern.Hidden => new ImportFinding(where, $"Có {finding.Kind}; bản nháp sẽ bỏ đi.", true),
        DocumentConcern.Personal or DocumentConcern.Machine => new ImportFinding(where, $"Có {finding.Kind}.", true),
        DocumentConcern.Credential => new ImportFinding(where, $"Có {finding.Kind}. Xóa khỏi tài liệu; nếu đang dùng thì đổi ngay.", false),
        _ => new ImportFinding(where, $"Có {finding.Kind}. Tài liệu này không được đưa vào kho; hỏi người phụ trách bảo vệ bí mật của đơn vị.", false),
    };
}
