using ChatTutor.Tutoring.Turns;
using Xunit;

namespace ChatTutor.Tests.Turns;

/// <summary>An id that a client chose is kept only where it can be no word.</summary>
public sealed class OpaqueIdTests
{
    [Theory]
    [InlineData("0f8fad5bd9cb469fa16570867728950e")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("trang-12")]
    [InlineData("12345678")]
    [InlineData("k3x9")]
    [InlineData("m1n6o2q7zz")]
    public void A_token_is_kept(string id) => Assert.Equal(id, OpaqueId.Of(id, _ => throw new InvalidOperationException()));

    [Theory]
    [InlineData("")]
    [InlineData("Nguyen Van A")]
    [InlineData("matkhau123")]
    [InlineData("hoasen")]
    [InlineData("trang-cua-lan")]
    [InlineData("０９１２３４５６")]
    public void Words_become_a_digest_and_the_same_words_the_same(string id)
    {
        var stored = OpaqueId.Of(id, _ => false);

        Assert.Equal(64, stored.Length);
        Assert.Equal(stored, OpaqueId.Of(id, _ => false));
    }

    [Theory]
    [InlineData("001098765432")]
    [InlineData("0912345678")]
    public void A_number_of_a_person_leaves_no_digest_that_could_be_tried_out(string id)
    {
        var stored = OpaqueId.Of(id, Safety.GuardCase.Guard.Inspect(id).Action > 0 ? _ => true : _ => false);

        Assert.True(Guid.TryParse(stored, out _));
        Assert.NotEqual(stored, OpaqueId.Of(id, _ => true));
    }
}
