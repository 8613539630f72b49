using System.Threading.RateLimiting;
using ChatTutor.Tutoring.Accounts;
using Microsoft.Extensions.Options;

namespace ChatTutor.Server.ConsolePages.Door;

/// <summary>How often one may try under one name, from wherever, whether there is such an account or not.</summary>
internal sealed class NameLimit(IOptions<ConsoleOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetFixedWindowLimiter(name, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.TriesPerName,
            Window = SignInDoor.TriesWindow,
        }));

    public bool Allows(string name)
    {
        using var lease = _limiter.AttemptAcquire(name.Trim().ToUpperInvariant());
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
