using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Authorisations;

/// <summary>Reads the section <c>Authorisations</c>. A record that is incomplete, wrong or over stops the start and says what to set.</summary>
internal sealed class AuthorisationReader(DateOnly today)
{
    public const string Root = "Authorisations";

    private readonly List<string> _faults = [];

    /// <exception cref="OptionsValidationException">A record is not in order; one line a fault.</exception>
    public static IReadOnlyList<Authorisation> Read(IConfiguration settings, DateOnly today)
    {
        var reader = new AuthorisationReader(today);
        var read = settings.GetSection(Root).GetChildren().Select(reader.One).ToList();
        return reader._faults.Count == 0 ? read : throw new OptionsValidationException(Root, typeof(Authorisation), reader._faults);
    }

    private Authorisation One(IConfigurationSection record)
    {
        var document = record["Document"]?.Trim() ?? "";
        Check(document.Length > 0, record, "Document", "phải ghi số và cơ quan ban hành của văn bản cho phép");
        var date = Day(record, "Date") ?? today;
        Check(record["Date"] is not null, record, "Date", "phải ghi ngày của văn bản cho phép, dạng 2026-05-18");
        Check(date <= today, record, "Date", "là ngày chưa tới");
        var until = Day(record, "Until");
        Check(until is null || until >= today, record, "Until", "đã hết hạn; cần văn bản cho phép còn hiệu lực");
        var hosts = List(record, "Hosts");
        Check(hosts.Count > 0 && hosts.All(IsHost), record, "Hosts", "phải ghi tên máy chủ, cách nhau bằng dấu phẩy, không có https:// và không có *");
        var names = List(record, "DataClasses");
        var classes = names.Select(DataClasses.Of).OfType<DataClass>().ToHashSet();
        Check(names.Count > 0 && classes.Count == names.Distinct().Count(), record, "DataClasses", $"chỉ nhận: {string.Join(", ", DataClasses.Names)}");
        var inside = bool.TryParse(record["InternalNetwork"], out var said) && said;
        Check(record["InternalNetwork"] is null || bool.TryParse(record["InternalNetwork"], out _), record, "InternalNetwork", "chỉ nhận true hoặc false");
        Check(
            inside || classes.All(c => c is DataClass.Public or DataClass.SignIn), record, "DataClasses",
            "của dịch vụ ngoài mạng nội bộ chỉ được là public hoặc sign-in: dữ liệu chưa công khai không được gửi ra ngoài (mục VII.1)");
        return new Authorisation(record.Key, document, date, until, hosts.ToHashSet(StringComparer.OrdinalIgnoreCase), classes, inside);
    }

    private DateOnly? Day(IConfigurationSection record, string key)
    {
        if (record[key] is not { } text)
        {
            return null;
        }

        var good = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        Check(good, record, key, "phải là ngày dạng 2026-05-18");
        return good ? day : null;
    }

    private static List<string> List(IConfigurationSection record, string key) =>
        [.. (record[key] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsHost(string host) =>
        Uri.TryCreate($"https://{host}", UriKind.Absolute, out var address)
        && address.PathAndQuery == "/" && address.UserInfo.Length == 0 && !host.Contains('*', StringComparison.Ordinal);

    private void Check(bool holds, IConfigurationSection record, string key, string why)
    {
        if (!holds)
        {
            _faults.Add($"{Root}:{record.Key}:{key} {why}.");
        }
    }
}
