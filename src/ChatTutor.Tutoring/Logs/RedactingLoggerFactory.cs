using Microsoft.Extensions.Logging;

namespace ChatTutor.Tutoring.Logs;

/// <summary>The one gate before every log provider, those added later too: nothing passes it unjudged, ours or the framework's.</summary>
internal sealed class RedactingLoggerFactory(LoggerFactory inner, LogRedactor redactor) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName), redactor);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class RedactingLogger(ILogger inner, LogRedactor redactor) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(RedactedState.OfScope(state, redactor));

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (inner.IsEnabled(logLevel))
            {
                inner.Log(
                    logLevel,
                    eventId,
                    RedactedState.OfMessage(formatter(state, exception), state, redactor),
                    RedactedException.Of(exception, redactor),
                    static (judged, _) => judged.ToString());
            }
        }
    }
}
