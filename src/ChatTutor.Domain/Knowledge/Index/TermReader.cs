using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Turns tokens into numbered terms: each word, each pair of neighbours, each exact number.</summary>
/// <param name="terms">Where the numbers come from.</param>
/// <param name="withMarks">Whether words are told apart by their marks.</param>
internal sealed class TermReader(TermTable terms, bool withMarks)
{
    /// <summary>The terms of a text, new ones added to the table.</summary>
    public void Add(List<Token> tokens, List<int> into)
    {
        var before = -1;
        foreach (var token in tokens)
        {
            var word = terms.AddWord(Spelling(token));
            into.Add(word);
            if (token.IsExact)
            {
                continue;
            }

            if (before >= 0)
            {
                into.Add(terms.AddPair(before, word));
            }

            before = word;
        }
    }

    public string Spelling(Token token) => withMarks ? VietnameseText.Lower(token.Text) : token.Folded;
}
