using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tests.Logs;

/// <summary>A log provider that writes down everything a provider can see: message, properties, exception, scopes.</summary>
internal sealed class RecordingLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyList<string> Lines => [.. _lines];

    public string Everything => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static string Describe(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs
        ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
        : $"{state}";

    private void Write(string category, LogLevel level, EventId id, object? state, Exception? failure, string message)
    {
        _lines.Enqueue($"{level} {category}[{id.Id}] {message} | {state} | {Describe(state)} | {failure} | {failure?.Message}");
        _scopes.ForEachScope((scope, lines) => lines.Enqueue($"  scope {scope} | {Describe(scope)}"), _lines);
    }

    private sealed class Writer(RecordingLogs to, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => to._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            to.Write(category, logLevel, eventId, state, exception, formatter(state, exception));
    }
}
