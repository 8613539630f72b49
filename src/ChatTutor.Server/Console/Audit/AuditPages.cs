using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.ConsolePages.Audit;

/// <summary>Who read or did what: all of it for administrators, that of their units for heads.</summary>
internal static class AuditPages
{
    public static void MapAudit(this RouteGroupBuilder console) =>
        console.MapGet(ConsolePaths.Audit, ShowAsync).For(ConsoleRole.Head, ConsoleRole.Admin).InMenu("Nhật ký", 900);

    private static async Task<IResult> ShowAsync(ConsoleActor actor, AuditLog log, CancellationToken ct, long? truoc = null) =>
        ConsoleEndpoints.Page<AuditPage>(
            new { Actor = actor, Lines = await log.ReadAsync(actor, truoc, ct), First = truoc is null });
}
