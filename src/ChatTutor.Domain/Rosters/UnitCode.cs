using System.Buffers;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Rosters;

/// <summary>The code of a unit: capital letters A-Z, digits, dot and hyphen, at most 32, e.g. <c>HN.SKHCN</c>.</summary>
public static class UnitCode
{
    /// <summary>Longest code.</summary>
    public const int Longest = 32;

    /// <summary>How a code must look, for a fault.</summary>
    public const string Shape = "mã chỉ gồm chữ A–Z, chữ số, dấu chấm, gạch ngang, tối đa 32 ký tự";

    private static readonly SearchValues<char> _signs = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    /// <summary>The code in capitals; null where the text is none.</summary>
    public static string? Read(string text)
    {
        var code = VietnameseText.Normalise(text).Trim().ToUpperInvariant();
        return code.Length is > 0 and <= Longest && !code.AsSpan().ContainsAnyExcept(_signs) && char.IsAsciiLetterOrDigit(code[0]) ? code : null;
    }
}
