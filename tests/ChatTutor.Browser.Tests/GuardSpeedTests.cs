using ChatTutor.Benchmarks;
using Xunit.Abstractions;

namespace ChatTutor.Browser.Tests;

/// <summary>
/// How long the page takes to judge. It prints and asserts nothing about time: a busy machine is no fault. A few texts
/// unless CHATTUTOR_MEASURE is set, because all of them take a minute.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class GuardSpeedTests(Chromium chromium, ITestOutputHelper output)
{
    private static readonly int _most = Environment.GetEnvironmentVariable("CHATTUTOR_MEASURE") is null ? 5 : int.MaxValue;

    [BrowserFact]
    public async Task The_time_of_a_check_is_printed()
    {
        var cases = GuardTexts.Cases.Take(_most).ToList();
        var hostile = HostileTexts.Units.Take(_most).Select(HostileTexts.Of).ToList();
        await using var server = await RunningServer.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, server, Windows.Desktop);

        await visit.Page.EvaluateAsync($"async () => {{ {GuardTexts.Engine} globalThis.inspect = inspect; }}");
        Print("first pass after loading", await TimesAsync(visit, cases));
        Print("warm", await TimesAsync(visit, [.. cases, .. cases, .. cases]));
        Print("20,000 hostile characters", await TimesAsync(visit, hostile));
    }

    private static Task<double[]> TimesAsync(Visit visit, IReadOnlyList<string> texts) => visit.Page.EvaluateAsync<double[]>(
        """
        texts => texts.map(text => {
          const begin = performance.now();
          inspect(text);
          return performance.now() - begin;
        })
        """, texts);

    private void Print(string what, double[] times)
    {
        Array.Sort(times);
        output.WriteLine(FormattableString.Invariant(
            $"{what}: n = {times.Length}, p50 {At(0.5):0.0}, p95 {At(0.95):0.0}, p99 {At(0.99):0.0}, longest {times[^1]:0.0} ms"));

        double At(double share) => times[(int)Math.Ceiling(share * times.Length) - 1];
    }
}
