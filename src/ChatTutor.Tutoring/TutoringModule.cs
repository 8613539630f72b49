using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Knowledge.Versions;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatTutor.Tutoring;

/// <summary>The doors of the product: registers every slice, and prepares what the first start needs.</summary>
public static class TutoringModule
{
    public static IHostApplicationBuilder AddTutoring(this IHostApplicationBuilder host)
    {
        host.Services.AddStore();
        host.Services.AddKnowledge();
        host.Services.AddTurns();
        host.Services.AddIncidents();
        return host;
    }

    /// <summary>Loads the material and the guard's rules, creates or updates the store. Call it once, before the host starts.</summary>
    /// <exception cref="Knowledge.KnowledgeFaultException">There is nothing to serve, or no guard that works.</exception>
    public static async Task PrepareTutoringAsync(this IHost app, CancellationToken ct = default)
    {
        await app.Services.GetRequiredService<Knowledge.LiveLibrary>().LoadAsync(ct);
        await StoreModule.PrepareAsync(app.Services, ct);
        app.Services.GetRequiredService<IncidentPolicy>();
    }
}
