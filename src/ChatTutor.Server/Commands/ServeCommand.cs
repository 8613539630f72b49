using System.CommandLine;

namespace ChatTutor.Server.Commands;

/// <summary><c>serve</c>: the server.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen; default http://localhost:5080." };
        var demo = new Option<bool>("--demo") { Description = "Accepted for scripts; there is no demo content yet." };
        var serve = new Command("serve", "Run the server.") { urls, demo };
        serve.SetAction(async (call, ct) => await ServerHost.RunAsync(call.GetValue(urls), ct));
        return serve;
    }
}
