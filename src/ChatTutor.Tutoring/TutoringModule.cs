using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.Hosting;

namespace ChatTutor.Tutoring;

/// <summary>The doors of the product: registers every slice, and prepares what the first start needs.</summary>
public static class TutoringModule
{
    public static IHostApplicationBuilder AddTutoring(this IHostApplicationBuilder host)
    {
        host.Services.AddStore();
        host.Services.AddTurns();
        return host;
    }

    /// <summary>Creates or updates the store. Call it once, before the host starts.</summary>
    public static async Task PrepareTutoringAsync(this IHost app, CancellationToken ct = default) =>
        await StoreModule.PrepareAsync(app.Services, ct);
}
