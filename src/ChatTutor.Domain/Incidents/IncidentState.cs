namespace ChatTutor.Domain.Incidents;

/// <summary>How far the handling of an incident has come, in its only order (QĐ 1879-QĐ/TU, annex VII.3).</summary>
public enum IncidentState
{
    /// <summary>Phát hiện: the tutor found it; nobody has taken it up.</summary>
    Detected,

    /// <summary>Tiếp nhận: a named person answers for it from here on.</summary>
    Accepted,

    /// <summary>Khoanh vùng: it cannot spread any more.</summary>
    Contained,

    /// <summary>Xử lý: its consequences are being dealt with.</summary>
    Handled,

    /// <summary>Báo cáo: whoever has to be told was told.</summary>
    Reported,

    /// <summary>Đóng: done, with a closing note.</summary>
    Closed,

    /// <summary>The record was deleted at the end of its retention; only its place in the history stays.</summary>
    Removed,
}

/// <summary>How grave an incident is, mild to grave.</summary>
public enum IncidentSeverity
{
    /// <summary>Thấp.</summary>
    Low,

    /// <summary>Trung bình.</summary>
    Medium,

    /// <summary>Cao.</summary>
    High,

    /// <summary>Rất cao: state or Party secrets.</summary>
    Highest,
}

/// <summary>The steps an incident may take.</summary>
public static class IncidentSteps
{
    /// <summary>Whether one state may follow another: the next one only, and closing early only as a false alarm.</summary>
    /// <param name="from">The state it is in.</param>
    /// <param name="to">The state asked for.</param>
    /// <param name="falseAlarm">True when nothing had happened; it may then be closed as soon as somebody answers for it.</param>
    public static bool Allows(IncidentState from, IncidentState to, bool falseAlarm = false) => to switch
    {
        IncidentState.Accepted or IncidentState.Contained or IncidentState.Handled or IncidentState.Reported =>
            !falseAlarm && to == from + 1,
        IncidentState.Closed => from == IncidentState.Reported
            || (falseAlarm && from is >= IncidentState.Accepted and < IncidentState.Closed),
        IncidentState.Removed => from == IncidentState.Closed,
        _ => false,
    };
}
