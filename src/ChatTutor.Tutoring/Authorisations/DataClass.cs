namespace ChatTutor.Tutoring.Authorisations;

/// <summary>How far data may travel; what a document's <c>classification</c> says, or what a person wrote.</summary>
public enum DataClass
{
    /// <summary>Published documents.</summary>
    Public,

    /// <summary>Documents for use inside the organisation.</summary>
    Internal,

    /// <summary>What people wrote, redacted and under a pseudonym.</summary>
    PersonalPseudonymous,

    /// <summary>What an identity provider gave out itself and gets back: the code of a sign-in. Nothing that is kept here.</summary>
    SignIn,
}

/// <summary>Names of data classes as settings and documents write them.</summary>
public static class DataClasses
{
    private static readonly Dictionary<string, DataClass> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["public"] = DataClass.Public,
        ["internal"] = DataClass.Internal,
        ["personal-pseudonymous"] = DataClass.PersonalPseudonymous,
        ["sign-in"] = DataClass.SignIn,
    };

    /// <summary>The names that a record may use.</summary>
    public static IEnumerable<string> Names => _names.Keys;

    /// <summary>Null when there is no such class.</summary>
    public static DataClass? Of(string name) => _names.TryGetValue(name.Trim(), out var known) ? known : null;

    /// <summary>The class of a document: what is not plainly public is internal.</summary>
    public static DataClass OfClassification(string classification) => Of(classification) ?? DataClass.Internal;
}
