using ChatTutor.Tutoring.Authorisations;
using Microsoft.Extensions.Options;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Half a set-up stops the start and says which setting is missing or wrong.</summary>
internal sealed class LearnerSignInValidator(OutgoingDoor door) : IValidateOptions<LearnerSignInOptions>
{
    public ValidateOptionsResult Validate(string? name, LearnerSignInOptions options) => !options.IsOn
        ? ValidateOptionsResult.Success
        : Faults(options).Select(fault => $"{LearnerSignInOptions.Section}:{fault}").ToList() is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private IEnumerable<string> Faults(LearnerSignInOptions options)
    {
        (string Setting, string Value)[] needed =
        [
            (nameof(options.Name), options.Name), (nameof(options.ClientId), options.ClientId),
            (nameof(options.ClientSecret), options.ClientSecret), (nameof(options.NameClaim), options.NameClaim),
        ];
        foreach (var (setting, _) in needed.Where(one => one.Value.Trim().Length == 0))
        {
            yield return $"{setting} còn trống.";
        }

        if (!options.Scopes.Split(' ').Contains("openid"))
        {
            yield return $"{nameof(options.Scopes)} phải có openid.";
        }

        if (!Address(options.CallbackAddress, SignInFlow.CallbackPath))
        {
            yield return $"{nameof(options.CallbackAddress)} phải là địa chỉ https của máy chủ này và kết thúc bằng {SignInFlow.CallbackPath}.";
        }

        var record = door.Records.FirstOrDefault(one => one.Name.Equals(options.Authorisation, StringComparison.OrdinalIgnoreCase));
        if (record is null || !record.DataClasses.Contains(DataClass.SignIn))
        {
            yield return $"{nameof(options.Authorisation)}: cần mục {AuthorisationReader.Root}:{options.Authorisation} ghi văn bản cho phép, "
                + "ngày, máy chủ, và DataClasses có sign-in.";
        }

        if (!Address(options.Authority) || !(record?.Names(new Uri(options.Authority)) ?? true))
        {
            yield return $"{nameof(options.Authority)} phải là địa chỉ https của một máy chủ có trong văn bản cho phép.";
        }
    }

    /// <summary>Plain http only on this machine, for trying out.</summary>
    private static bool Address(string text, string end = "") =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Query.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback))
        && address.AbsolutePath.EndsWith(end, StringComparison.Ordinal);
}
