using System.CommandLine;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Server.Commands;

/// <summary><c>exam</c>: asks a knowledge folder its golden questions and prints those answered wrongly.</summary>
internal static class ExamCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "A knowledge folder; default: the one of this installation." };
        var questions = new Option<FileInfo?>("--questions") { Description = "A file of other questions, in the form of knowledge/exam." };
        var explain = new Option<bool>("--explain") { Description = "Show the candidates of each wrong answer." };
        var exam = new Command("exam", "Ask the golden questions and print the wrong answers.") { folder, questions, explain };
        exam.SetAction(call =>
        {
            Utf8.UseForConsole();
            var path = call.GetValue(folder)?.FullName ?? Path.Combine(AppContext.BaseDirectory, "knowledge");
            return ExamRun.Print(
                path, call.GetValue(questions)?.FullName, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)), call.GetValue(explain), Console.Out);
        });
        return exam;
    }
}
