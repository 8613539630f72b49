namespace ChatTutor.Domain.Rosters;

/// <summary>Levels of the tree of units. There is no district: local government has two levels (Quyết định 1879-QĐ/TU, Điều 3).</summary>
public enum UnitKind
{
    /// <summary>Thành phố.</summary>
    City,

    /// <summary>Sở, ban, ngành, cơ quan cấp Thành phố.</summary>
    Department,

    /// <summary>Xã, phường.</summary>
    Commune,

    /// <summary>Thôn, tổ dân phố.</summary>
    Village,

    /// <summary>A part of another unit: phòng, trung tâm, trường, Tổ chuyển đổi số cộng đồng.</summary>
    Division,
}

/// <summary>What kind of organisation a unit is (Quyết định 1879-QĐ/TU, Điều 2, khoản 2).</summary>
public enum OrganisationKind
{
    /// <summary>Cơ quan Đảng.</summary>
    Party,

    /// <summary>Cơ quan chính quyền.</summary>
    Government,

    /// <summary>Mặt trận Tổ quốc, tổ chức chính trị - xã hội.</summary>
    MassOrganisation,

    /// <summary>Đơn vị sự nghiệp công lập.</summary>
    PublicService,
}
