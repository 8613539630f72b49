using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChatTutor.Tests.Units;

/// <summary>Whatever bytes come: reading never throws, and a list with a fault is never half of a list.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] _pieces =
        ["Mã số", "Họ và tên", "Mã đơn vị", ",", ";", "\t", "\n", "\r", "\"", "KH01", "Nguyễn Mẫu", "HN", "=1", "\0", "\uFEFF", "\uD800", "x", "G3", "", "CCCD"];

    [Fact]
    public void Bytes_never_throw() => Prop.ForAll<byte[]>(bytes =>
    {
        foreach (var name in (string[])["a.csv", "a.xlsx", "a.txt"])
        {
            Lists.ReadPeople(new(name, bytes));
            Lists.ReadUnits(new(name, [0x50, 0x4B, 3, 4, .. bytes]));
            Lists.ReadHeadcounts(new(name, [0xFF, 0xFE, .. bytes]));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Pieces_of_lists_in_any_order_never_throw() => Prop.ForAll(
        Gen.Elements(_pieces).ListOf().ToArbitrary(),
        pieces =>
        {
            var (lines, faults) = Lists.ReadPeople(new("a.csv", Encoding.UTF8.GetBytes(string.Concat(pieces))));

            Assert.True(faults.Length > 0 || lines.All(line => line.Number.Length > 0 && line.Name.Length > 0 && line.Unit.Length > 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
