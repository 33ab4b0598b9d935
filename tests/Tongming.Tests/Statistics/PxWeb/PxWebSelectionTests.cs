using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.PxWeb;
using static Tongming.Tests.Statistics.Cubed;
using static Tongming.Tests.Statistics.PxWeb.PxWebRequestTests;

namespace Tongming.Tests.Statistics.PxWeb;

public sealed class PxWebSelectionTests
{
    [Fact]
    public void Nothing_chosen_gives_the_latest_periods_and_totals() =>
        Assert.Equal("gyzcz gyzs | 00 | 202601 202602 202603 202604 202605 202606", Chosen());

    [Fact]
    public void Nothing_chosen_stays_small_whatever_the_cube_is()
    {
        var shape = Shape([
            .. Enumerable
                .Range(0, 5)
                .Select(at => new Dimension(
                    $"d{at}",
                    "维度",
                    at == 4 ? DimensionRole.Time : DimensionRole.Classification,
                    [.. Enumerable.Range(0, 30).Select(code => new Category($"{code}", "项"))]
                )),
        ]);
        var cells = PxWebSelection.Of(new PxWebRequest([]), "T", shape, 100_000).Value!.Cells;
        Assert.True(cells.CellCount <= PxWebSelection.MostUsual);
        Assert.Equal(13 * 13 * 13 * 4, cells.CellCount);
        Assert.Equal(1, PxWebSelection.Of(new PxWebRequest([]), "T", shape, 1).Value!.Cells.CellCount);
    }

    [Theory]
    [InlineData("gyzcz | 00 | 202605 202606", "valuecodes[zb]=gyzcz", "valuecodes[sj]=top(2)")]
    [InlineData("gyzcz | 02 01 | 202601", "valuecodes[zb]=gyzcz", "valuecodes[dq]=02,01", "valuecodes[sj]=bottom(1)")]
    [InlineData("gyzcz gyzs | 01 02 | 202606", "valuecodes[zb]=gy*", "codelist[dq]=vs_T.dq.2", "valuecodes[sj]=202606")]
    [InlineData("gyzs | 02 | 202606", "valuecodes[zb]=gyzs", "codelist[dq]=vs_T.dq.2", "valuecodes[dq]=bottom(1)", "valuecodes[sj]=202606")]
    [InlineData("gyzs | 00 | 202606", "valuecodes[zb]=gyzs", "codelist[dq]=agg_T.dq.1", "valuecodes[sj]=202606")]
    [InlineData(
        "gyzs | 01 02 | 202606",
        "valuecodes[zb]=gyzs",
        "codelist[dq]=agg_T.dq.1",
        "outputvalues[dq]=single",
        "valuecodes[sj]=202606"
    )]
    public void What_is_chosen_is_given_and_a_total_stands_for_what_is_not_named(string chosen, params string[] parameters) =>
        Assert.Equal(chosen, Chosen(parameters));

    [Theory]
    [InlineData("pxweb.mandatory", "valuecodes[zb]=gyzcz")]
    [InlineData("selection.unknown-dimension", "valuecodes[xx]=1")]
    [InlineData("selection.unknown-code", "valuecodes[zb]=xx", "valuecodes[sj]=*")]
    [InlineData("selection.unknown-code", "valuecodes[zb]=*", "valuecodes[sj]=*", "codelist[dq]=vs_T.dq.2", "valuecodes[dq]=00")]
    [InlineData("pxweb.codelist", "valuecodes[zb]=*", "valuecodes[sj]=*", "codelist[dq]=vs_T.dq.3")]
    [InlineData("pxweb.codelist", "valuecodes[zb]=*", "valuecodes[sj]=*", "codelist[dq]=vs_X.dq.1")]
    [InlineData("pxweb.codelist", "valuecodes[zb]=*", "valuecodes[sj]=*", "codelist[dq]=nonsense")]
    [InlineData("pxweb.codelist", "codelist[zb]=vs_T.dq.1", "valuecodes[sj]=*")]
    [InlineData("pxweb.placement", "stub=dq,dq")]
    [InlineData("pxweb.placement", "heading=xx")]
    [InlineData("selection.too-large", "valuecodes[zb]=*", "valuecodes[dq]=*", "valuecodes[sj]=*")]
    public void What_cannot_be_given_is_refused(string code, params string[] parameters) =>
        Assert.Equal(code, PxWebSelection.Of(PxWebRequest.Of(Pairs(parameters)).Value!, "T", Shape(), 35).Refusal?.Code);

