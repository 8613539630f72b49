using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Knowledge;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Puts a decision into words: quotations with their sources, or a plain no with the place to look.</summary>
internal sealed class Speaker(Library library, MatterFinder matters)
{
    /// <summary>Said under a quotation that only mentions a document.</summary>
    public const string OnlyMentions = "Toàn văn tài liệu này chưa có trong kho, nên tôi chỉ trích được chỗ nhắc đến.";

    /// <summary>Said over a second quotation.</summary>
    public const string Related = "Liên quan:";

    private const int LongestWhole = 6000;

    public const string VerifyLead = "Kiểm chứng ở nguồn chính thống:";
    public const string VerifyAdvice = "Đối chiếu với bản chính thức do cơ quan ban hành phát hành trước khi dùng.";

    private static readonly Choice _whole = new("Xem nguyên văn", "Xem nguyên văn");

    private readonly Composer _composer = new(library);

    public Reply Say(Decision decision, DateOnly today) => decision.Kind switch
    {
        DecisionKind.Answer => Answer(decision, today),
        DecisionKind.Matter => Matter(decision),
        DecisionKind.AnswerAbsent => AnswerAbsent(decision),
        DecisionKind.Absent => Absent(decision),
        DecisionKind.NoSuchPlace => NoSuchPlace(decision),
        _ => Decline(decision),
    };

    public Quoted Quote(Card card, Question question) => _composer.Quote(card, question);

    /// <summary>What front matter says of a document, as sentences a reply may use.</summary>
    public static string Facts(SourceDocument document) =>
        $"Văn bản: {document.CitedAs}\nCơ quan ban hành: {document.Issuer}"
        + (document.Issued is { } day ? $"\nNgày ban hành: {day:dd/MM/yyyy}" : "");

    /// <summary>Where the last quotation can be checked, for "kiểm chứng": only what the sources themselves print.</summary>
    public static Reply Verify(Card card)
    {
        return new Reply(
            $"{VerifyLead}\n{Facts(card.Document.Document)}\nChỗ trích: {card.Section.Path}\n{VerifyAdvice}\n{Composer.Source(card)}")
        {
            Citations = [Composer.Cite(card, card.Printed.Trim())],
            Choices = [_whole],
        };
    }

    /// <summary>The whole place as printed, for "xem nguyên văn".</summary>
    public Reply Whole(Card card)
    {
        if (card.Section.Kind == SectionKind.Row)
        {
            var row = Composer.Row(card);
            return new Reply($"{row.Text}\n{Composer.Source(card)}")
            {
                Citations = row.Citations,
                Choices = Suggestions.After(card, library),
            };
        }

        var way = card.Document.Way(card.Section);
        var section = card.Section.Kind is SectionKind.Lead or SectionKind.Paragraph or SectionKind.Bullet && way.Count > 2 ? way[^2] : card.Section;
        var words = MarkdownText.PlainLines(card.Document.Printed(section));
        var shown = words.Length <= LongestWhole ? words : words[..LongestWhole];
        return new Reply($"“{shown}”\n{Composer.Source(card)}")
        {
            Citations = [Composer.Cite(card, shown)],
            Choices = Suggestions.After(card, library),
        };
    }

    private Reply Answer(Decision decision, DateOnly today)
    {
        var parts = decision.Cards.Select(c => _composer.Quote(c, decision.Question)).ToList();
        var text = string.Join('\n', parts.Select(p => p.Text)) + $"\n{Composer.Source(parts[0].Card)}";
        var citations = parts.SelectMany(p => p.Citations).ToList();
        if (matters.Beside(decision.Cards[0], decision.Question) is { } beside)
        {
            var other = _composer.Quote(beside.Other, decision.Question);
            text += $"\n\n{beside.Matter.Say}\n{other.Text}\n{Composer.Source(other.Card)}";
            citations.AddRange(other.Citations);
        }

        if (decision.Second is { } second && text.Length < 700 && _composer.Quote(second, decision.Question) is { Text.Length: < 600 } also)
        {
            text += $"\n\n{Related}\n{also.Text}\n{Composer.Source(also.Card)}";
            citations.AddRange(also.Citations);
        }

        if (decision.Question.Wants.HasFlag(Wants.When)
            && Deadlines.Notice(string.Join('\n', citations.Select(c => c.Quote)), today) is { } passed)
        {
            text += $"\n{passed}";
        }

        return new Reply(text) { Citations = citations, Choices = [_whole, .. Suggestions.After(parts[0].Card, library)] };
    }

    private Reply Matter(Decision decision)
    {
        var parts = decision.Cards.Select(c => _composer.Quote(c, decision.Question)).ToList();
        return new Reply(decision.Say + string.Concat(parts.Select(p => $"\n\n{p.Text}\n{Composer.Source(p.Card)}")))
        {
            Citations = [.. parts.SelectMany(p => p.Citations)],
            Choices = [.. Suggestions.After(decision.Cards[0], library)],
        };
    }

    private Reply AnswerAbsent(Decision decision)
    {
        var card = decision.Cards[0];
        var part = _composer.Quote(card, decision.Question);
        return new Reply($"{part.Text}\n{Composer.Source(card)}\n{OnlyMentions}")
        {
            Citations = part.Citations,
            Choices = Suggestions.After(card, library),
        };
    }

    private static Reply Absent(Decision decision)
    {
        var where = string.Join("; ", decision.Mentions.Take(3).Select(Name));
        return new Reply(
            $"{decision.Say} được viện dẫn nhưng chưa có trong kho tài liệu, nên tôi không trả lời được về nội dung của văn bản đó.\n"
            + $"Chỗ nhắc đến: {where}. Cần nội dung chính xác, nên hỏi cơ quan ban hành văn bản hoặc đề nghị quản trị viên nạp văn bản vào kho.")
        {
            Answered = false,
            Pointers = [.. decision.Mentions.Select(Point)],
        };
    }

    private static Reply NoSuchPlace(Decision decision)
    {
        var pointers = decision.Pointers.Select(d => new Pointer(d.Document.CitedAs, "")).ToList();
        return new Reply($"Trong tài liệu đang có không tìm thấy {decision.Say}. Xin kiểm tra lại số hoặc cho biết tên văn bản.")
        {
            Answered = false,
            Pointers = pointers,
            Choices = Suggestions.First,
        };
    }

    private static Reply Decline(Decision decision)
    {
        var near = decision.Mentions.Count == 0 ? ""
            : $"\nChỗ gần nhất có nhắc đến: {string.Join("; ", decision.Mentions.Select(Name).Distinct())}.";
        return new Reply(
            "Tài liệu đang có không trả lời câu này, nên tôi không đoán." + near
            + "\nCó thể hỏi Sở Khoa học và Công nghệ, cơ quan đầu mối về Khung năng lực số (Điều 6, khoản 1, Quyết định 1879-QĐ/TU).")
        {
            Answered = false,
            Pointers = [.. decision.Mentions.Select(Point).Distinct()],
        };
    }

    private static Pointer Point(Card card) => new(card.Document.Document.CitedAs, card.Section.Path);

    private static string Name(Card card) => $"{card.Document.Document.ShortTitle}, {card.Section.Path}";
}
