using System.Net;
using ChatTutor.Domain.Safety;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>What <c>/readyz</c> says.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task A_server_that_can_take_questions_says_so()
    {
        await using var tutor = await TutorServer.StartAsync();

        using var answer = await tutor.Http.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"knowledge":true,"store":true,"guard":true,"ready":true}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_guard_that_fails_after_the_start_is_named()
    {
        var broken = false;
        Func<IReadOnlyList<string>, JoinedVerdict> guard = texts => broken
            ? throw new TimeoutException()
            : new JoinedVerdict(new GuardVerdict(GuardAction.Allow, [], texts[^1]), texts);
        await using var tutor = await TutorServer.StartAsync(adjust: host => host.Services.Replace(ServiceDescriptor.Singleton(guard)));

        broken = true;
        using var answer = await tutor.Http.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("\"guard\":false", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
