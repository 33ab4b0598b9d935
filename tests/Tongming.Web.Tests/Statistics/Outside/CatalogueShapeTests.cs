namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>The catalogue, read as JSON-LD and checked with the shapes of DCAT-AP 3.0.1 by libraries that others wrote.</summary>
[Collection(nameof(PublishedOffice))]
public sealed class CatalogueShapeTests(PublishedOffice office)
{
    private const string Dcat = "http://www.w3.org/ns/dcat#";

    [Fact]
    public async Task The_catalogue_is_as_the_shapes_want_it_and_what_breaks_them_is_found()
    {
        OutsideReader.Specification("dcat-ap-3.0.1", "dcat-ap-SHACL.ttl");
        var answer = await office.GetAsync("/data/catalog.jsonld");
        Assert.Equal((200, "application/ld+json; charset=utf-8"), (answer.Status, answer.Type));
        (string Name, string From, string To)[] planted =
        [
            ("no name of the publisher", "\"foaf:name\"", "\"foaf:nick\""),
            ("no way to a file", "\"dcat:accessURL\"", "\"dcat:landingPage\""),
            ("a frequency of another class", "\"dct:Frequency\"", "\"dct:Standard\""),
            ("no title", "\"dct:title\"", "\"dct:alternative\""),
        ];
        Assert.All(planted, one => Assert.Contains(one.From, answer.Text, StringComparison.Ordinal));
        var read = await OutsideReader.ReadAsync<Shaped>(
            "dcat",
            planted
                .Select(one => (one.Name, (object)new { Text = answer.Text.Replace(one.From, one.To, StringComparison.Ordinal) }))
                .Append(("answer", new { answer.Text }))
        );
        Assert.Empty(read["answer"].Faults);
        Assert.All(planted, one => Assert.NotEmpty(read[one.Name].Faults));
        var counts = read["answer"].Classes.CountBy(one => one).ToDictionary();
        Assert.Equal(
            (1, 4, 16, 2),
            (counts[Dcat + "Catalog"], counts[Dcat + "Dataset"], counts[Dcat + "Distribution"], counts[Dcat + "DataService"])
        );
    }

    private sealed record Shaped(IReadOnlyList<string> Classes, IReadOnlyList<string> Faults);
}
