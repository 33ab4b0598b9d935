using Tongming.Publications;

namespace Tongming.Tests.Publications;

public sealed class IndexTemplateTests
{
    private static readonly PublicationKindEntry News = PublicationKinds.Of(PublicationKind.News);

    [Theory]
    [InlineData("{USCC}/{YYYY}-{SEQ:5}", "11330600MB00000010/2025-00051")]
    [InlineData("{ORG9}/{YYYY}-{SEQ:5}", "MB0000001/2025-00051")]
    [InlineData("{REGION6}-{CLASS}-{YYYY}{MM}-{SEQ:4}", "330600-news-202503-0051")]
    public void A_number_is_composed_of_its_tokens(string template, string expected) =>
        Assert.Equal(
            expected,
            Items.Given(IndexTemplate.Parse(template)).Compose("11330600MB00000010", News, new DateOnly(2025, 3, 9), 51)
        );

    [Fact]
    public void Without_a_credit_code_the_rest_remains() =>
        Assert.Equal("2025-00001", Items.Given(IndexTemplate.Parse(IndexTemplate.Usual)).Compose("", News, new DateOnly(2025, 1, 1), 1));

    [Theory]
    [InlineData("{USCC}/{YEAR}-{SEQ:5}", "publication.index.unknown-token")]
    [InlineData("{YYYY}-{SEQ:9}", "publication.index.unknown-token")]
    [InlineData("{USCC}/{YYYY}", "publication.index.no-sequence")]
    [InlineData("{USCC}/{SEQ:5}", "publication.index.no-sequence")]
    [InlineData("{YYYY}-{SEQ:5}{SEQ:5}", "publication.index.no-sequence")]
    public void A_template_that_could_repeat_itself_is_refused(string template, string code) =>
        Assert.Equal(code, Items.Refused(IndexTemplate.Parse(template)));
}
