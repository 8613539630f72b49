using System.Text.RegularExpressions;
using ChatTutor.Domain.Conversations;
using ChatTutor.Domain.Language;
using ChatTutor.Tutoring.Turns;
using ChatTutor.Tutoring.Units;
using Microsoft.EntityFrameworkCore;

namespace ChatTutor.Tutoring.People;

/// <summary>Takes the unit a person names in passing ("tôi ở phường Hà Đông"). It is the person's word until a list confirms it.</summary>
internal sealed partial class UnitTalk(UnitDirectory units, LinkedAccounts accounts, TimeProvider clock)
{
    private const int Longest = 120;

    /// <returns>Null when no unit is named, or the sentence asks something.</returns>
    public async Task<Step?> TakeAsync(Turn turn, Caller caller, ConversationState state, CancellationToken ct)
    {
        var words = turn.Text.Length <= Longest && !turn.Text.Contains('?', StringComparison.Ordinal) ? Tokens.Key(turn.Text) : "";
        var plainly = Plainly().IsMatch(words);
        if ((!plainly && !InPassing().IsMatch(words)) || Asks().IsMatch(words))
        {
            return null;
        }

        if (caller.Line is not null)
        {
            return plainly ? new Step(new Reply($"Đơn vị của bạn đã được xác nhận là {caller.Unit}. Nếu danh sách sai, bạn báo đơn vị sửa."), state) : null;
        }

        var tree = await units.TreeAsync(ct);
        if (tree.FindByName(turn.Text) is not { } unit)
        {
            return plainly ? new Step(NotThere(tree.All.Count), state) : null;
        }

        var person = caller.Keep(clock.GetUtcNow());
        person.Unit = unit.Code;
        return new Step(
            new Reply($"Tôi ghi nhận đơn vị của bạn: {unit.Name} (bạn tự khai, chưa ai xác nhận). Nhầm thì bạn gõ lại tên đúng; xem ở {ProfileCommands.Show}."),
            state)
        {
            Also = async db =>
            {
                await db.Persons.Where(p => p.Id == person.Id).ExecuteUpdateAsync(row => row.SetProperty(p => p.Unit, unit.Code));
                var names = await accounts.PseudonymsAsync(db, person.Id);
                await db.Acknowledgements.Where(a => names.Contains(a.Person)).ExecuteUpdateAsync(row => row.SetProperty(a => a.Unit, unit.Code));
            },
        };
    }

    private static Reply NotThere(int known) => new(known == 0
        ? "Hệ thống chưa có danh sách đơn vị, nên tôi chưa ghi được đơn vị của bạn."
        : "Tôi chưa thấy đúng một đơn vị có tên như vậy. Bạn gõ đủ tên giúp tôi, ví dụ: đơn vị của tôi là phường Hà Đông.") { Answered = false };

    private const string Me = "(?:toi|em|minh|chau|con|tui)";

    [GeneratedRegex($"^(?:(?:don vi|co quan|noi cong tac|noi lam viec) (?:cua )?{Me}|{Me} thuoc don vi) (?:la |o )?")]
    private static partial Regex Plainly();

    [GeneratedRegex($"^(?:da )?{Me} (?:dang )?(?:o|thuoc|cong tac tai|cong tac o|lam viec tai|lam viec o|lam o|lam tai) ")]
    private static partial Regex InPassing();

    [GeneratedRegex("(?:^| )(?:nao|gi|may|bao nhieu|the nao|ra sao|lam sao|can|phai|thi|co duoc|khong)(?: |$)")]
    private static partial Regex Asks();
}
