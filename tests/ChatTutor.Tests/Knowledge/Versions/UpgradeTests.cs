using Xunit;

namespace ChatTutor.Tests.Knowledge.Versions;

/// <summary>A new build of the program brings its knowledge with it, unless a person has decided otherwise.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task A_new_build_brings_its_knowledge_live()
    {
        await using var kb = new Base(shipped: true);
        var old = (await kb.StartAsync()).Version;
        kb.ComeFromAnotherBuild();
        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");

        var live = await kb.StartAsync();

        Assert.NotEqual(old, live.Version);
        Assert.Contains("thứ Hai", Base.Ask(live).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_edit_is_no_upgrade(bool shipped, bool anotherBuild)
    {
        await using var kb = new Base(shipped);
        var old = (await kb.StartAsync()).Version;
        if (anotherBuild)
        {
            kb.ComeFromAnotherBuild();
        }

        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");

        Assert.Equal(old, (await kb.StartAsync()).Version);
    }

    [Fact]
    public async Task A_rollback_outlives_an_upgrade()
    {
        await using var kb = new Base(shipped: true);
        var old = (await kb.StartAsync()).Version;
        kb.Replace("documents/hop.md", "thứ Bảy", "thứ Hai");
        await kb.RefreshAsync();
        await kb.RollBackAsync();
        kb.ComeFromAnotherBuild();
        kb.Replace("documents/hop.md", "thứ Hai", "thứ Tư");

        Assert.Equal(old, (await kb.StartAsync()).Version);
    }

    [Fact]
    public async Task A_new_build_with_faulty_knowledge_goes_on_with_the_old()
    {
        await using var kb = new Base(shipped: true);
        var old = (await kb.StartAsync()).Version;
        kb.ComeFromAnotherBuild();
        kb.Replace("documents/hop.md", "issued: 2026-02-28", "issued: mai");

        Assert.Equal(old, (await kb.StartAsync()).Version);
    }
}
