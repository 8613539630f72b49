namespace ChatTutor.Tutoring.People;

/// <summary>Kinds of organisations in the words of Điều 2, khoản 2.</summary>
internal static class OrganisationWords
{
    /// <summary>Null where nobody has said which kind it is.</summary>
    public static string? Of(OrganisationKind? kind) => kind switch
    {
        OrganisationKind.Party => "cơ quan Đảng",
        OrganisationKind.Government => "cơ quan chính quyền",
        OrganisationKind.MassOrganisation => "Mặt trận Tổ quốc, tổ chức chính trị - xã hội",
        OrganisationKind.PublicService => "đơn vị sự nghiệp công lập",
        _ => null,
    };
}
