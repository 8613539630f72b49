using ChatTutor.Domain.Conversations;

namespace ChatTutor.Tutoring.Answers;

/// <summary>Greetings and thanks: answered as a person would, without a search.</summary>
internal static class Courtesies
{
    private static readonly HashSet<string> _greetings = new(
        "xin chao|chao|chao ban|hello|hi|alo|chao em|chao anh|chao chi|xin chao ban|chao bot|em chao anh|em chao a|em chao chi|chao ad|hi ad|a lo|chao buoi sang".Split('|'),
        StringComparer.Ordinal);

    private static readonly HashSet<string> _thanks = new(
        "cam on|cam on ban|cam on nhe|cam on em|cam on nhieu|ok cam on|thank|thanks|thank you|tks|tot qua|hay qua|ok|oke|okay|vang|vang a|da|da vang|duoc roi|duoc roi cam on|em cam on|em cam on a|cam on ad".Split('|'),
        StringComparer.Ordinal);

    /// <summary>Null when the text is no mere courtesy.</summary>
    public static Reply? For(string text)
    {
        var key = DocumentNames.Key(text);
        return _greetings.Contains(key) ? new Reply("Rất vui được trò chuyện. Mời đặt câu hỏi về Khung năng lực số, hoặc chọn một câu dưới đây.") { Choices = Suggestions.First }
            : _thanks.Contains(key) ? new Reply("Rất vui được giúp. Còn điều gì cần hỏi, cứ nhắn tiếp nhé.")
            : null;
    }
}
