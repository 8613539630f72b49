using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;
using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatTutor.Tutoring.People;

/// <summary>The parts that know who a person is.</summary>
internal static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton(all => ConsentPurposes.Read(Path.Combine(all.GetRequiredService<SourceFolder>().FullPath, ConsentPurposes.Name))
            .Match(purposes => purposes, faults => throw new KnowledgeFaultException(faults[0])));
        services.AddSingleton<ConsentRegister>();
        services.AddSingleton<TypedCodes>();
        services.AddSingleton<LinkedAccounts>();
        services.AddSingleton<Binding>();
        services.AddSingleton<Notices>();
        services.AddSingleton<ConsentTalk>();
        services.AddSingleton<LinkTalk>();
        services.AddSingleton<CodeTalk>();
        services.AddSingleton<UnitTalk>();
        services.AddSingleton<PersonTurn>();
        services.AddSingleton<PersonData>();
        return services;
    }
}
