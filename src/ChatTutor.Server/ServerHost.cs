using ChatTutor.Channels.DirectLine;
using ChatTutor.Server.ConsolePages;
using ChatTutor.Server.Pages;
using ChatTutor.Tutoring;

namespace ChatTutor.Server;

/// <summary>The server: what it is made of and what it answers to. A table of contents.</summary>
internal static class ServerHost
{
    public static async Task<int> RunAsync(string? urls, CancellationToken ct)
    {
        await using var app = Build(urls);
        await app.PrepareTutoringAsync(ct);
        await app.StartAsync(ct);
        foreach (var address in app.Urls)
        {
            await Console.Out.WriteLineAsync($"ChatTutor: mở trang {address} để trò chuyện (Ctrl+C để dừng).");
        }

        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <param name="urls">Where to listen; null as configured.</param>
    /// <param name="adjust">Settings and services that win over all others; for tests.</param>
    internal static WebApplication Build(string? urls, Action<WebApplicationBuilder>? adjust = null)
    {
        var host = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Surroundings.Add(host);
        if (urls is not null)
        {
            host.Configuration["urls"] = urls;
        }

        // What it is made of
        host.AddTutoring();
        host.AddTutoringWatches();
        host.AddDirectLine();
        host.AddChatPage();
        host.AddConsole();
        host.Services.AddProblemDetails();
        adjust?.Invoke(host);

        var app = host.Build();

        // What it answers to
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : 500,
        });
        app.UseSecurityHeaders();
        app.UseConsole();
        app.MapGet("/healthz", () => TypedResults.Ok());
        app.MapGet("/readyz", ReadyEndpoint.AnswerAsync);
        app.MapDirectLine();
        app.MapChatPage();
        app.MapMyData();
        app.MapSignIn();
        app.MapConsole();
        return app;
    }
}
