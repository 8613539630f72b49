using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Authorisations;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.Knowledge.Versions;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.People.SignIn;
using ChatTutor.Tutoring.Retention;
using ChatTutor.Tutoring.Store;
using ChatTutor.Tutoring.Turns;
using ChatTutor.Tutoring.Units;
using Microsoft.EntityFrameworkCore;
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
        host.Services.AddPeople();
        host.Services.AddSignIn();
        host.Services.AddAuthorisations();
        host.Services.AddIncidents();
        host.Services.AddRetention();
        host.Services.AddSingleton(all => new AddressBook(
            all.GetRequiredService<IDbContextFactory<TutorDbContext>>(), all.GetRequiredService<StoreWriter>(),
            all.GetRequiredService<Seals>(), all.GetRequiredService<Pseudonyms>(), all.GetRequiredService<TimeProvider>()));
        host.Services.AddAccounts();
        host.Services.AddUnits();
        host.Services.AddSingleton(all => new Readiness(
            all.GetRequiredService<Knowledge.LiveLibrary>(), all.GetRequiredService<IDbContextFactory<TutorDbContext>>(),
            all.GetRequiredService<Func<IReadOnlyList<string>, JoinedVerdict>>()));
        return host;
    }

    /// <summary>What goes on by itself as long as the server runs; verbs do without.</summary>
    public static IHostApplicationBuilder AddTutoringWatches(this IHostApplicationBuilder host)
    {
        host.Services.AddHostedService(all => all.GetRequiredService<IncidentWatch>());
        return host;
    }

    /// <summary>Loads the material and the guard's rules, creates or updates the store. Call it once, before the host starts.</summary>
    /// <exception cref="Knowledge.KnowledgeFaultException">There is nothing to serve, or no guard that works.</exception>
    public static async Task PrepareTutoringAsync(this IHost app, CancellationToken ct = default)
    {
        _ = app.Services.GetRequiredService<OutgoingDoor>();
        await app.Services.GetRequiredService<Knowledge.LiveLibrary>().LoadAsync(ct);
        _ = app.Services.GetRequiredService<IncidentPolicies>().Now;
        await app.Services.PrepareStoreAsync(ct);
        await app.Services.GetRequiredService<RecentMessages>().RecallAsync(
            app.Services.GetRequiredService<IDbContextFactory<TutorDbContext>>(), ct);
    }

    /// <summary>Creates or updates the store, and erases again what a restored backup brought back. For verbs that answer nothing.</summary>
    public static async Task PrepareStoreAsync(this IServiceProvider services, CancellationToken ct = default)
    {
        await StoreModule.PrepareAsync(services, ct);
        services.GetRequiredService<Pseudonyms>().Prepare();
        await RetentionModule.PrepareAsync(services, ct);
    }
}
