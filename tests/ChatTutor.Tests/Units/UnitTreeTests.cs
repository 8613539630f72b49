using ChatTutor.Tutoring.Units;
using Xunit;

namespace ChatTutor.Tests.Units;

/// <summary>A unit named in a chat: the one that fits, or none.</summary>
public sealed class UnitTreeTests
{
    private static readonly UnitTree _tree = new(
    [
        Unit("HN", "Thành phố Hà Nội", UnitKind.City, null),
        Unit("HD", "UBND phường Hà Đông", UnitKind.Commune, "HN"),
        Unit("UH", "Xã Ứng Hòa", UnitKind.Commune, "HN"),
        Unit("YH", "Phường Yên Hòa", UnitKind.Commune, "HN"),
        Unit("KH", "Sở Khoa học và Công nghệ", UnitKind.Department, "HN"),
        Unit("VP", "Văn phòng", UnitKind.Division, "HN"),
        Unit("VP2", "Văn phòng", UnitKind.Division, "KH"),
        Unit("LA", "Phường Láng", UnitKind.Commune, "HN"),
        Unit("LB", "Phường Lạng", UnitKind.Commune, "HN"),
    ]);

    [Theory]
    [InlineData("phường Hà Đông", "HD")]
    [InlineData("em ở ubnd phuong ha dong ạ", "HD")]
    [InlineData("Hà Đông", "HD")]
    [InlineData("XÃ ỨNG HOÀ", "UH")]
    [InlineData("tôi làm ở xã Ứng Hòa", "UH")]
    [InlineData("sở khoa học và công nghệ hà nội", "KH")]
    [InlineData("phường Láng", "LA")]
    [InlineData("phường Lạng", "LB")]
    [InlineData("phuong lang", null)]
    [InlineData("văn phòng", null)]
    [InlineData("xã Hòa", null)]
    [InlineData("phường Cầu Giấy", null)]
    [InlineData("", null)]
    public void A_named_unit_is_found_only_where_one_fits(string said, string? code) => Assert.Equal(code, _tree.FindByName(said)?.Code);

    [Fact]
    public void A_subtree_holds_the_unit_itself_and_what_lies_below() =>
        Assert.Equal(["KH", "VP2"], _tree.Subtree("kh").Select(unit => unit.Code));

    private static UnitNode Unit(string code, string name, UnitKind kind, string? parent) =>
        new(code, name, kind, null, parent, parent is null ? $"/{code}/" : parent == "HN" ? $"/HN/{code}/" : $"/HN/{parent}/{code}/");
}
