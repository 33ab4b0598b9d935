using Tongming.Publications;

namespace Tongming.Tests.Publications;

public sealed class CatalogueHashTests
{
    private static readonly EditionContent Plain = new() { Title = "公告", Html = "<p>字</p>" };

    [Fact]
    public void A_content_without_catalogue_line_has_the_hash_that_it_always_had() =>
        Assert.Equal("ba4adcd09231a45e89aef15a1480d75ac9ae41c5c6141aeedfb780446dd0a9db", Plain.Hash());

    [Fact]
    public void The_line_is_part_of_what_is_reviewed_and_is_kept()
    {
        var line = Guid.Parse("0199aaaa-0000-7000-8000-000000000001");
        var named = Plain with { CatalogueEntryId = line };
        Assert.NotEqual(Plain.Hash(), named.Hash());
        Assert.NotEqual(named.Hash(), (Plain with { CatalogueEntryId = Guid.Parse("0199aaaa-0000-7000-8000-000000000002") }).Hash());
        Assert.Equal(line, EditionText.Read(EditionText.Write(named)).CatalogueEntryId);
    }
}
