using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatTutor.Domain.Safety;

/// <summary>Checks of digit strings by name. Formats and weights: facts/safety.md B1.</summary>
public sealed class NumberValidators
{
    private static readonly int[] TaxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private readonly HashSet<string> _provinces;
    private readonly IReadOnlyList<string> _cardPrefixes;
    private readonly int _latestBirthYear;
    private readonly Regex _mobile;
    private readonly Regex _landline;

    /// <summary>Validators over the given code lists.</summary>
    public NumberValidators(IdentifierFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _provinces = [.. facts.Provinces];
        _cardPrefixes = facts.CardPrefixes;
        _latestBirthYear = facts.LatestBirthYear;
        _mobile = Anchored(facts.MobileNumber);
        _landline = Anchored(facts.LandlineNumber);
    }

    /// <summary>How well a digit string fits a named check.</summary>
    /// <param name="validator">One of cccd, mobile, landline, tax, card, any.</param>
    /// <param name="digits">ASCII digits only.</param>
    /// <exception cref="ArgumentException">No such check.</exception>
    public NumberFit Judge(string validator, string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return validator switch
        {
            "cccd" => IsCitizenNumber(digits) ? NumberFit.Valid : NumberFit.Plausible,
            "mobile" => Phone(digits, _mobile, d => d.Length == 10 && d[1] is '3' or '5' or '7' or '8' or '9'),
            "landline" => Phone(digits, _landline, d => d.Length == 11 && d[1] == '2'),
            "tax" => IsTaxNumber(digits) ? NumberFit.Valid : NumberFit.Plausible,
            "card" => IsCardNumber(digits),
            "any" => NumberFit.Plausible,
            _ => throw new ArgumentException($"no number check named '{validator}'", nameof(validator)),
        };
    }

    /// <summary>PPP G YY NNNNNN: known province, and gender digit with year give 1905 to the latest birth year.</summary>
    public bool IsCitizenNumber(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length != 12 || !_provinces.Contains(digits[..3]))
        {
            return false;
        }

        var year = 1900 + ((digits[3] - '0') / 2 * 100) + int.Parse(digits.AsSpan(4, 2), CultureInfo.InvariantCulture);
        return year >= 1905 && year <= _latestBirthYear;
    }

    /// <summary>10 digits with check digit 10 - (weighted sum mod 11), or 13 with a branch 001 to 999.</summary>
    public static bool IsTaxNumber(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length is not (10 or 13) || (digits.Length == 13 && digits.EndsWith("000", StringComparison.Ordinal)))
        {
            return false;
        }

        var sum = TaxWeights.Select((weight, i) => weight * (digits[i] - '0')).Sum();
        var check = 10 - (sum % 11);
        return check != 10 && check == digits[9] - '0' && digits.AsSpan(2, 7).ContainsAnyExcept('0');
    }

    /// <summary>Luhn's sum is a multiple of ten.</summary>
    public static bool IsLuhn(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    private NumberFit IsCardNumber(string digits)
    {
        // A round number passes Luhn surprisingly often; a card is not one digit followed by zeros.
        var round = !digits.AsSpan(1).ContainsAnyExcept('0');
        var known = _cardPrefixes.Any(p => digits.StartsWith(p, StringComparison.Ordinal));
        return round ? NumberFit.No : known && IsLuhn(digits) ? NumberFit.Valid : NumberFit.Plausible;
    }

    private static NumberFit Phone(string digits, Regex strict, Func<string, bool> loose)
    {
        var national = National(digits);
        return strict.IsMatch(national) ? NumberFit.Valid : loose(national) ? NumberFit.Plausible : NumberFit.No;
    }

    // +84, 84, 0084 and +84 (0) all become the leading 0.
    private static string National(string digits)
    {
        var rest = digits.StartsWith("0084", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("84", StringComparison.Ordinal) ? digits[2..] : null;
        return rest is null ? digits : rest.StartsWith('0') ? rest : "0" + rest;
    }

    private static Regex Anchored(string pattern) =>
        new($"^(?:{pattern})$", RegexOptions.CultureInvariant, Phrases.Timeout);
}

/// <summary>How well a digit string fits a check.</summary>
public enum NumberFit
{
    /// <summary>It cannot be one.</summary>
    No,

    /// <summary>Right length, nothing more: a word beside it must say so.</summary>
    Plausible,

    /// <summary>Structure or checksum holds.</summary>
    Valid,
}
