using ChatTutor.Domain.Safety;
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

    /// <summary>Loads the material, opens the guard, creates or updates the store. Call it once, before the host starts.</summary>
    /// <exception cref="Knowledge.KnowledgeFaultException">A rule of the guard is faulty; nothing may run without it.</exception>
    public static async Task PrepareTutoringAsync(this IHost app, CancellationToken ct = default)
    {
        var guard = Task.Run(() => app.Services.GetRequiredService<Func<string, GuardVerdict>>(), ct);
        await app.Services.GetRequiredService<Knowledge.LiveLibrary>().LoadAsync(ct);
        await StoreModule.PrepareAsync(app.Services, ct);
        await guard;
        app.Services.GetRequiredService<IncidentPolicy>();
    }
}
