namespace ChatTutor.Tutoring.Authorisations;

/// <summary>Looks at each request before a connection is made: the record still holds, names the host and permits the data.</summary>
internal sealed class DoorKeeper(Authorisation record, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        return await base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        return base.Send(request, cancellationToken);
    }

    private void Check(HttpRequestMessage request)
    {
        var carries = request.Options.TryGetValue(OutgoingDoor.Carries, out var said) ? said : (DataClass?)null;
        var why = request switch
        {
            _ when !record.Holds(OutgoingDoor.Today(clock)) => "văn bản cho phép không còn hiệu lực",
            { RequestUri: not { IsAbsoluteUri: true } } => "địa chỉ không đầy đủ",
            _ when !record.Names(request.RequestUri!) => "máy chủ không có trong văn bản cho phép",
            { RequestUri.Scheme: not "https" } when !record.InternalNetwork => "dịch vụ ngoài mạng nội bộ phải dùng https",
            _ when carries is null => "không rõ loại dữ liệu gửi đi",
            _ when !record.DataClasses.Contains(carries.Value) => "loại dữ liệu này không được phép gửi",
            _ => null,
        };
        if (why is not null)
        {
            throw new NotAuthorisedException($"“{record.Name}”: {why}.");
        }
    }
}
