using System.Net;
using System.Net.Sockets;

namespace ChatTutor.Tutoring.Authorisations;

/// <summary>Connects to the address that was checked, so that a name cannot lead inside between check and connection.</summary>
internal sealed class CheckedConnection(Authorisation record)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var target = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, ct);
        if (addresses.Length == 0 || (!record.InternalNetwork && addresses.Any(IsInside)))
        {
            throw new NotAuthorisedException($"“{record.Name}”: máy chủ dẫn vào địa chỉ nội bộ.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Loopback, private, link-local, shared, multicast and unspecified addresses, and IPv4 inside IPv6.</summary>
    internal static bool IsInside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address))
        {
            return true;
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.IsIPv6SiteLocal
                || address.Equals(IPAddress.IPv6Any) || bytes is [0x20, 0x02, ..] or [0, 0x64, 0xff, 0x9b, ..] or [0x20, 0x01, 0, 0, ..]
            : bytes is [0 or 10 or 127 or >= 224, ..] or [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..]
                or [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..];
    }
}
