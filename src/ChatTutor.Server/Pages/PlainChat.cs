using System.Globalization;
using System.Security.Cryptography;
using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;
using Microsoft.AspNetCore.DataProtection;

namespace ChatTutor.Server.Pages;

/// <summary>The chat of a browser without JavaScript: one form, one turn, the whole conversation on the next page.</summary>
internal sealed class PlainChat(IDataProtectionProvider protection, Inbox inbox, Transcript transcript, TimeProvider clock)
{
    private const string Channel = "directline";
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    private readonly IDataProtector _protector = protection.CreateProtector("ChatTutor.PlainChat.v1");

    /// <param name="token">From the form: the conversation and the number of the page; anything else begins a conversation.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="ct">Ends when the browser leaves.</param>
    public async Task<PlainAnswer> AskAsync(string token, string text, CancellationToken ct)
    {
        var (peer, page) = Read(token);
        var conversation = new ConversationId(Channel, peer);
        if (await transcript.IsOverAsync(conversation, ct))
        {
            (peer, page) = New();       // somebody else holds the phone, or the browser went back
            conversation = new ConversationId(Channel, peer);
        }

        var accepted = await inbox.AddAsync(
            new IncomingMessage
            {
                Conversation = conversation,
                ExternalId = $"trang-{page}",     // a form sent twice is one message
                Text = text,
                SentAt = clock.GetUtcNow(),
            },
            ct);
        var said = await WaitForReplyAsync(conversation, accepted.Turn, ct);
        (peer, page) = said.Any(entry => entry.Reply?.EndsSession == true) ? New() : (peer, page + 1);
        return new PlainAnswer(
            _protector.Protect($"{page} {peer}"),
            [.. said.Select(entry => new ChatLine(entry.Reply is null ? entry.Text : null, entry.Reply))]);
    }

    private async Task<IReadOnlyList<TranscriptEntry>> WaitForReplyAsync(
        ConversationId conversation, long turn, CancellationToken ct)
    {
        var number = turn.ToString(CultureInfo.InvariantCulture);
        var began = clock.GetTimestamp();
        while (true)
        {
            var said = await transcript.ReadAsync(conversation, default, ct);
            var isAnswered = said.Any(entry => entry.Reply is not null && entry.ExternalId == number);
            if (isAnswered || clock.GetElapsedTime(began) > _patience)
            {
                return said;
            }

            await Task.Delay(_pause, clock, ct);
        }
    }

    private (string Peer, int Page) Read(string token)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ');
            return (parts[1], int.Parse(parts[0], CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return New();
        }
    }

    private static (string Peer, int Page) New() => (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), 1);
}

/// <summary>What the next page shows, and the token that its form carries on.</summary>
internal sealed record PlainAnswer(string Token, IReadOnlyList<ChatLine> Lines);
