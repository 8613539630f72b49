using System.Globalization;

namespace ChatTutor.Tutoring.Incidents;

/// <summary>Times as people here read them. Việt Nam has no summer time, and slim containers no table of zones.</summary>
public static class HanoiTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>E.g. <c>10:00 22/11/2026</c>.</summary>
    public static string Show(DateTimeOffset time) => time.ToOffset(Offset).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
