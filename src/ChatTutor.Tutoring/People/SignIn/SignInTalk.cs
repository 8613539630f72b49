using ChatTutor.Domain.Conversations;
using ChatTutor.Tutoring.Turns;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Answers "/xacthuc": a link to the identity provider for whoever agreed, or what to do where there is none.</summary>
internal sealed class SignInTalk(
    IOptions<LearnerSignInOptions> options, SignInTickets tickets, ConsentRegister register, ConsentTalk consents, ChannelDirectory channels)
{
    private const string NotHere =
        "Ở đây chưa bật xác thực bằng tài khoản định danh điện tử, nên tôi không xác thực theo cách đó được. "
        + "Bạn hãy xin đơn vị mã dùng một lần rồi nhắn mã ấy cho tôi; gõ " + PersonCommands.Code + " để xem cách làm.";

    public async Task<Step> AskAsync(Caller caller, ConversationState state, CancellationToken ct)
    {
        if (!options.Value.IsOn)
        {
            return new Step(new Reply(NotHere), state);
        }

        return await register.HoldsAsync(caller.Person?.Id, ConsentPurposes.Identity, ct)
            ? new Step(Invite(caller.Conversation.Id), state)
            : consents.Ask(ConsentPurposes.Identity, state);
    }

    private Reply Invite(ConversationId conversation)
    {
        var address = SignInFlow.Path + tickets.Give(conversation);
        var name = options.Value.Name;
        var said = $"Bạn xác thực bằng {name} ở trang của {name}; tôi không thấy mật khẩu. Liên kết dùng được một lần, trong {SignInFlow.Minutes} phút. "
            + "Đừng gửi liên kết này cho ai.";
        return channels.Of(conversation).OpensLinks
            ? new Reply(said) { Links = [new Link($"Xác thực bằng {name}", address)] }
            : new Reply($"{said}\n{new Uri(new Uri(options.Value.CallbackAddress), address)}");
    }
}
