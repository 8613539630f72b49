namespace ChatTutor.Domain.People;

/// <summary>A Vietnamese name as it can stand in a chat: the given name, which people are called by, and initials before it.</summary>
public static class ShortName
{
    /// <summary>E.g. "N. T. M. Hạnh" for "Nguyễn Thị Minh Hạnh".</summary>
    /// <param name="name">Family name first, as lists write it; may be empty.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipLast(1).Select(word => $"{char.ToUpperInvariant(word[0])}.").Concat(words.TakeLast(1)));
    }
}
