using System.CommandLine;
using ChatTutor.Channels.Terminal;
using ChatTutor.Domain.Conversations;

namespace ChatTutor.Server.Commands;

/// <summary><c>chat</c>: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var chat = new Command("chat", "Talk with the tutor in the terminal.");
        chat.SetAction(RunAsync);
        return chat;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken ct)
    {
        Utf8.UseForConsole();
        await using var host = await VerbHost.StartAsync(ct);
        var conversation = TerminalConversation.Open(host.Services);
        Console.WriteLine("Bạn gõ câu hỏi rồi nhấn Enter; gõ số để chọn nút; Ctrl+D hoặc 'thoát' để dừng.");

        IReadOnlyList<Choice> choices = [];
        while (Ask() is { } typed && typed.Trim() is not ("thoát" or "thoat"))
        {
            var text = int.TryParse(typed, out var number) && number >= 1 && number <= choices.Count
                ? choices[number - 1].Send
                : typed;
            var (_, reply) = await conversation.SayAsync(text, ct);
            Show(reply);
            choices = reply.Choices;
        }

        return 0;
    }

    private static string? Ask()
    {
        Console.Write("\nBạn: ");
        return Console.ReadLine();
    }

    private static void Show(Reply reply)
    {
        Console.WriteLine($"\n{reply.Text}");
        for (var i = 0; i < reply.Choices.Count; i++)
        {
            Console.WriteLine($"  [{i + 1}] {reply.Choices[i].Label}");
        }
    }
}
