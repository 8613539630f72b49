using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Store.Keys;

/// <summary>What stops the start when the key cannot be used: names the setting and says what to do.</summary>
internal static class KeyFault
{
    public const string FileSetting = $"{KeyOptions.Section}:{nameof(KeyOptions.File)}";

    public const string PreviousSetting = $"{KeyOptions.Section}:{nameof(KeyOptions.PreviousFiles)}";

    public static OptionsValidationException Of(string setting, string why) =>
        new(KeyOptions.Section, typeof(KeyOptions), [$"{setting}: {why}"]);
}
