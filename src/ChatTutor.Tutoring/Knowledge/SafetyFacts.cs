using ChatTutor.Domain.Safety;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Reads the code lists of <c>knowledge/safety/facts.yaml</c>.</summary>
internal static class SafetyFacts
{
    public static IdentifierFacts Read(YamlFields fields)
    {
        var facts = new IdentifierFacts(
            fields.List("provinces"), fields.Number("latest_birth_year"), fields.List("card_prefixes"), fields.Text("mobile"),
            fields.Text("landline"), fields.List("document_numbers"), fields.List("family_names"), fields.List("name_prefixes"),
            fields.List("not_numbers"));
        fields.CheckAllRead();
        return facts;
    }
}
