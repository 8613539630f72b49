namespace ChatTutor.Domain.Language;

/// <summary>A word, a number, or a number of a document taken as one.</summary>
/// <param name="Text">As written, normalised.</param>
/// <param name="Folded">Lower case, no marks, đ as d.</param>
/// <param name="Start">Position of its first character in the text it was cut from.</param>
/// <param name="IsExact">
/// A joined form such as <c>45/2019/QH14</c>, <c>NĐ-CP</c>, <c>5.1</c> or <c>15/5/2025</c>; its parts follow as tokens of their own.
/// </param>
public readonly record struct Token(string Text, string Folded, int Start, bool IsExact)
{
    /// <summary>Whether it carries a tone or a shape (ă â ê ô ơ ư đ).</summary>
    public bool IsMarked
    {
        get
        {
            foreach (var c in Text)
            {
                if (Letters.IsMarked(c))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether it holds a digit.</summary>
    public bool HasDigit => Folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
