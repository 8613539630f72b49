using ChatTutor.Tutoring.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatTutor.Channels.DirectLine;

/// <summary>The two doors of the Direct Line channel.</summary>
public static class DirectLineModule
{
    private const int MaxBody = 256 * 1024;

    public static IHostApplicationBuilder AddDirectLine(this IHostApplicationBuilder host)
    {
        host.Services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        host.Services.AddSingleton<DirectLineTokens>();
        host.Services.AddSingleton<DirectLineChannel>();
        host.Services.AddSingleton<IChannel>(all => all.GetRequiredService<DirectLineChannel>());
        return host;
    }

    /// <summary>Maps <c>/directline/v3/directline</c>, the <c>domain</c> to give to Direct Line clients.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/directline/v3/directline")
            .WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        group.MapPost("/tokens/generate", DirectLineEndpoints.Generate);
        group.MapPost("/tokens/refresh", DirectLineEndpoints.Refresh);
        group.MapPost("/conversations", DirectLineEndpoints.Start);
        group.MapPost("/conversations/{id}/activities", DirectLineEndpoints.PostAsync);
        group.MapGet("/conversations/{id}/activities", DirectLineEndpoints.GetAsync);
    }
}
