using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.Store;

/// <summary>Stops the start with the name of the setting that is wrong.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options) => options.Provider switch
    {
        "Sqlite" => ValidateOptionsResult.Success,
        "PostgreSql" => ValidateOptionsResult.Fail("Store:Provider: PostgreSql is not built in yet; set it to Sqlite."),
        _ => ValidateOptionsResult.Fail($"Store:Provider: '{options.Provider}' is unknown; it must be Sqlite."),
    };
}
