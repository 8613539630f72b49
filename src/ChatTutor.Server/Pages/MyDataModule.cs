using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatTutor.Tutoring.Retention;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ChatTutor.Server.Pages;

/// <summary>A person's own data as a page and as a file, behind the link that the tutor gave in the conversation.</summary>
internal static class MyDataModule
{
    private const string FileName = "du-lieu.json";

    public static void MapMyData(this WebApplication app)
    {
        app.MapGet(DataExport.Path + "{token}", ShowAsync);
        app.MapGet(DataExport.Path + "{token}/" + FileName, DownloadAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, string token, DataExport export, HtmlRenderer renderer, WebAssets assets, CancellationToken ct)
    {
        var data = await OpenAsync(http, token, export, ct);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(MyDataPage.Web)] = assets,
                [nameof(MyDataPage.Data)] = data,
                [nameof(MyDataPage.FileAddress)] = $"{DataExport.Path}{token}/{FileName}",
            });
            var page = await renderer.RenderComponentAsync<MyDataPage>(parameters);
            return TypedResults.Content(page.ToHtmlString(), "text/html; charset=utf-8", statusCode: data is null ? 404 : 200);
        });
    }

    private static async Task<IResult> DownloadAsync(HttpContext http, string token, DataExport export, CancellationToken ct) =>
        await OpenAsync(http, token, export, ct) is { } data
            ? TypedResults.File(
                JsonSerializer.SerializeToUtf8Bytes(data, MyDataJson.Readable.ExportedData),
                "application/json; charset=utf-8", "du-lieu-cua-toi.json")
            : TypedResults.NotFound();

    private static Task<ExportedData?> OpenAsync(HttpContext http, string token, DataExport export, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return export.OpenAsync(token, ct);
    }
}

/// <summary>The JSON of an export: letters as letters, lines that a person can read.</summary>
[JsonSerializable(typeof(ExportedData))]
internal sealed partial class MyDataJson : JsonSerializerContext
{
    public static MyDataJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
