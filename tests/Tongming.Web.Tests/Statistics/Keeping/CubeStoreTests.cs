using System.Runtime.CompilerServices;
using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.JsonStat;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics.Keeping;

/// <summary>The maps of cubes that stay open, and what is told of a version without them.</summary>
public sealed class CubeStoreTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    [Fact]
    public async Task Only_so_many_maps_stay_open_and_none_is_closed_while_somebody_holds_it()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        using var cubes = Make(office, mostOpen: 2);
        var names = new List<StoredName>();
        for (var at = 0; at < 6; at++)
            names.Add(await PutAsync(office, cubes, at));
        var held = await cubes.OpenPublicAsync(names[0]);
        for (var at = 1; at < 4; at++)
            await TouchAsync(cubes, names[at]);
        // Two are kept; one is held; the other waits until nobody has it.
        Assert.Equal(4, cubes.Open);
        Collect();
        office.Time.Advance(RetiredMaps.Grace);
        await TouchAsync(cubes, names[4]);
        Assert.Equal(30, held.At(0).Number);
        // It was noticed just now that nobody has them: they are closed a while later.
        Assert.Equal(5, cubes.Open);
        office.Time.Advance(RetiredMaps.Grace);
        Collect();
        await TouchAsync(cubes, names[4]);
        // The two that are kept, the one that is held, and the one that was given up by the last opening.
        Assert.Equal(4, cubes.Open);
        Assert.Equal(30, held.At(0).Number);
        // Who asks again gets a map of its own.
        Assert.Equal(31, (await cubes.OpenPublicAsync(names[1])).At(0).Number);
    }

    [Fact]
    public async Task What_lists_tell_of_a_version_is_read_without_opening_its_cube()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        using var cubes = Make(office, mostOpen: 2);
        var name = await PutAsync(office, cubes, 7);
        var outline = await cubes.OutlineAsync(name);
        Assert.Equal(["gyzcz", "zs"], outline.Indicators.Select(one => one.Code));
        Assert.Equal(("202501", "2025年3月"), (outline.From!.Code, outline.To!.Label));
        Assert.Equal(0, cubes.Open);
        // It never changes: the second time nothing is read at all.
        await office.Get<IFileStore>().DeleteAsync(name, DateTimeOffset.MaxValue);
        Assert.Same(outline, await cubes.OutlineAsync(name));
        await Assert.ThrowsAnyAsync<IOException>(() => cubes.OpenPublicAsync(name));
    }

    [Fact]
    public async Task A_file_that_is_no_cube_has_no_outline()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        using var cubes = Make(office, mostOpen: 2);
        foreach (var length in new[] { 0, 10, 64, 5000 })
        {
            using var bytes = new MemoryStream(new byte[length]);
            var stored = await office.Get<IFileStore>().PutAsync(office.Office.BodyId, bytes);
            await Assert.ThrowsAnyAsync<IOException>(() => cubes.OutlineAsync(new StoredName(office.Office.BodyId, stored.Sha256)));
        }
    }

    private static CubeStore Make(StatisticsOffice office, int mostOpen) =>
        new(office.Get<IFileStore>(), office.Get<DataOptions>(), office.Get<LegalClock>(), mostOpen);

    private static async Task<StoredName> PutAsync(StatisticsOffice office, CubeStore cubes, double add)
    {
        var cube = JsonStatDataset.Read(StatisticsOffice.Numbers($"{Guid.NewGuid()}", add)).Value!.Cube;
        Vintage.Content content = StatisticsOffice.Must(await cubes.PutAsync(office.Office.BodyId, cube, CancellationToken.None));
        return new StoredName(office.Office.BodyId, content.OpenFile);
    }

    /// <summary>Opens one and lets go of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task TouchAsync(CubeStore cubes, StoredName name) => _ = (await cubes.OpenPublicAsync(name)).At(0);

    private static void Collect()
    {
        for (var time = 0; time < 3; time++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
