using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.ConsolePages;

/// <summary>
/// What holds for every answer of the console: its headers, a page for every failure, and nothing before there is an account.
/// </summary>
internal sealed partial class ConsoleFrame(RequestDelegate next, FirstAccount first, ILogger<ConsoleFrame> log)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        if (!await first.ExistsAsync(http))
        {
            await ConsoleEndpoints.Page<FirstAccountPage>(new { }).ExecuteAsync(http);
            return;
        }

        await RunAsync(http);
        if (!http.Response.HasStarted && http.Response.StatusCode >= 400 && http.Response.ContentType is null)
        {
            await ShowAsync(http);
        }
    }

    private async Task RunAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Failed(log, failure);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <summary>In a scope of its own: what failed may have left the request's parts half used.</summary>
    private static async Task ShowAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        var code = http.Response.StatusCode;
        await ConsoleEndpoints.Page<StatusPage>(new { Code = code }, code).ExecuteAsync(http);
        http.RequestServices = services;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page of the console failed.")]
    private static partial void Failed(ILogger log, Exception failure);
}

/// <summary>Whether anybody could sign in. Asked until the answer is yes.</summary>
internal sealed class FirstAccount
{
    private volatile bool _exists;

    public async Task<bool> ExistsAsync(HttpContext http) =>
        _exists = _exists || await http.RequestServices.GetRequiredService<AccountRegister>().AnyAsync(http.RequestAborted);
}
