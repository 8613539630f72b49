using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace ChatTutor.Tests.Accounts;

/// <summary>The command line makes the first administrator, and prints what it made once.</summary>
public sealed class UserVerbTests : IDisposable
{
    private readonly string _folder = TutorServer.NewFolder();

    [Fact]
    public async Task The_first_administrator_is_made_on_the_server_and_cannot_be_taken_away()
    {
        var added = await RunAsync("add", "Quan.Tri", "--role", "admin");
        var listed = await RunAsync("list", "--json");

        Assert.Matches("\nMật khẩu dùng một lần: [a-z0-9]{4}(-[a-z0-9]{4}){3}\n", added.Out);
        var account = JsonDocument.Parse(listed.Out).RootElement;
        Assert.Equal(("quan.tri", "admin", true),
            (account.GetProperty("name").GetString(), account.GetProperty("role").GetString(),
                account.GetProperty("mustChangePassword").GetBoolean()));
        Assert.Equal((1, 
            "user disable: Đây là tài khoản quản trị duy nhất còn dùng được. Hãy tạo một tài khoản quản trị khác trước.\n"),
            await ErrorAsync("disable", "quan.tri"));
        Assert.NotEqual(added.Out, (await RunAsync("reset", "quan.tri")).Out);
    }

    [Fact]
    public async Task A_wrong_call_says_what_is_wrong()
    {
        Assert.Equal(2, (await ErrorAsync("add", "lan", "--role", "boss")).Code);
        Assert.Equal(2, (await ErrorAsync("add", "lan")).Code);
        Assert.Equal((1, "user add: Không có đơn vị mang mã “HN.X”.\n"),
            await ErrorAsync("add", "lan", "--role", "head", "--unit", "HN.X"));
        Assert.Equal((1, "user reset: Không có tài khoản “lan”.\n"), await ErrorAsync("reset", "lan"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, string Error)> ErrorAsync(params string[] call) =>
        await RunAsync(call) is var ran ? (ran.Code, ran.Error) : default;

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] call)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "user", .. call])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Data__Directory"] = Path.Combine(_folder, "data");
        start.Environment["Keys__File"] = TestKeys.FileFor(_folder);
        using var process = Process.Start(start)!;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await failed);
    }
}
