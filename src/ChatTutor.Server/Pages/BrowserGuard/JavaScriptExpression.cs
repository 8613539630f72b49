namespace ChatTutor.Server.Pages.BrowserGuard;

/// <summary>An expression of the rules in the dialect of browsers, for their <c>u</c> mode.</summary>
/// <param name="Source">What <c>new RegExp</c> takes.</param>
/// <param name="Flags">Empty, or <c>m</c>.</param>
/// <param name="Values">How many groups <c>v0</c>, <c>v1</c> … hold values.</param>
internal sealed record JavaScriptExpression(string Source, string Flags, int Values)
{
    /// <summary>Translates what the rules use. Sets of characters are spelled out: the two dialects differ in them.</summary>
    /// <exception cref="NotSupportedException">The expression uses something that browsers cannot do; it names what.</exception>
    public static JavaScriptExpression Of(string dotNet) => new JavaScriptTranslation(dotNet).Run();
}
