using System.Globalization;
using System.Security.Cryptography;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.People;
using ChatTutor.Tutoring.Turns;
using Microsoft.AspNetCore.DataProtection;

namespace ChatTutor.Tutoring.Retention;

/// <summary>Gives people what is kept of their conversation, judged once more on the way out, under a link that soon ends.</summary>
public sealed class DataExport
{
    /// <summary>Path under which the server shows an export; the token follows.</summary>
    public const string Path = "/du-lieu-cua-toi/";

    /// <summary>How long a link opens.</summary>
    /// <value>Minutes.</value>
    public const int LinkMinutes = 15;

    private const string Withheld = "(không hiển thị)";

    private readonly RetentionTable _table;
    private readonly Transcript _transcript;
    private readonly Func<string, GuardVerdict> _guard;
    private readonly IDataProtector _protector;
    private readonly PersonData _person;
    private readonly TimeProvider _clock;

    internal DataExport(
        RetentionTable table, Transcript transcript, Func<string, GuardVerdict> guard, IDataProtectionProvider protection,
        PersonData person, TimeProvider clock) =>
        (_table, _transcript, _guard, _protector, _person, _clock) =
        (table, transcript, guard, protection.CreateProtector("ChatTutor.DataExport.v1"), person, clock);

    /// <summary>What the link of a token shows now.</summary>
    /// <returns>Null for a token that is forged or has ended.</returns>
    public async Task<ExportedData?> OpenAsync(string token, CancellationToken ct) =>
        Read(token) is { } conversation ? await OfAsync(conversation, wholeName: true, ct) : null;

    /// <summary>The address of a new link to a conversation's data, on this server.</summary>
    internal string Link(ConversationId conversation)
    {
        var ends = _clock.GetUtcNow().AddMinutes(LinkMinutes).ToUnixTimeSeconds();
        return Path + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{ends} {conversation}"));
    }

    /// <param name="conversation">Whose.</param>
    /// <param name="wholeName">Whether the person's confirmed name is told whole; only where it is written down nowhere.</param>
    /// <param name="ct">Ends the reading.</param>
    internal async Task<ExportedData> OfAsync(ConversationId conversation, bool wholeName, CancellationToken ct)
    {
        var said = await _transcript.ReadAsync(conversation, default, ct);
        return new ExportedData(
            _clock.GetUtcNow(),
            await _person.OfAsync(conversation, wholeName, ct),
            [.. said.Where(entry => entry.Reply is null || !MyData.IsExport(entry.Reply)).Select(Line)],
            [.. _table.Classes.Where(kind => kind.Id == "raw_text" || kind.OnRequest != Erasability.None).Select(Kept)]);
    }

    private ExportedLine Line(TranscriptEntry entry) => entry.Reply is { } reply
        ? new ExportedLine(entry.At, ExportedLine.Tutor, Judge(reply.Text))
        : new ExportedLine(entry.At, ExportedLine.Person, entry.Text.Length > 0 ? Judge(entry.Text) : "(nội dung không được lưu)");

    private static ExportedClass Kept(DataClass kind) => new(
        kind.Name, kind.Purpose, kind.Basis, kind.Days, kind.Source ?? RetentionTable.NotRegulated, kind.How, kind.Reason, kind.End == DataEnd.Follow);

    private string Judge(string text)
    {
        try
        {
            var verdict = _guard(text);
            return verdict.Action == GuardAction.Refuse ? Withheld : verdict.Redacted;
        }
        catch (Exception)       // closed: what cannot be judged is not shown
        {
            return Withheld;
        }
    }

    private ConversationId? Read(string token)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ', 2);
            return _clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(parts[0], CultureInfo.InvariantCulture)
                ? ConversationId.Parse(parts[1])
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>Everything that is kept of one conversation.</summary>
/// <param name="MadeAt">When it was put together, UTC.</param>
/// <param name="Person">What is known of the person, a sentence each; empty while nothing is.</param>
/// <param name="Lines">What was said, oldest first, personal data covered.</param>
/// <param name="Kept">Which data is kept, why and how long.</param>
public sealed record ExportedData(
    DateTimeOffset MadeAt, IReadOnlyList<string> Person, IReadOnlyList<ExportedLine> Lines, IReadOnlyList<ExportedClass> Kept);

/// <summary>One thing said.</summary>
public sealed record ExportedLine(DateTimeOffset At, string From, string Text)
{
    public const string Person = "bạn";
    public const string Tutor = "gia sư";
}

/// <summary>One class of data, as people read it.</summary>
public sealed record ExportedClass(
    string Name, string Purpose, string Basis, int? Days, string DaysSource, string How, string? WhyNotErased, bool EndsWithChat);
