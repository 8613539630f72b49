using System.Globalization;
using System.Security.Cryptography;
using ChatTutor.Domain.Conversations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ChatTutor.Channels.DirectLine;

/// <summary>Issues and reads tokens. Each opens one conversation until a moment; nothing is stored for it.</summary>
internal sealed class DirectLineTokens(
    IDataProtectionProvider protection, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ChatTutor.DirectLine.Token.v1");

    public int LifetimeSeconds => options.Value.TokenMinutes * 60;

    public static string NewConversation() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string Issue(string conversation)
    {
        var ends = clock.GetUtcNow().ToUnixTimeSeconds() + LifetimeSeconds;
        return _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{ends} {conversation}"));
    }

    /// <summary>The conversation a token opens now.</summary>
    /// <param name="header">The Authorization header.</param>
    /// <param name="forRefresh">Whether a token that has just ended will do.</param>
    /// <returns>Null for a missing, forged or ended token.</returns>
    public ConversationId? Read(string? header, bool forRefresh = false)
    {
        const string Bearer = "Bearer ";
        if (header is null || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(header[Bearer.Length..].Trim()).Split(' ');
            var grace = forRefresh ? options.Value.RefreshGraceMinutes * 60 : 0;
            var ends = long.Parse(parts[0], CultureInfo.InvariantCulture) + grace;
            return clock.GetUtcNow().ToUnixTimeSeconds() < ends
                ? new ConversationId(DirectLineChannel.ChannelName, parts[1])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
