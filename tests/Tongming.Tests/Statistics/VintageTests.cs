using Tongming.Statistics.Cubes;
using Tongming.Statistics.Vintages;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class VintageTests
{
    private static readonly DataSetVersion Present = new(2, 3, 1);

    [Fact]
    public void Nothing_changed_means_the_same_version()
    {
        var changes = CubeChanges.Between(Builder().Build(), Builder().Build());
        Assert.True(changes.AreNone);
        Assert.Equal(Present, Present.After(changes));
    }

    [Fact]
    public void A_revised_number_is_listed_with_both_values_and_counts_as_a_patch()
    {
        var later = Builder();
        later.Set(At(Shape(), "gyzcz", "01", "202605"), 15.5, CellStatus.Revised);
        var changes = CubeChanges.Between(Builder().Build(), later.Build());
        var change = Assert.Single(changes.Changed);
        Assert.Equal(["gyzcz", "01", "202605"], change.Codes);
        Assert.Equal((15, 15.5), (change.Before.Number, change.After.Number));
        Assert.Equal((CellStatus.Present, CellStatus.Revised), (change.Before.Status, change.After.Status));
        Assert.Equal("2.3.2", Present.After(changes).ToString());
        Assert.True(changes.Revises);
    }

    [Fact]
    public void A_cell_that_was_empty_revises_nothing_and_one_that_was_not_does()
    {
        var without = Builder();
        without.Set(0, CubeCell.Missing);
        var filled = CubeChanges.Between(without.Build(), Builder().Build());
        Assert.Equal((1L, false), (filled.ChangedCount, filled.Revises));
        Assert.True(CubeChanges.Between(Builder().Build(), without.Build()).Revises);
    }

    [Fact]
    public void A_status_alone_or_a_footnote_alone_is_a_change()
    {
        var status = Builder();
        status.Set(0, 32, CellStatus.Provisional);
        var note = Builder();
        note.Note(0, "含补报。");
        Assert.Equal(1, CubeChanges.Between(Builder().Build(), status.Build()).ChangedCount);
        Assert.Equal(1, CubeChanges.Between(Builder().Build(), note.Build()).ChangedCount);
    }

    [Fact]
    public void A_new_period_is_a_minor_version_and_a_removed_one_a_major()
    {
        var next = Shape(Indicators, Regions, Times with { Categories = [.. Times.Categories, new("202607", "7月")] });
        var more = CubeChanges.Between(Builder().Build(), Builder(next).Build());
        Assert.Equal((6, 0, 0), (more.AddedCount, more.ChangedCount, more.RemovedCount));
        Assert.False(more.Revises);
        Assert.All(more.Added, change => Assert.Equal("202607", change.Codes[2]));
        Assert.Equal("2.4.0", Present.After(more).ToString());
        var less = CubeChanges.Between(Builder(next).Build(), Builder().Build());
        Assert.Equal((0, 0, 6), (less.AddedCount, less.ChangedCount, less.RemovedCount));
        Assert.True(less.Revises);
        Assert.Equal("3.0.0", Present.After(less).ToString());
    }

    [Fact]
    public void Cells_are_aligned_by_codes_whatever_their_order()
    {
        var turned = Shape(Indicators, Regions with { Categories = [.. Regions.Categories.Reverse()] }, Times);
        var changes = CubeChanges.Between(Builder().Build(), Builder(turned).Build());
        Assert.Equal(0, changes.ChangedCount);
        Assert.Equal([new ShapeChange(ShapeChangeKind.WordingChanged, "dq", null)], changes.Shape);
        var swapped = Shape(Regions, Indicators, Times);
        var builder = new CubeBuilder(swapped);
        var from = Builder().Build();
        for (var at = 0L; at < swapped.CellCount; at++)
            builder.Set(at, from.At([swapped.CodesAt(at)[1], swapped.CodesAt(at)[0], swapped.CodesAt(at)[2]])!.Value);
        Assert.True(CubeChanges.Between(from, builder.Build()).AreNone);
    }

    [Fact]
    public void Another_unit_parent_or_dimension_breaks_readers()
    {
        Breaks(
            ShapeChangeKind.UnitChanged,
            Changed(Indicators, 0, one => one with { Unit = one.Unit! with { Unit = "万元" } }),
            Regions,
            Times
        );
        Breaks(ShapeChangeKind.ParentChanged, Indicators, Changed(Regions, 2, one => one with { Parent = "01" }), Times);
        Breaks(ShapeChangeKind.RoleChanged, Indicators, Regions with { Role = DimensionRole.Classification }, Times);
        Breaks(ShapeChangeKind.DimensionRemoved, Indicators, Times);
        var sex = new Dimension("xb", "性别", DimensionRole.Classification, [new("0", "合计")]);
        Breaks(ShapeChangeKind.DimensionAdded, Indicators, Regions, sex, Times);
    }

    [Fact]
    public void Wording_is_a_patch()
    {
        var worded = Shape(Indicators, Changed(Regions, 1, one => one with { Label = "东部新区" }), Times);
        Assert.Equal("2.3.2", Present.After(CubeChanges.Between(Builder().Build(), Builder(worded).Build())).ToString());
    }

    [Fact]
    public void A_confidential_number_shows_in_no_list()
    {
        var later = Builder();
        later.Set(0, 99.5, CellStatus.Confidential);
        var change = Assert.Single(CubeChanges.Between(Builder().Build(), later.Build()).Changed);
        Assert.Null(change.After.Value);
        var other = Builder();
        other.Set(0, 98.5, CellStatus.Confidential);
        Assert.True(CubeChanges.Between(other.Build(), later.Build()).AreNone);
    }

    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("12.3.456", true)]
    [InlineData("0.1.0", false)]
    [InlineData("1.0", false)]
    [InlineData("1.01.0", false)]
    [InlineData("1.0.0\n", false)]
    public void A_version_is_three_numbers(string text, bool isOne)
    {
        var parsed = DataSetVersion.Parse(text);
        Assert.Equal(isOne, parsed.Succeeded);
        if (isOne)
            Assert.Equal(text, parsed.Value.ToString());
    }

    [Fact]
    public void Changes_told_of_random_cubes_lead_from_the_one_to_the_other() =>
        RandomCubes.Hold(
            (cube, random) =>
            {
                var later = new CubeBuilder(cube.Shape);
                var expected = 0;
                for (var at = 0L; at < cube.Shape.CellCount; at++)
                {
                    var cell = random.Next(10) == 0 ? new CubeCell(random.Next(5), CellStatus.Revised) : cube.At(at);
                    later.Set(at, cell);
                    expected += cell.ForOthers() == cube.At(at).ForOthers() ? 0 : 1;
                }

                foreach (var (at, notes) in cube.Notes)
                foreach (var note in notes)
                    later.Note(at, note);
                var changes = CubeChanges.Between(cube, later.Build());
                return changes.ChangedCount == expected
                    && changes.Changed.All(one => cube.At(one.Codes)!.Value.ForOthers() == one.Before && one.Before != one.After);
            },
            50
        );

    private static Dimension Changed(Dimension dimension, int at, Func<Category, Category> change) =>
        dimension with
        {
            Categories = [.. dimension.Categories.Select((category, place) => place == at ? change(category) : category)],
        };

    private static void Breaks(ShapeChangeKind kind, params IReadOnlyList<Dimension> dimensions)
    {
        var changes = CubeChanges.Between(Builder().Build(), new CubeBuilder(Shape(dimensions)).Build());
        Assert.Contains(changes.Shape, change => change.Kind == kind);
        Assert.Equal("3.0.0", Present.After(changes).ToString());
    }
}
