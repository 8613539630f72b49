namespace ChatTutor.Browser.Tests;

/// <summary>A test in a real Chromium. Without one it is skipped on a laptop and fails where CI is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Installed.Chromium is null && !Installed.OnCi)
        {
            Skip = "Chromium is not installed. On Debian: apt-get install chromium fonts-dejavu-core. Elsewhere: set CHATTUTOR_CHROMIUM.";
        }
    }
}

/// <summary>A test with the axe accessibility rules, in a real Chromium. Skipped or failing like <see cref="BrowserFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute()
    {
        if ((Installed.Chromium is null || Installed.Axe is null) && !Installed.OnCi)
        {
            Skip = "Chromium or axe-core is missing. In tests/ChatTutor.Browser.Tests: npm install --no-save axe-core@4.14.1";
        }
    }
}
