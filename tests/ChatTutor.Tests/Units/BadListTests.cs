using Xunit;

namespace ChatTutor.Tests.Units;

/// <summary>Lists with something wrong: all faults at once, named by line and column, and no name of a person among them.</summary>
public sealed class BadListTests
{
    private const string UnitHeading = "Mã đơn vị,Tên đơn vị,Cấp,Đơn vị cấp trên,Loại cơ quan\n";
    private const string PeopleHeading = "Mã số,Họ và tên,Mã đơn vị,Chức danh,Nhóm đối tượng\n";

    [Theory]
    [InlineData("HN,,Thành phố,,", "dòng 2, cột 2 (Tên đơn vị): ô để trống")]
    [InlineData(",Thành phố Hà Nội,Thành phố,,", "dòng 2, cột 1 (Mã đơn vị): ô để trống")]
    [InlineData("Thành phố Hà Nội,HN,Thành phố,,", "dòng 2, cột 1 (Mã đơn vị): giống tên hơn là mã; có thể hai cột bị đổi chỗ")]
    [InlineData("H.N,HN.01,Thành phố,,", "dòng 2, cột 2 (Tên đơn vị): giống mã hơn là tên")]
    [InlineData("HÀ NỘI,Thành phố Hà Nội,Thành phố,,", "dòng 2, cột 1 (Mã đơn vị): mã chỉ gồm chữ A–Z")]
    [InlineData("HN,Thành phố Hà Nội,Tỉnh,,", "dòng 2, cột 3 (Cấp): chỉ nhận")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,,Doanh nghiệp", "dòng 2, cột 5 (Loại cơ quan): chỉ nhận")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,bên trên,", "dòng 2, cột 4 (Đơn vị cấp trên): phải là mã")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,,,,thừa", "dòng 2, cột 7: ô nằm ngoài các cột có tên")]
    [InlineData("HN,=A1&B1,Thành phố,,", "dòng 2, cột 2 (Tên đơn vị): ô là công thức")]
    [InlineData("HN.HD,Quận Hà Đông,Xã,HN,", "dòng 2, cột 2 (Tên đơn vị): không còn cấp quận, huyện, thị xã")]
    [InlineData("HN.HD,Hà Đông,Quận,HN,", "dòng 2, cột 3 (Cấp): không còn cấp quận, huyện, thị xã")]
    [InlineData("HN.UH,UBND huyện Ứng Hòa,Xã,HN,", "dòng 2, cột 2 (Tên đơn vị): không còn cấp quận, huyện, thị xã")]
    [InlineData("HN,Phòng của 0912345678,Thành phố,,", "dòng 2, cột 2 (Tên đơn vị): có dữ liệu cá nhân")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,,\nhn,Thành phố khác,Thành phố,,", "dòng 3: mã HN đã có ở dòng 2")]
    public void A_bad_unit_is_named_by_line_and_column(string lines, string fault) =>
        Assert.Contains(fault, Lists.ReadUnits(Lists.Csv(UnitHeading + lines)).Faults, StringComparison.Ordinal);

    [Theory]
    [InlineData("Nguyễn Văn Mẫu,KH01,HN,,", "dòng 2, cột 1 (Mã số): giống chữ hơn là mã số; có thể hai cột bị đổi chỗ")]
    [InlineData("Nguyễn Văn Mẫu,KH01,HN,,", "dòng 2, cột 2 (Họ và tên): giống mã số hơn là họ tên; có thể hai cột bị đổi chỗ")]
    [InlineData("KH01,HN,Nguyễn Văn Mẫu,,", "dòng 2, cột 3 (Mã đơn vị): không phải mã đơn vị")]
    [InlineData("KH01,,HN,,", "dòng 2, cột 2 (Họ và tên): ô để trống")]
    [InlineData(",Nguyễn Văn Mẫu,HN,,", "dòng 2, cột 1 (Mã số): ô để trống")]
    [InlineData("KH01,Nguyễn Văn Mẫu,,,", "dòng 2, cột 3 (Mã đơn vị): ô để trống")]
    [InlineData("KH01,Nguyễn Văn Mẫu,HN,,G5", "dòng 2, cột 5 (Nhóm đối tượng): không có nhóm này; dùng một trong G1, G2a")]
    [InlineData("001099000123,Nguyễn Văn Mẫu,HN,,", "dòng 2, cột 1 (Mã số): giống số căn cước")]
    [InlineData("KH01,Nguyễn Văn Mẫu,HN,Gọi 0912345678,", "dòng 2, cột 4 (Chức danh): có dữ liệu cá nhân")]
    [InlineData("KH01,Nguyễn Văn Mẫu,HN,,\nkh01,Trần Ví Dụ,HN,,", "dòng 3: mã số của dòng này đã có ở dòng 2, cùng đơn vị HN")]
    [InlineData("KH01,Nguyễn Văn Mẫu,Quận Ba Đình,,", "dòng 2, cột 3 (Mã đơn vị): không còn cấp quận, huyện, thị xã")]
    public void A_bad_line_of_a_person_is_named_without_the_person(string lines, string fault)
    {
        var faults = Lists.ReadPeople(Lists.Csv(PeopleHeading + lines)).Faults;

        Assert.Contains(fault, faults, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẫu", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("KH01", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", faults, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CCCD", "số căn cước, chứng minh nhân dân")]
    [InlineData("Số định danh cá nhân", "số căn cước, chứng minh nhân dân")]
    [InlineData("Ngày sinh", "ngày sinh, tuổi")]
    [InlineData("SĐT", "điện thoại")]
    [InlineData("Địa chỉ thường trú", "địa chỉ")]
    [InlineData("E-mail", "thư điện tử")]
    [InlineData("Giới tính", "giới tính")]
    [InlineData("Ngày vào Đảng", "đảng viên")]
    public void A_column_of_personal_data_turns_the_whole_file_away(string column, string named)
    {
        var (_, faults) = Lists.ReadPeople(Lists.Csv($"Mã số,Họ và tên,Mã đơn vị,{column}\nKH01,Nguyễn Văn Mẫu,HN,"));

        Assert.Equal($"dòng 1, cột 4 ({named}): dữ liệu cá nhân mà ChatTutor không cần (mục VII.1); hãy bỏ hẳn cột này rồi nạp lại", faults);
    }

    [Theory]
    [InlineData("KH01,Nguyễn Văn Mẫu,HN", "dòng 1: không thấy dòng tên cột")]
    [InlineData("Họ và tên,Mã đơn vị\nNguyễn Văn Mẫu,HN", "dòng 1: thiếu cột “Mã số”")]
    [InlineData("Mã số,Họ và tên,Mã đơn vị,Sở thích\nKH01,Nguyễn Văn Mẫu,HN,cờ", "dòng 1, cột 4: không biết cột này")]
    [InlineData("Mã số,Họ và tên,Mã đơn vị,Họ tên\nKH01,Nguyễn Văn Mẫu,HN,", "dòng 1, cột 4 (Họ và tên): cột này đã có ở cột 2")]
    [InlineData("Mã số,Họ và tên,Mã đơn vị", "dưới dòng tên cột không có dòng nào")]
    [InlineData("DANH SÁCH TỐI MẬT\nMã số,Họ và tên,Mã đơn vị\nKH01,Nguyễn Văn Mẫu,HN", "dòng 1: phía trên bảng có mật khẩu hoặc dấu độ mật")]
    [InlineData("Mã số,Họ và tên,Mã đơn vị\n\"KH01,Nguyễn Văn Mẫu,HN", "mở mà không đóng")]
    [InlineData("Mã số,Họ và tên,Mã đơn vị\nKH01,Nguyễn \"Văn\" Mẫu,HN", "dòng 2: dấu ngoặc kép")]
    [InlineData("", "tệp rỗng")]
    [InlineData("\n\n", "không thấy dòng tên cột")]
    public void A_heading_that_is_none_is_told(string text, string fault)
    {
        var (lines, faults) = Lists.ReadPeople(Lists.Csv(text));

        Assert.Contains(fault, faults, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẫu", faults, StringComparison.Ordinal);
        Assert.True(lines.Count == 0 || faults.Length > 0);
    }

    [Theory]
    [InlineData("HN,G9,5", "dòng 2, cột 2 (Nhóm): không có nhóm này")]
    [InlineData("HN,G1,-5", "dòng 2, cột 3 (Số người): phải là số nguyên")]
    [InlineData("HN,G1,1.000", "dòng 2, cột 3 (Số người): phải là số nguyên")]
    [InlineData("HN,G1,", "dòng 2, cột 3 (Số người): ô để trống")]
    [InlineData("HN,G1,5\nHN,Lãnh đạo quản lý cấp Thành phố,6", "dòng 3: HN, nhóm G1 đã có ở dòng 2")]
    public void A_bad_headcount_is_told(string lines, string fault) =>
        Assert.Contains(fault, Lists.ReadHeadcounts(Lists.Csv("Mã đơn vị,Nhóm,Số người\n" + lines)).Faults, StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_told_at_once_and_in_the_order_of_the_file()
    {
        var faults = Lists.ReadUnits(Lists.Csv(UnitHeading + "HN,,Tỉnh,,\n,Sở,Sở,HN,")).Faults.Split('\n');

        Assert.Collection(
            faults,
            fault => Assert.StartsWith("dòng 2, cột 2", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("dòng 2, cột 3", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("dòng 3, cột 1", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_bad_lines_yield_a_list_that_a_person_can_read()
    {
        var text = PeopleHeading + string.Concat(Enumerable.Range(2, CsvLines).Select(line => $"KH{line},,HN,,\n"));
        var faults = new ListFaults();
        RosterList.Read(Lists.Csv(text).Rows(Lists.Guard, faults), Lists.Groups, null, Lists.Guard, faults);

        Assert.Equal(ListFaults.Most, faults.Told.Count);
        Assert.Equal(CsvLines - ListFaults.Most, faults.More);
    }

    [Fact]
    public void A_line_more_than_can_be_taken_is_refused_with_the_reason() => Assert.Contains(
        "hơn 100000 dòng", Lists.ReadPeople(Lists.Csv(PeopleHeading + string.Concat(Enumerable.Repeat("KH1,A B,HN,,\n", CsvLines + 1)))).Faults, StringComparison.Ordinal);

    [Theory]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,HN,", "đơn vị không thể là cấp trên của chính mình")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,,\nA.1,Phòng A,Phòng,B.1,\nB.1,Phòng B,Phòng,A.1,", "thành vòng: A.1 → B.1 → A.1")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,,\nA,Sở A,Sở,XX,", "không có đơn vị XX")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,,\nA,Thôn A,Thôn,HN,", "Thôn, tổ dân phố không nằm ngay dưới Thành phố (HN)")]
    [InlineData("HN,Thành phố Hà Nội,Thành phố,,\nA,Sở A,Sở,,", "chỉ một đơn vị được để trống cấp trên; ở đây có 2: A, HN")]
    public void What_would_be_no_tree_is_told(string lines, string fault)
    {
        var faults = new ListFaults();
        var (units, _) = Lists.ReadUnits(Lists.Csv(UnitHeading + lines));
        UnitPlan.Paths(units, [], faults);

        Assert.Contains(fault, string.Join('\n', faults.Told.Select(told => told.Shown)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_put_below_its_own_child_that_is_there_already_is_told()
    {
        var faults = new ListFaults();
        var (units, _) = Lists.ReadUnits(Lists.Csv(UnitHeading + "A,Phòng A,Phòng,B,"));
        UnitPlan.Paths(units, [new("HN", UnitKind.City, null), new("A", UnitKind.Division, "HN"), new("B", UnitKind.Division, "A")], faults);

        Assert.Contains("thành vòng", faults.Told[0].Why, StringComparison.Ordinal);
    }

    private const int CsvLines = 99_999;
}
