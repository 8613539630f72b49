using BenchmarkDotNet.Attributes;
using ChatTutor.Domain.Safety;
using ChatTutor.Tutoring.Knowledge;

namespace ChatTutor.Benchmarks;

/// <summary>One message through the guard: bars are 1 ms a message and 200 ms for any 20,000 characters.</summary>
[MemoryDiagnoser]
public class GuardBenchmarks
{
    private InputGuard _guard = null!;
    private string _long = "";

    [Params("0912 ", "tài liệu mật ", "tôi ở số 5 ngõ ", "Khung năng lực số của cán bộ, công chức. ")]
    public string Unit { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        _guard = SafetyRulesInUse.Open(Path.Combine(AppContext.BaseDirectory, "knowledge", "safety"));
        _long = string.Concat(Enumerable.Repeat(Unit, (InputGuard.LongestText / Unit.Length) + 1))[..InputGuard.LongestText];
    }

    [Benchmark]
    public GuardVerdict Message() => _guard.Inspect("Cho tôi hỏi mật khẩu mạnh là gì, năng lực 5.1 yêu cầu mức mấy?");

    [Benchmark]
    public GuardVerdict LongText() => _guard.Inspect(_long);
}
