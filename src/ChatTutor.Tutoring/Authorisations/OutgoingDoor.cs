using Microsoft.Extensions.Configuration;

namespace ChatTutor.Tutoring.Authorisations;

/// <summary>The one way out: every client for another host is made here, and only for a service with a record.</summary>
/// <remarks>A test reads the compiled assemblies and holds that nothing else makes a client or a socket.</remarks>
public sealed class OutgoingDoor
{
    private readonly Dictionary<string, Authorisation> _records;
    private readonly TimeProvider _clock;

    internal OutgoingDoor(IReadOnlyList<Authorisation> records, TimeProvider clock) =>
        (_records, _clock) = (records.ToDictionary(record => record.Name, StringComparer.OrdinalIgnoreCase), clock);

    /// <summary>What a request carries; one that does not say is refused.</summary>
    public static HttpRequestOptionsKey<DataClass> Carries { get; } = new("ChatTutor.DataClass");

    /// <summary>The records, for whoever has to show them.</summary>
    public IEnumerable<Authorisation> Records => _records.Values;

    /// <summary>A client for one service. It follows no redirect: where one leads is a new request through the same door.</summary>
    /// <exception cref="NotAuthorisedException">There is no record of that name.</exception>
    public HttpClient Open(string name)
    {
        if (!_records.TryGetValue(name, out var record))
        {
            throw new NotAuthorisedException(
                $"“{name}” chưa được phép: cần {AuthorisationReader.Root}:{name} ghi văn bản cho phép, ngày, máy chủ và loại dữ liệu.");
        }

        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = new CheckedConnection(record).ConnectAsync,
        };
        return new HttpClient(new DoorKeeper(record, _clock) { InnerHandler = sockets });
    }

    internal static OutgoingDoor FromSettings(IConfiguration settings, TimeProvider clock) =>
        new(AuthorisationReader.Read(settings, Today(clock)), clock);

    /// <summary>The day in Hà Nội.</summary>
    internal static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);
}

/// <summary>Something was to be sent that no record permits. Nothing was sent.</summary>
public sealed class NotAuthorisedException(string message) : InvalidOperationException(message);
