using System.Text.Json;
using Microsoft.Playwright;

namespace ChatTutor.Browser.Tests;

/// <summary>WCAG 2.2 AA as far as a machine can tell, on small screens, in large text and in the dark.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    private const string Question = "trợ giúp";

    [BrowserFact]
    public async Task A_small_phone_never_scrolls_sideways()
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var width in (int[])[320, 360])
        {
            await using var visit = await Visit.OpenAsync(chromium, server, Windows.Of(width, 740));
            Assert.Equal(0, await visit.OverflowAsync());
            await visit.Page.ClickAsync("#text-size");
            Assert.Equal(0, await visit.OverflowAsync());
            await visit.AskAsync($"{Question} {new string('x', 200)}");
            await visit.AskAsync(Question);
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(box => box.open = true)");
            Assert.Equal(0, await visit.OverflowAsync());
        }
    }

    [BrowserFact]
    public async Task What_can_be_pressed_is_large_enough_for_a_thumb()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server);
        await visit.AskAsync(Question);

        var small = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, summary, textarea, .brand')]
              .filter(one => one.checkVisibility())
              .filter(one => { const box = one.getBoundingClientRect(); return box.height < 44 || box.width < 44; })
              .map(one => one.textContent.trim())
            """);

        Assert.Empty(small);
    }

    [AxeFact]
    public async Task No_accessibility_rule_is_broken()
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var window = Windows.Phone;
            window.ColorScheme = scheme;
            await using var visit = await Visit.OpenAsync(chromium, server, window);
            Assert.Empty(await BrokenRulesAsync(visit));
            await visit.AskAsync(Question);
            await visit.Page.ClickAsync("#text-size");
            Assert.Empty(await BrokenRulesAsync(visit));
            await visit.WriteAsync("CCCD của tôi là 001099000123");
            await Assertions.Expect(visit.Found).ToBeVisibleAsync();
            Assert.Empty(await BrokenRulesAsync(visit));
            await visit.Page.FillAsync("#question", new string('a', 20_001));
            Assert.Empty(await BrokenRulesAsync(visit));
        }
    }

    private static async Task<string[]> BrokenRulesAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(Installed.Axe!));
        var result = await visit.Page.EvaluateAsync<JsonElement>("async () => await axe.run()");
        return [.. result.GetProperty("violations").EnumerateArray()
            .Select(rule => $"{rule.GetProperty("id")}: {rule.GetProperty("nodes")[0].GetProperty("html")}")];
    }
}
