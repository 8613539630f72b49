using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ChatTutor.Channels.DirectLine;
using ChatTutor.Domain;
using ChatTutor.Tutoring;
using ChatTutor.Tutoring.Authorisations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatTutor.Tests.Authorisations;

/// <summary>Nothing leaves without a record: one door, shut by default. The remote is a real socket on loopback.</summary>
public sealed class OutgoingDoorTests : IDisposable
{
    private readonly TcpListener _remote = new(IPAddress.Loopback, 0);

    public OutgoingDoorTests() => _remote.Start();

    private string Host => _remote.LocalEndpoint.ToString()!;

    private Uri Address => new($"http://{Host}/v1");

    [Fact]
    public void Without_a_record_there_is_no_client()
    {
        var refused = Assert.Throws<NotAuthorisedException>(() => Door([]).Open("Chat"));

        Assert.Contains("Authorisations:Chat", refused.Message, StringComparison.Ordinal);
        Assert.False(_remote.Pending());
    }

    [Theory]
    [InlineData("another class", "public", "internal", "127.0.0.1")]
    [InlineData("another host", "public", "public", "other.example")]
    [InlineData("no word on what is carried", "public", null, "127.0.0.1")]
    public async Task What_the_record_does_not_permit_is_not_sent(string what, string permitted, string? carried, string host)
    {
        using var client = Door(Record(("DataClasses", permitted), ("Hosts", host == "127.0.0.1" ? Host : host))).Open("Chat");
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent("một đoạn trích") };
        if (carried is not null)
        {
            request.Options.Set(OutgoingDoor.Carries, DataClasses.Of(carried)!.Value);
        }

        await Assert.ThrowsAsync<NotAuthorisedException>(() => client.SendAsync(request));
        Assert.False(_remote.Pending(), what);
    }

    [Fact]
    public async Task A_service_outside_that_leads_inside_is_not_connected_to()
    {
        using var client = Door(Record(("InternalNetwork", "false"), ("DataClasses", "public"), ("Hosts", $"localhost:{Host.Split(':')[1]}"))).Open("Chat");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://localhost:{Host.Split(':')[1]}/");
        request.Options.Set(OutgoingDoor.Carries, DataClass.Public);

        await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(request));
        Assert.False(_remote.Pending());
    }

    [Fact]
    public async Task With_a_record_it_is_spoken_to_and_a_redirect_is_not_followed()
    {
        using var client = Door(Record()).Open("chat");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Options.Set(OutgoingDoor.Carries, DataClass.Internal);
        var answer = client.SendAsync(request);
        using var peer = await _remote.AcceptTcpClientAsync();
        await using var stream = peer.GetStream();
        await stream.WriteAsync("HTTP/1.1 302 Found\r\nLocation: http://other.example/\r\nContent-Length: 0\r\n\r\n"u8.ToArray());

        Assert.Equal(HttpStatusCode.Found, (await answer).StatusCode);
    }

    [Theory]
    [InlineData("Document", "", "văn bản cho phép")]
    [InlineData("Date", "18/05/2026", "dạng 2026-05-18")]
    [InlineData("Date", "2999-01-01", "chưa tới")]
    [InlineData("Until", "2020-01-01", "hết hạn")]
    [InlineData("Hosts", "", "tên máy chủ")]
    [InlineData("Hosts", "*.example.vn", "tên máy chủ")]
    [InlineData("Hosts", "https://api.example.vn/v1", "tên máy chủ")]
    [InlineData("DataClasses", "", "chỉ nhận")]
    [InlineData("DataClasses", "secret", "chỉ nhận")]
    [InlineData("InternalNetwork", "false", "chỉ được là public")]
    [InlineData("InternalNetwork", "có", "true hoặc false")]
    public void A_record_that_is_not_in_order_stops_the_start_and_names_the_setting(string key, string value, string why)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Door(Record((key, value))));

        Assert.Contains(wrong.Failures, f => f.Contains(why, StringComparison.Ordinal));
        Assert.Contains("Authorisations:Chat:", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_does_not_start_with_such_a_record() =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => TutorServer.StartAsync(
            settings: new Dictionary<string, string?> { ["Authorisations:Chat:Document"] = "CV 12/STTTT" }));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("64:ff9b::a00:1")]
    public void An_address_inside_is_known_as_such(string address) => Assert.True(CheckedConnection.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::1111")]
    public void An_address_outside_is_known_as_such(string address) => Assert.False(CheckedConnection.IsInside(IPAddress.Parse(address)));

    /// <summary>Reads the method bodies: a client, handler or socket is made in the door's own folder and nowhere else.</summary>
    [Fact]
    public void Nothing_else_makes_a_client_or_a_socket()
    {
        Assembly[] ours = [typeof(Program).Assembly, typeof(DirectLineModule).Assembly, typeof(TutoringModule).Assembly, typeof(Problem).Assembly];
        var makers = ours.SelectMany(MakersIn).ToList();

        Assert.Contains(makers, maker => maker.Contains("Authorisations.OutgoingDoor", StringComparison.Ordinal));
        Assert.All(makers, maker => Assert.StartsWith("ChatTutor.Tutoring.Authorisations.", maker, StringComparison.Ordinal));
    }

    public void Dispose() => _remote.Dispose();

    private static IEnumerable<string> MakersIn(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var forbidden = metadata.MemberReferences
            .Where(handle => IsWayOut(metadata, metadata.GetMemberReference(handle)))
            .Select(handle => BitConverter.GetBytes(MetadataTokens.GetToken(handle))).ToList();
        return [.. metadata.MethodDefinitions.Select(metadata.GetMethodDefinition)
            .Where(method => method.RelativeVirtualAddress != 0)
            .Where(method => file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() is { } code
                && forbidden.Any(token => code.AsSpan().IndexOf(token) >= 0))
            .Select(method => Named(metadata, method.GetDeclaringType()))];
    }

    private static bool IsWayOut(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        var made = metadata.GetString(member.Name) == ".ctor";
        return (metadata.GetString(type.Namespace), metadata.GetString(type.Name)) switch
        {
            ("System.Net.Http", "HttpClient" or "HttpMessageInvoker" or "HttpClientHandler" or "SocketsHttpHandler") => made,
            ("System.Net.Sockets", "Socket" or "TcpClient" or "UdpClient") => made,
            ("System.Net.WebSockets", "ClientWebSocket") or ("System.Net", "WebClient") or ("System.Net.Mail", "SmtpClient") => made,
            ("System.Net", "WebRequest") or (_, "HttpClientFactoryServiceCollectionExtensions") => true,
            _ => false,
        };
    }

    /// <summary>With the types around a nested one, such as an async method's own.</summary>
    private static string Named(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{Named(metadata, outer)}.{metadata.GetString(type.Name)}"
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private Dictionary<string, string?> Record(params (string Key, string Value)[] instead)
    {
        var record = new Dictionary<string, string?>
        {
            ["Authorisations:Chat:Document"] = "Công văn 12/SKHCN (ví dụ)",
            ["Authorisations:Chat:Date"] = "2026-05-18",
            ["Authorisations:Chat:Hosts"] = Host,
            ["Authorisations:Chat:DataClasses"] = "public, internal",
            ["Authorisations:Chat:InternalNetwork"] = "true",
        };
        foreach (var (key, value) in instead)
        {
            record[$"Authorisations:Chat:{key}"] = value;
        }

        return record;
    }

    private static OutgoingDoor Door(Dictionary<string, string?> settings) =>
        OutgoingDoor.FromSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), TimeProvider.System);
}
