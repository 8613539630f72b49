using System.CommandLine;
using ChatTutor.Server.Commands.Evaluation;
using ChatTutor.Server.Commands.Units;
using ChatTutor.Tutoring.Knowledge;
using Microsoft.Extensions.Options;

namespace ChatTutor.Server.Commands;

/// <summary>The verbs of the executable; a table of contents. No verb means <c>serve</c>.</summary>
internal static class CommandLine
{
    /// <returns>0 done, 1 the work found faults, 2 the call is wrong, 3 something failed that nobody foresaw.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("ChatTutor: a tutor in chat for the digital-competence framework of Hanoi.")
        {
            ServeCommand.Create(),
            ChatCommand.Create(),
            AskCommand.Create(),
            KbCommands.Create(),
            ExamCommand.Create(),
            EvalCommand.Create(),
            GuardCommands.Create(),
            RetentionCommands.Create(),
            IncidentCommands.Create(),
            RulesCommands.Create(),
            KeysCommands.Create(),
            UserCommands.Create(),
            UnitCommands.Create(),
            RosterCommands.Create(),
        };

        var call = root.Parse(StartsWithVerb(root, args) ? args : ["serve", .. args]);
        if (call.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(call.Errors[0].Message.ReplaceLineEndings(" "));
            return 2;
        }

        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', wrong.Failures).ReplaceLineEndings(" "));
            return 2;
        }
        catch (KnowledgeFaultException faulty)
        {
            await Console.Error.WriteLineAsync(faulty.Message);
            return 1;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return await UnforeseenFailure.TellAsync(failure);
        }
    }

    private static bool StartsWithVerb(RootCommand root, string[] args) =>
        args is [var first, ..]
        && (root.Subcommands.Any(verb => verb.Name == first) || first is "-h" or "-?" or "--help" or "--version");
}
