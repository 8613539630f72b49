using System.Text;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Units.Imports;

namespace ChatTutor.Tests.Units;

/// <summary>Lists as offices write them, and a look at what is read from them. All names are made up.</summary>
internal static class Lists
{
    public const string Units =
        """
        Mã đơn vị,Tên đơn vị,Cấp,Đơn vị cấp trên,Loại cơ quan,G1,G3
        HN,Thành phố Hà Nội,Thành phố,,,,
        HN.SKHCN,Sở Khoa học và Công nghệ,"Sở, ban, ngành",HN,Cơ quan chính quyền,5,120
        HN.HADONG,Phường Hà Đông,"Xã, phường",HN,Cơ quan chính quyền,,40
        HN.HADONG.TDP1,Tổ dân phố số 1,"Thôn, tổ dân phố",HN.HADONG,,,
        """;

    public const string People =
        """
        Mã số,Họ và tên,Mã đơn vị,Chức danh,Nhóm đối tượng,Nhóm công việc,Người đứng đầu,Ngành có khung riêng
        KH01,Nguyễn Văn Mẫu,HN.SKHCN,Trưởng phòng,G3x,2,x,
        KH02,Trần Thị Ví Dụ,HN.SKHCN,Chuyên viên,G3,4,,
        HD01,Lê Thử,HN.HADONG,Chủ tịch UBND phường,G2a,1,có,
        """;

    public static readonly TargetRowNames Groups = new(FrameworkFile.Read(Repository.PathOf("knowledge", FrameworkFile.Name))
        .Match(read => read, faults => throw new InvalidOperationException(faults[0].Why)));

    /// <summary>Stands in for the guard: finds a telephone number and a mark of secrecy.</summary>
    public static readonly ListGuard Guard = new(
        text => text.Contains("0912345678", StringComparison.Ordinal) || text.Contains("001099000123", StringComparison.Ordinal),
        text => text.Contains("TỐI MẬT", StringComparison.Ordinal));

    public static ListUpload Csv(string text) => new("danh-sach.csv", Encoding.UTF8.GetBytes(text));

    public static ListUpload Csv(params byte[][] parts) => new("danh-sach.csv", [.. parts.SelectMany(part => part)]);

    public static (IReadOnlyList<UnitLine> Lines, string Faults) ReadUnits(ListUpload file) =>
        Read(file, (rows, faults) => UnitList.Read(rows, Groups, Guard, faults));

    public static (IReadOnlyList<RosterEntry> Lines, string Faults) ReadPeople(ListUpload file, string? unit = null) =>
        Read(file, (rows, faults) => RosterList.Read(rows, Groups, unit, Guard, faults));

    public static (IReadOnlyList<HeadcountLine> Lines, string Faults) ReadHeadcounts(ListUpload file) =>
        Read(file, (rows, faults) => HeadcountList.Read(rows, Groups, Guard, faults));

    private static (IReadOnlyList<T>, string) Read<T>(ListUpload file, Func<IReadOnlyList<ListRow>, ListFaults, IReadOnlyList<T>> read)
    {
        var faults = new ListFaults();
        var rows = file.Rows(Guard, faults);
        var lines = faults.Any ? [] : read(rows, faults);
        return (lines, string.Join('\n', faults.Told.Select(fault => fault.Shown)));
    }
}
