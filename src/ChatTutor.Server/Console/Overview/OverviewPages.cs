using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.ConsolePages.Overview;

/// <summary>The first page: what there is, and what to do next.</summary>
internal static class OverviewPages
{
    public static void MapOverview(this RouteGroupBuilder console) =>
        console.MapGet(ConsolePaths.Root, ShowAsync).ForAll().InMenu("Tổng quan", 0);

    private static async Task<IResult> ShowAsync(ConsoleActor actor, ConsoleOverview overview, CancellationToken ct) =>
        ConsoleEndpoints.Page<OverviewPage>(new { Actor = actor, Figures = await overview.ReadAsync(actor, ct) });
}
