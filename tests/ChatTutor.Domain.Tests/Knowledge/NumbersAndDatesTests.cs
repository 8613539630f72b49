using ChatTutor.Domain.Knowledge;
using Xunit;

namespace ChatTutor.Domain.Tests.Knowledge;

public sealed class NumbersAndDatesTests
{
    [Theory]
    [InlineData("Quyết định số 1879-QĐ/TU ngày", "1879-QĐ/TU")]
    [InlineData("Kế hoạch số 05-KH/BCĐ57", "5-KH/BCĐ57")]
    [InlineData("Tờ trình số 402-TTr/ĐU ngày 10/4/2026", "402-TTR/ĐU")]
    [InlineData("Quyết định số 757 / QĐ – BKHCN", "757/QĐ-BKHCN")]
    [InlineData("Luật số 134/2025/QH15.", "134/2025/QH15")]
    [InlineData("nghi dinh 30/2020/nd-cp", "30/2020/ND-CP")]
    [InlineData("327/KH-UBND - PHÒNG", "327/KH-UBND")]
    [InlineData("1789/UBND-ĐMPT,", "1789/UBND-ĐMPT")]
    [InlineData("(Kèm theo Quyết định số 1863 QĐ/TU ngày 18/5/2026)", "1863-QĐ/TU")]
    public void A_document_number_is_found_and_brought_to_one_form(string text, string normal) =>
        Assert.Equal([normal], DocumentNumber.FindAll(text).Select(n => n.Normal));

    [Theory]
    [InlineData("Số: /KH-UBND")]
    [InlineData("hỗ trợ 24/7 trong năm 2025-2026, ngày 10/10 hằng năm")]
    [InlineData("STK: 1374892029026 - Bùi Văn A")]
    [InlineData("tăng 50/100-điểm")]
    public void What_is_no_document_number_is_not_taken_for_one(string text) => Assert.Empty(DocumentNumber.FindAll(text));

    [Fact]
    public void Party_and_state_style_are_two_numbers_but_comparable()
    {
        var (party, state) = (DocumentNumber.Parse("327-KH/UBND")!, DocumentNumber.Parse("Số: 327/kh-ubnd")!);
        Assert.NotEqual(party, state);
        Assert.Equal(party.Loose, state.Loose);
        Assert.True(party.IsParty && !state.IsParty);
        Assert.Equal(DocumentNumber.Parse("0327/KH–UBND"), state);
        Assert.Null(DocumentNumber.Parse("Kế hoạch 327/KH-UBND"));
    }

    [Fact]
    public void The_real_documents_hold_thirty_four_mentions_of_seventeen_numbers()
    {
        var found = Documents.Ids.SelectMany(id => DocumentNumber.FindAll(Documents.Real(id).Text)).ToList();
        Assert.Equal((34, 17), (found.Count, found.Distinct().Count()));
    }

    [Theory]
    [InlineData("trước ngày 26/04/2026.", "2026-04-26")]
    [InlineData("ngày 26-4-2026, 26.04.2026", "2026-04-26 2026-04-26")]
    [InlineData("Hà Nội, ngày 26 tháng 4 năm 2026", "2026-04-26")]
    [InlineData("ngay 26 thang 4 nam 2026", "2026-04-26")]
    [InlineData("Hoàn thành trong tháng 12/2025.", "2025-12")]
    [InlineData("tháng 12 năm 2025", "2025-12")]
    [InlineData("Quý III/2026 và quý 4 năm 2026", "2026-Q3 2026-Q4")]
    [InlineData("Năm 2025 - 2026", "2025 2026")]
    [InlineData("giai đoạn 2025-2030", "2025 2030")]
    [InlineData("31/02/2026", "")]
    [InlineData("số 12/2025/QH15, 30/2020/NĐ-CP, ngày 10/10 hằng năm, 24/7", "")]
    public void Dates_are_found_and_brought_to_one_form(string text, string normal) =>
        Assert.Equal(normal, string.Join(' ', DateMention.FindAll(text).Select(d => d.Normal)));

    [Fact]
    public void A_date_knows_the_days_it_covers()
    {
        var quarter = DateMention.FindAll("Quý II/2026").Single();
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)), (quarter.From, quarter.To));
        var month = DateMention.FindAll("2/2028").Single();
        Assert.Equal(new DateOnly(2028, 2, 29), month.To);
    }
}
