namespace ChatTutor.Tutoring.Accounts;

/// <summary>Who asks: every query and every act of the console takes one, and it carries the units it is limited to.</summary>
/// <param name="Id">Id of the account as the audit keeps it; <c>cli</c> for the command line.</param>
/// <param name="Name">The name one signs in with.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Scope">The units it may see.</param>
public sealed record ConsoleActor(string Id, string Name, ConsoleRole Role, UnitScope Scope)
{
    /// <summary>Whoever has a shell on the server may do everything there.</summary>
    public static ConsoleActor CommandLine { get; } = new("cli", "dòng lệnh", ConsoleRole.Admin, UnitScope.Everything);

    /// <summary>The browser's session; null for the command line.</summary>
    public Guid? Session { get; init; }

    /// <summary>The account; null for the command line.</summary>
    public Guid? User { get; init; }
}
