using ChatTutor.Tutoring.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatTutor.Server.ConsolePages;

/// <summary>How a page of the console says who may open it and where the menu shows it.</summary>
internal static class ConsoleEndpoints
{
    /// <summary>Only these roles; everybody else who is signed in gets the page that says so.</summary>
    public static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, params ConsoleRole[] roles) => endpoint
        .RequireAuthorization(policy => policy.RequireRole(roles.Select(RoleWords.Code)))
        .WithMetadata(new ForRoles(roles));

    public static RouteHandlerBuilder ForAll(this RouteHandlerBuilder endpoint) => endpoint.For([.. RoleWords.All]);

    /// <param name="endpoint">A page without parameters.</param>
    /// <param name="words">What the menu calls it.</param>
    /// <param name="order">The smallest stands first.</param>
    public static RouteHandlerBuilder InMenu(this RouteHandlerBuilder endpoint, string words, int order) =>
        endpoint.WithMetadata(new MenuEntry(words, order));

    /// <param name="parameters">The page's parameters by name, as an anonymous object.</param>
    /// <param name="status">Of the answer.</param>
    public static RazorComponentResult Page<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };
}

/// <summary>Which roles may open an endpoint.</summary>
internal sealed record ForRoles(IReadOnlyList<ConsoleRole> Roles);

/// <summary>An endpoint's place in the menu.</summary>
internal sealed record MenuEntry(string Words, int Order);
