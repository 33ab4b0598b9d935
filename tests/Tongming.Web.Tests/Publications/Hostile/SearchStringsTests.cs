using System.Net;
using Tongming.Web.Publications.Portal;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>Whatever is searched for is answered with a page and a sentence.</summary>
public abstract class SearchStringsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>Signs that mean something to one of the engines, to a browser, to an address, or to nobody.</summary>
    private static readonly string[] Signs =
    [
        "\"",
        "'",
        "''",
        "`",
        "*",
        "^",
        ":",
        "-",
        "+",
        "(",
        ")",
        "((",
        "&",
        "|",
        "!",
        "<->",
        "<1>",
        ":*",
        "\\",
        "%",
        "_",
        "%%",
        ";",
        "--",
        "/*",
        "\0",
        "\u0001",
        "\u001f",
        "\u007f",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR/3",
        "title:",
        "{a b}:",
        "to_tsquery('",
        "$$",
        "{{",
        "}}",
        "${",
        "<script>",
        "</title>",
        "&amp;",
        "&#0;",
        "%00",
        "%ZZ",
        "\r\n",
        "\t",
        "\u2028",
        "\u202e",
        "\u200f",
        "\u200b",
        "\ufeff",
        "\ufffd",
        "\uffff",
        "\ud800",
        "\udc00",
        "😀",
        "👨‍👩‍👧",
        "é",
        "ﬁ",
        "Ａ",
        "〇",
        "々",
        "㈠",
        "粮",
        "粮食",
        "abc",
        "2026",
        "Ⅻ",
        "\u0301",
        "ا",
        "𠮷",
        " ",
        "　",
    ];

    [Fact]
    public async Task Any_string_of_any_signs_is_answered_with_a_sentence_on_pages_and_by_the_interface()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office);
        using var visitor = office.Visit();
        var random = new Random(20260302);
        foreach (var words in Signs.Concat(Enumerable.Range(0, 200).Select(_ => Drawn(random))))
            await IsAnsweredAsync(visitor, office.BodyId, words);
    }

    [Theory]
    [InlineData("粮", 10_000)]
    [InlineData("a", 10_000)]
    [InlineData("😀", 5_000)]
    [InlineData("\"", 10_000)]
    [InlineData("(", 10_000)]
    [InlineData("a ", 5_000)]
    public async Task A_very_long_string_is_looked_for_as_far_as_it_goes_and_the_page_says_so(string sign, int times)
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office);
        using var visitor = office.Visit();
        // One sign before, so that a pair of surrogates stands where it is cut.
        var page = await IsAnsweredAsync(visitor, office.BodyId, "x" + string.Concat(Enumerable.Repeat(sign, times)));
        Assert.Contains("只按前 100 个字查找", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_answered_too()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office);
        using var visitor = office.Visit();
        foreach (
            var raw in new[]
            {
                "%00",
                "%ff%fe",
                "%ed%a0%80",
                "%c0%af",
                "%",
                "%2",
                "%u7cae",
                "a%00b",
                "&q=b",
                "&page=-1",
                "&page=9999999999999999999&order=x",
            }
        )
        foreach (var address in new[] { "/search", "/api/v1/publications", "/api/v1/publications/suggestions" })
        {
            var answer = await visitor.GetAsync($"{address}?body={office.BodyId}&q={raw}");
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address} {raw}: {answer.StatusCode}");
        }
    }

    private static async Task<string> IsAnsweredAsync(HttpClient visitor, Guid body, string words)
    {
        var asked = Uri.EscapeDataString(words);
        var answer = await visitor.GetAsync($"/search?body={body}&q={asked}");
        var page = await RunningOffice.ReadAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{asked}: {answer.StatusCode}");
        var said = page.QuerySelector("main [role=status]")?.TextContent.Trim();
        Assert.True(said?.EndsWith('。') == true, $"{asked}: {said}");
        foreach (var address in new[] { "/api/v1/publications", "/api/v1/publications/suggestions" })
        {
            var told = await visitor.GetAsync($"{address}?body={body}&q={asked}");
            // A program is told that its words are too long, or that there are none.
            if ((words.Length > PublicSearch.LongestWords || string.IsNullOrWhiteSpace(words)) && told.StatusCode != HttpStatusCode.OK)
                await OfficeProgram.ReadAsync(told, HttpStatusCode.BadRequest);
            else
                Assert.True(told.StatusCode == HttpStatusCode.OK, $"{address} {asked}: {told.StatusCode}");
        }

        return page.Body!.TextContent;
    }

    private static string Drawn(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => Signs[random.Next(Signs.Length)]));
}

public sealed class SearchStringsOnSqliteTests(OnSqlite on) : SearchStringsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class SearchStringsOnPostgresTests(OnPostgres on) : SearchStringsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
