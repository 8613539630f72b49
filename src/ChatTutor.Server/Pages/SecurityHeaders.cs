using Microsoft.Extensions.Options;

namespace ChatTutor.Server.Pages;

/// <summary>What every answer of the server tells a browser not to do.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var frames = app.Services.GetRequiredService<IOptions<ChatPageOptions>>().Value.FrameAncestors;
        var policy = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
            + $"frame-ancestors {frames}; require-trusted-types-for 'script'; trusted-types guard";
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (frames == "'none'")
            {
                headers.XFrameOptions = "DENY";
            }

            return next(http);
        });
    }
}
