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

    // The dearest shapes of HostileTexts, and an everyday sentence.
    [Params("mk a1@", "1234567890mk a1@", "nhà em ở 111 222 333 ", "tài liệu mật ", "Khung năng lực số của cán bộ, công chức. ")]
    public string Unit { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        _guard = SafetyRulesInUse.Open(Path.Combine(AppContext.BaseDirectory, "knowledge", "safety"));
        _long = HostileTexts.Of(Unit);
    }

    [Benchmark]
    public GuardVerdict Message() => _guard.Inspect("Cho tôi hỏi mật khẩu mạnh là gì, năng lực 5.1 yêu cầu mức mấy?");

    [Benchmark]
    public GuardVerdict LongText() => _guard.Inspect(_long);
}
