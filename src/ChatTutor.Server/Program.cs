var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/healthz", () => TypedResults.Ok());
app.Run();

/// <summary>Visible to WebApplicationFactory.</summary>
public sealed partial class Program;
