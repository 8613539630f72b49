namespace ChatTutor.Tutoring.Incidents;

/// <summary>Makes the history append-only in the database itself, for whoever comes past the program.</summary>
/// <remarks>A later migration that rebuilds the table drops the triggers with it and has to make them again.</remarks>
internal static class AppendOnly
{
    public const string Triggers =
        """
        CREATE TRIGGER incident_events_keep_updates BEFORE UPDATE ON incident_events
        BEGIN SELECT RAISE(ABORT, 'incident_events is append-only'); END;
        CREATE TRIGGER incident_events_keep_deletes BEFORE DELETE ON incident_events
        BEGIN SELECT RAISE(ABORT, 'incident_events is append-only'); END;
        """;
}
