using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Tutoring;

namespace ChatTutor.Server;

/// <summary><c>/readyz</c>: 200 when questions can be taken, 503 when not, and which part is at fault.</summary>
internal static class ReadyEndpoint
{
    public static async Task<IResult> AnswerAsync(Readiness readiness, CancellationToken ct)
    {
        var report = await readiness.LookAsync(ct);
        return TypedResults.Json(report, ReadyJson.Web.ReadyReport, statusCode: report.Ready ? 200 : 503);
    }
}

/// <summary>The JSON of <c>/readyz</c>.</summary>
[JsonSerializable(typeof(ReadyReport))]
internal sealed partial class ReadyJson : JsonSerializerContext
{
    public static ReadyJson Web { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web));
}
