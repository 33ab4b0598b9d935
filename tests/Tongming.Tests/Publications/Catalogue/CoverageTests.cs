using Tongming.Publications.Catalogue;
using Tongming.Publications.Limits;
using static Tongming.Tests.Calendar.Years;
using static Tongming.Tests.Publications.Catalogue.Rows;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Catalogue;

public sealed class CoverageTests
{
    private static readonly NewNilDeclaration NoBuilding = new(Body, 10, 2026, "本机关不承担重大建设项目", First, Day("2026-01-05"));

    [Theory]
    [InlineData(0, false, 0, CoverageState.Open)]
    [InlineData(1, false, 0, CoverageState.InCatalogue)]
    [InlineData(0, false, 2, CoverageState.Published)]
    [InlineData(1, false, 2, CoverageState.Published)]
    [InlineData(0, true, 0, CoverageState.Nil)]
    [InlineData(1, true, 0, CoverageState.Nil)]
    [InlineData(0, true, 1, CoverageState.Contradiction)]
    public void An_item_is_covered_by_an_entry_a_publication_or_a_nil_declaration(int entries, bool nil, int published, CoverageState state)
    {
        var items = CatalogueCoverage.On(
            [.. Enumerable.Range(0, entries).Select(_ => Entry(Bulletin with { Article20 = 10 }, 2026))],
            [.. Enumerable.Repeat(10, published), 0, 99],
            nil ? [Ok(NilDeclaration.Declare(Guid.NewGuid(), NoBuilding, 0))] : [],
            Day("2026-03-02")
        );
        Assert.Equal((15, state), (items.Count, items[9].State));
        Assert.Equal(14, items.Count(item => item.State == CoverageState.Open && item.Item.Number != 10));
        Assert.NotEmpty(CatalogueCoverage.NameOf(state));
    }

    [Fact]
    public void A_nil_declaration_is_for_one_year_and_lifted_by_a_publication()
    {
        var nil = Ok(NilDeclaration.Declare(Guid.NewGuid(), NoBuilding, 0));
        Assert.Equal(
            [false, true, true, false],
            new[] { "2026-01-04", "2026-01-05", "2026-12-31", "2027-01-01" }.Select(day => nil.StandsOn(Day(day)))
        );
        Assert.Equal("catalogue.nil.days", Refused(nil.Lift(null, Day("2026-01-04"))));
        var publication = Guid.NewGuid();
        Ok(nil.Lift(publication, Day("2026-06-01")));
        Assert.Equal((publication, true, false), (nil.LiftedBy, nil.StandsOn(Day("2026-05-31")), nil.StandsOn(Day("2026-06-01"))));
        Assert.Equal("catalogue.nil.lifted", Refused(nil.Lift(null, Day("2026-06-02"))));
    }

    [Fact]
    public void A_nil_declaration_says_why_and_by_whom_and_never_beside_a_publication()
    {
        Assert.Equal("catalogue.nil.item", Refused(Declare(NoBuilding with { Article20 = 16 })));
        Assert.Equal("catalogue.nil.reason-missing", Refused(Declare(NoBuilding with { Reason = " " })));
        Assert.Equal("catalogue.nil.by-missing", Refused(Declare(NoBuilding with { By = Guid.Empty })));
        Assert.Equal("catalogue.nil.year", Refused(Declare(NoBuilding with { Year = 2027 })));
        Assert.Equal("catalogue.nil.has-publications", Refused(NilDeclaration.Declare(Guid.NewGuid(), NoBuilding, 1)));

        static Outcome<NilDeclaration> Declare(NewNilDeclaration given) => NilDeclaration.Declare(Guid.NewGuid(), given, 0);
    }

    [Fact]
    public void The_starter_catalogue_covers_all_fifteen_items_and_every_row_can_stand()
    {
        var lines = StarterCatalogue.For("某县统计局");
        var entries = lines.Select((line, i) => Ok(CatalogueEntry.Propose(Guid.NewGuid(), Body, 2026, line, i))).ToList();
        var nils = StarterCatalogue.Nils.Select(nil =>
            Ok(NilDeclaration.Declare(Guid.NewGuid(), NoBuilding with { Article20 = nil.Item.Number, Reason = nil.Reason }, 0))
        );
        Assert.DoesNotContain(CatalogueCoverage.On(entries, [], [.. nils], Day("2026-03-02")), item => item.State == CoverageState.Open);
        Assert.Equal(lines.Count, lines.Select(line => line.Row.Path).Distinct().Count());
        Assert.All(lines, line => Assert.Equal("某县统计局", line.Row.Subject));
        Assert.Equal([5, 10, 11, 12, 13, 14], StarterCatalogue.Nils.Select(nil => nil.Item.Number));
    }

    [Fact]
    public void The_starter_catalogue_is_a_draft_whose_guesses_say_so()
    {
        var lines = StarterCatalogue.For("某县统计局");
        Assert.All(lines, line => Assert.Equal(line.Confidence == NormConfidence.Law, line.Doubt.Length == 0));
        Assert.Contains(lines, line => line is { Confidence: NormConfidence.Memory, Row.Level2: "普查数据" });
        Assert.Equal(
            ["统计法律规范", "统计调查制度", "统计数据", "统计执法监督"],
            lines.Where(line => line.Confidence == NormConfidence.Memory).Select(line => line.Row.Level1).Distinct()
        );
        var entry = Ok(CatalogueEntry.Propose(Guid.NewGuid(), Body, 2026, lines[0], 1));
        Assert.True(entry.IsUnverified);
        Assert.True(Ok(entry.CarryInto(2027, Guid.NewGuid())).IsUnverified);
        entry.Confirm();
        Assert.False(entry.IsUnverified);
        entry = Ok(CatalogueEntry.Propose(Guid.NewGuid(), Body, 2026, lines[0], 1));
        Ok(entry.Change(entry.Row with { ConsultationPhone = "0570-1234567" }));
        Assert.False(entry.IsUnverified);
        Assert.Contains("未经核对", StarterCatalogue.Warning);
    }
}
