using ChatTutor.Domain.Safety;
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
        host.Services.AddSingleton<Knowledge.LiveLibrary>();
        host.Services.AddOptions<Knowledge.KnowledgeOptions>().BindConfiguration(Knowledge.KnowledgeOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        host.Services.AddTurns();
        return host;
    }

    /// <summary>Loads the material, opens the guard, creates or updates the store. Call it once, before the host starts.</summary>
    /// <exception cref="Knowledge.KnowledgeFaultException">A rule of the guard is faulty; nothing may run without it.</exception>
    public static async Task PrepareTutoringAsync(this IHost app, CancellationToken ct = default)
    {
        var guard = Task.Run(() => app.Services.GetRequiredService<Func<string, GuardVerdict>>(), ct);
        app.Services.GetRequiredService<Knowledge.LiveLibrary>().Load();
        await StoreModule.PrepareAsync(app.Services, ct);
        await guard;
    }
}
