using System.Text.RegularExpressions;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Questions about a document as such: who issued or signed it, its number and date, whether it is in the store.</summary>
internal sealed partial class AboutDocuments(Library library)
{
    private static readonly string[] _signing = ["ai ky", "nguoi ky", "do ai ky", "ky ban hanh", "ai la nguoi ky", "ky boi", "ai dat but"];

    private static readonly string[] _issuing =
        ["ban hanh", "ai ra", "ben nao ra", "co quan nao ra", "do ai ra", "cua ai", "ra doi", "so may", "so bao nhieu", "so hieu", "ngay ky", "ky ngay", "ki ngay", "ky khi nao", "duoc ky", "so ky hieu", "ngay thang", "so van ban"];

    private static readonly string[] _issuers =
        ["bo nao", "cua co quan nao", "co quan nao", "cua cap nao", "cua so nao", "cua don vi nao", "do ai", "ai trinh", "don vi nao trinh"];

    private static readonly string[] _recipients = ["noi nhan", "gui cho nhung ai", "gui nhung ai"];

    private readonly List<(AbsentDocument Absent, string[] Names, IReadOnlyList<Card> Mentions)> _absent =
    [
        .. library.Files.Absent.Select(a => (
            a,
            a.AlsoCalled.Append(a.Number ?? a.Name).Select(DocumentNames.Key).OrderByDescending(n => n.Length).ToArray(),
            (IReadOnlyList<Card>)[.. a.Mentions.SelectMany(library.Resolve)])),
    ];

    /// <summary>A document that is referred to but not in the store, when the question names one.</summary>
    public (AbsentDocument Document, IReadOnlyList<Card> Mentions, bool ByNumber)? Absent(Question question)
    {
        var found = _absent
            .Select(a => (a.Absent, a.Mentions, Name: a.Names.FirstOrDefault(n => Names(question, n))))
            .Where(a => a.Name is not null && a.Mentions.Count > 0)
            .OrderByDescending(a => a.Name!.Length)
            .FirstOrDefault();
        return found.Name is null ? null : (found.Absent, found.Mentions, found.Name.Any(char.IsAsciiDigit));
    }

    /// <summary>Whether a question about an absent document asks only what the mention says: title, date, issuer, whether it is here.</summary>
    public static bool IsAboutIdentity(Question question) =>
        question.HasAny(_issuing) || question.HasAny(_signing) || question.HasAny(_issuers)
        || Identity().IsMatch(question.Folded)
        || (question.Wants.HasFlag(Wants.When) && question.HasAny(["ngay nao", "ngay may", "khi nao", "bao gio", "nam nao", "thang may"]) && question.Terms.Count <= 5);

    /// <summary>Who signed an absent document is printed nowhere.</summary>
    public static bool AsksSigner(Question question) => question.HasAny(_signing);

    /// <summary>Whether a question is about what a document holds, not about what others do with it.</summary>
    public static bool AsksContent(Question question) =>
        AsksSigner(question) || (question.Wants & (Wants.List | Wants.Count | Wants.Percent)) != 0
        || question.HasAny(["noi dung", "quy dinh gi", "quy dinh the nao", "quy dinh ra sao", "noi gi", "neu gi", "yeu cau gi", "co gi"]);

    /// <summary>Phrases of questions about a document as such.</summary>
    public static IEnumerable<string> Phrases => _signing.Concat(_issuing).Concat(_issuers);

    /// <summary>The place that shows who signed, who issued, number or date; null when the question is not about that.</summary>
    public IReadOnlyList<Card> Identity(Question question, ParsedDocument document)
    {
        if (question.HasAny(_recipients))
        {
            return [.. Closing(document).Where(c => c.Section.Kind == SectionKind.Closing)];
        }

        if (question.HasAny(_signing) && !question.Wants.HasFlag(Wants.When))
        {
            return [.. Closing(document).Where(c => c.Section.Kind == SectionKind.Paragraph && !c.Folded.Contains(" noi nhan ", StringComparison.Ordinal))];
        }

        return question.HasAny(_issuing) && !question.Has("ban hanh kem") ? [.. Opening(document)] : [];
    }

    private IEnumerable<Card> Closing(ParsedDocument document) =>
        library.Cards.Where(c => c.Document == document && c.Section.Path.StartsWith("Nơi nhận", StringComparison.Ordinal));

    /// <summary>Number, place and date, issuing body and title, as the letterhead prints them.</summary>
    private IEnumerable<Card> Opening(ParsedDocument document) =>
        library.Cards.Where(c => c.Document == document && c.Section.Kind == SectionKind.Paragraph
            && c.Section.Path.StartsWith("Phần mở đầu", StringComparison.Ordinal) && c.Printed.Length < 260
            && c.Folded is not " quyet dinh " and not " dang cong san viet nam " and not " kinh gui ");

    private static bool Names(Question question, string name) =>
        // A bare number is a name only where no other unit claims it: "57 %" or "ngày 20" is no document.
        name.All(char.IsAsciiDigit) ? BareNumber(name, question.Folded) : question.Has(name);

    private static bool BareNumber(string number, string folded) =>
        number.Length >= 3 && folded.Contains($" {number} ", StringComparison.Ordinal);

    [GeneratedRegex(@" (?:ten (?:la |day du |goi )?gi|la (?:van ban|quyet dinh|ke hoach|cong van|cai|nghi quyet)? ?(?:gi|nao)|ve (?:viec |van de |cai )?gi|trong kho|co (?:trong )?tai lieu|co van ban|duoc nhac|nhac (?:den|toi)|vien dan|can cu|noi ve (?:cai |viec )?gi|co (?:o day|chua|khong co)) ")]
    private static partial Regex Identity();
}