    [Fact]
    public void Codes_that_look_like_patterns_are_not_counted_as_patterns()
    {
        var codes = Enumerable.Range(0, 40).Select(code => $"产值({code})").ToArray();
        var shape = Shape(new Dimension("a", "甲", DimensionRole.Classification, [.. codes.Select(code => new Category(code, "项"))]));
        var request = new PxWebRequest([new PxWebChoice("a") { Expressions = codes }]);
        Assert.Equal(40, PxWebSelection.Of(request, "T", shape, 100).Value!.Cells.CellCount);
    }

    [Fact]
    public void Too_many_cells_are_counted_before_anything_is_read()
    {
        var codes = Enumerable.Range(0, 10_000).Select(code => new Category($"{code}", "项")).ToArray();
        var shape = Shape(
            new Dimension("a", "甲", DimensionRole.Classification, codes),
            new Dimension("b", "乙", DimensionRole.Classification, codes)
        );
        var refusal = PxWebSelection.Of(PxWebRequest.Of(Pairs("valuecodes[a]=*", "valuecodes[b]=*")).Value!, "T", shape, 100_000).Refusal!;
        Assert.Equal(("selection.too-large", 100_000_000L, 100_000L), (refusal.Code, refusal.Arguments[0], refusal.Arguments[1]));
    }

    [Fact]
    public void A_choice_that_was_written_gives_the_same_cells_when_it_is_sent_back() =>
        RandomCubes.Hold(
            cube =>
            {
                var usual = PxWebSelection.Of(new PxWebRequest([]), "T", cube.Shape, 100).Value!;
                var written = Encoding.UTF8.GetBytes(PxWebAnswers.Text(to => usual.Write("T", PxWebAnswers.Links, to)));
                var again = PxWebSelection.Of(PxWebRequest.Of(written, []).Value!, "T", cube.Shape, 100).Value!;
                return usual.Cells.Indices.SelectMany(one => one).SequenceEqual(again.Cells.Indices.SelectMany(one => one))
                    && usual.Layout.Stub.SequenceEqual(again.Layout.Stub)
                    && usual.Layout.Heading.SequenceEqual(again.Layout.Heading);
            },
            40
        );

    [Fact]
    public void Cells_keep_their_numbers_and_notes_whatever_the_placement() =>
        RandomCubes.Hold(
            (cube, random) =>
            {
                var codes = cube.Shape.Dimensions.Select(dimension => dimension.Code).ToArray();
                random.Shuffle(codes);
                var side = codes[..random.Next(codes.Length + 1)];
                var arranged = PxWebLayout.Of(cube.Shape, side, codes[side.Length..]).Value!.Arrange(cube);
                var order = codes.Select(cube.Shape.IndexOf).ToArray();
                for (var at = 0L; at < cube.Shape.CellCount; at++)
                {
                    var to = arranged.Shape.PositionOf([.. order.Select(dimension => cube.Shape.IndexAt(at, dimension))]);
                    if (!arranged.At(to).Equals(cube.At(at)) || arranged.Notes.GetValueOrDefault(to) != cube.Notes.GetValueOrDefault(at))
                        return false;
                }

                return arranged.Notes.Count == cube.Notes.Count && arranged.Notes.Keys.SequenceEqual(arranged.Notes.Keys.Order());
            },
            40
        );

    [Fact]
    public void Ids_of_lists_are_read_back() =>
        Assert.All(
            ["T", "a.b", "a/b~d", "~", "~t.s/", "表_1"],
            code =>
            {
                var id = new PxWebCodelistId(PxWebCodelistKind.Aggregation, code, code + ".", 12);
                Assert.Equal(id, PxWebCodelistId.Parse(id.ToString()).Value);
                Assert.DoesNotContain('/', id.ToString());
            }
        );

    private static string Chosen(params string[] parameters)
    {
        var shape = PxWebSelection.Of(PxWebRequest.Of(Pairs(parameters)).Value!, "T", Shape(), 1000).Value!.Cells.ToShape();
        return string.Join(" | ", shape.Dimensions.Select(one => string.Join(' ', one.Categories.Select(category => category.Code))));
    }
}
