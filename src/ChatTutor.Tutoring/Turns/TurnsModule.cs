using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Incidents;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatTutor.Tutoring.Turns;

/// <summary>The turn path's parts.</summary>
internal static class TurnsModule
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddGuard();
        services.AddSingleton<AnswerTurn>();
        services.AddOptions<PolicyOptions>().BindConfiguration(PolicyOptions.Section);
        services.AddSingleton<MessageJudge>();
        services.AddSingleton<RecentMessages>();
        services.AddSingleton<ConversationGates>();
        services.AddSingleton<RestOfQuestion>();
        services.AddSingleton<SafetyStep>();
        services.AddSingleton<Duty.DutyTurn>();
        services.AddSingleton<ProfileTurn>();
        services.AddSingleton<ChannelDirectory>();
        services.AddSingleton<TurnHandler>();
        services.AddSingleton<TurnCommit>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<TurnWorker>();
        services.AddHostedService(all => all.GetRequiredService<Outbox>());
        services.AddHostedService(all => all.GetRequiredService<TurnWorker>());

        // Their constructors take internal types, so the container cannot call them by itself.
        services.AddSingleton(all => new Transcript(all.GetRequiredService<IDbContextFactory<TutorDbContext>>()));
        services.AddSingleton(all => new Inbox(
            all.GetRequiredService<MessageJudge>(),
            all.GetRequiredService<RecentMessages>(),
            all.GetRequiredService<ConversationGates>(),
            all.GetRequiredService<StoreScrub>(),
            all.GetRequiredService<StoreWriter>(),
            all.GetRequiredService<TurnWorker>(),
            all.GetRequiredService<IncidentOpening>(),
            all.GetRequiredService<TypedCodes>(),
            all.GetRequiredService<TimeProvider>()));
        return services;
    }
}
