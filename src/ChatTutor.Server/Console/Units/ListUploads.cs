using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units.Imports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ChatTutor.Server.ConsolePages.Units;

/// <summary>Taking in lists in the browser: a trial that only tells, or the whole file.</summary>
internal static class ListUploads
{
    private const int Room = 64 * 1024;     // the form around the file

    public static void MapListUploads(this RouteGroupBuilder console)
    {
        console.MapGet(ConsolePaths.Import, () => ConsoleEndpoints.Page<ImportPage>(new { })).For(ConsoleRole.Admin).InMenu("Nạp danh sách", 110);
        console.MapPost(ConsolePaths.Import, TakeAsync).For(ConsoleRole.Admin)
            .WithMetadata(new RequestSizeLimitAttribute(ListUpload.Largest + Room));
    }

    private static async Task<IResult> TakeAsync(
        IFormCollection form, ConsoleActor actor, UnitImport units, HeadcountImport headcounts, RosterImporting roster, CancellationToken ct)
    {
        if (form.Files["file"] is not { Length: > 0 } sent)
        {
            return Page(null, form["kind"].ToString(), "Hãy chọn tệp danh sách.");
        }

        var (file, trial) = (await ReadAsync(sent, ct), form["act"] != "nap");
        var report = form["kind"].ToString() switch
        {
            "units" => await units.RunAsync(file, actor, trial, ct),
            "headcounts" => await headcounts.RunAsync(file, actor, trial, ct),
            "roster" => await roster.RunAsync(file, null, actor, trial, ct),
            _ => null,
        };
        return Page(report, form["kind"].ToString(), report is null ? "Hãy chọn loại danh sách." : null);
    }

    private static RazorComponentResult Page(ImportReport? report, string kind, string? fault) => ConsoleEndpoints.Page<ImportPage>(
        new { Report = report, Kind = kind, Fault = fault },
        fault is null && report!.Faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<ListUpload> ReadAsync(IFormFile sent, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await sent.CopyToAsync(bytes, ct);
        return new ListUpload(Path.GetFileName(sent.FileName), bytes.ToArray());
    }
}
