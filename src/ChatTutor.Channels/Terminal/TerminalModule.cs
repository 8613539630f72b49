using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatTutor.Channels.Terminal;

/// <summary>The door of the terminal channel.</summary>
public static class TerminalModule
{
    public static IHostApplicationBuilder AddTerminal(this IHostApplicationBuilder host)
    {
        host.Services.AddSingleton<TerminalChannel>();
        host.Services.AddSingleton<IChannel>(all => all.GetRequiredService<TerminalChannel>());
        return host;
    }
}
