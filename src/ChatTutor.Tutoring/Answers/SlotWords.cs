namespace ChatTutor.Tutoring.Answers;

/// <summary>Words of one kind: when a follow-up names another of the kind, the earlier one goes. Folded, longest first.</summary>
internal static class SlotWords
{
    /// <summary>Groups of people.</summary>
    public static readonly string[] People =
    [
        "can bo lanh dao quan ly", "lanh dao chu chot xa phuong", "lanh dao chu chot xa", "lanh dao chu chot", "lanh dao quan ly", "lanh dao thanh pho", "lanh dao",
        "bi thu dang uy", "bi thu xa", "bi thu", "chu tich ubnd", "chu tich xa", "chu tich", "nguoi dung dau", "luc luong ho tro", "cong tac vien", "ctv",
        "lao dong hop dong chuyen mon", "lao dong hop dong", "hop dong lao dong", "cong chuc", "vien chuc", "can bo", "chuyen vien", "tham muu", "tong hop",
        "hoc sinh trung hoc", "hoc sinh sinh vien", "hoc sinh", "sinh vien", "nguoi dan truong thanh", "nguoi truong thanh", "nguoi cao tuoi", "nguoi gia",
        "nguoi khuyet tat", "nguoi khuyet", "nguoi ngheo", "dan toc thieu so", "nguoi lao dong", "nguoi dan", "cong dan", "ba con", "doanh nghiep",
        "tieu thuong", "nong dan", "giao vien", "thanh nien", "dang vien", "nguoi lon", "tre em",
    ];

    /// <summary>Bodies and offices.</summary>
    public static readonly string[] Bodies =
    [
        "so khoa hoc va cong nghe", "so khoa hoc cong nghe", "so khcn", "so kh cn", "so noi vu", "so tai chinh", "so giao duc va dao tao", "so giao duc", "so gd dt", "so van hoa va the thao",
        "so van hoa", "so cong thuong", "cong an thanh pho", "cong an xa", "cong an", "van phong thanh uy", "van phong ubnd thanh pho", "van phong ubnd",
        "ban to chuc thanh uy", "ban to chuc", "thanh doan ha noi", "thanh doan", "dai phat thanh va truyen hinh", "dai phat thanh", "dai truyen hinh",
        "phong van hoa xa hoi", "phong van hoa", "trung tam dich vu tong hop", "trung tam dich vu", "to chuyen doi so cong dong", "to cong nghe so cong dong",
        "to cdscd", "ubnd xa phuong", "ubnd cac xa phuong", "ubnd cap xa", "ubnd xa", "ubnd thanh pho", "hoi lien hiep phu nu", "hoi phu nu", "dang uy ubnd thanh pho", "cac so ban nganh",
    ];

    /// <summary>Years and parts of years.</summary>
    public static readonly string[] Times =
    [
        "quy i 2026", "quy ii 2026", "quy iii 2026", "quy iv 2026", "quy i", "quy ii", "quy iii", "quy iv", "quy 1", "quy 2", "quy 3", "quy 4",
        "nam 2024", "nam 2025", "nam 2026", "nam 2027", "nam 2028", "nam 2030", "2024", "2025", "2026", "2027", "2028", "2030", "nam nay", "nam sau", "nam ngoai",
    ];

    /// <summary>Levels.</summary>
    public static readonly string[] Levels =
        ["muc do 1", "muc do 2", "muc do 3", "muc do 4", "muc 1", "muc 2", "muc 3", "muc 4", "m1", "m2", "m3", "m4"];

    /// <summary>Steps, groups and articles by number.</summary>
    public static readonly string[] Ordinals =
    [
        .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"buoc {n}", $"nhom nang luc {n}", $"nhom nang luc so {n}", $"nhom {n}", $"nhom so {n}", $"dieu {n}", $"khoan {n}", $"chi so {n}" }),
        "buoc tiep theo", "nhom thu nhat", "nhom thu hai", "nhom thu ba", "nhom thu tu",
    ];

    /// <summary>What the documents are called.</summary>
    public static readonly string[] DocumentNames =
    [
        "quyet dinh 1879", "qd 1879", "1879", "ke hoach 138", "138", "ke hoach 327", "327", "binh dan hoc vu so", "bdhvs", "cong chuc so thu do", "cong chuc so",
        "xa ung hoa", "ung hoa", "huong dan cua so noi vu", "601", "2262", "757", "khung nang luc so",
    ];

    /// <summary>All kinds.</summary>
    public static readonly string[][] Kinds = [People, Bodies, Times, Levels, Ordinals, DocumentNames];
}
