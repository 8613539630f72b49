using ChatTutor.Tutoring.Accounts;

namespace ChatTutor.Server.ConsolePages;

/// <summary>The menu of a role, read from the endpoints themselves: it cannot offer what the role may not open.</summary>
public sealed class ConsoleMenu(EndpointDataSource endpoints)
{
    public IReadOnlyList<MenuLink> Of(ConsoleRole role) =>
    [
        .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
           let entry = endpoint.Metadata.GetMetadata<MenuEntry>()
           where entry is not null && endpoint.Metadata.GetMetadata<ForRoles>()!.Roles.Contains(role)
           orderby entry.Order
           select new MenuLink(endpoint.RoutePattern.RawText!, entry.Words),
    ];
}

/// <summary>A line of the menu.</summary>
public sealed record MenuLink(string Address, string Words);
