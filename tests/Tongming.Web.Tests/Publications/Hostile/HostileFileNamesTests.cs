using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Tongming.People;
using Tongming.Publications;
using Tongming.Web.Publications.Files;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>Attachments whose names would act in a browser, in a header or on a disk.</summary>
public abstract class HostileFileNamesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly byte[] Paper = WordMade.File(WordMade.Paragraph("附件的字"));

    private static readonly string[] Names =
    [
        "引号\"'><script>xq7()</script><img src=x onerror=xq7()>.docx",
        "换行\r\nSet-Cookie: xq7=1\r\n.docx",
        "../../../../tmp/xq7.docx",
        "..\\..\\xq7二.docx",
        "倒写\u202excod.exe.docx",
        new string('统', 200) + ".docx",
    ];

    [Fact]
    public async Task A_published_file_with_a_hostile_name_acts_nowhere_and_is_saved_under_a_harmless_one()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "畜牧业调查", "<p>见附件。</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        foreach (var name in Names)
            Assert.Empty(HostileWords.ActingIn(await AttachAsync(officer, id, name)));
        await PublishingOffice.ReviewAsync(office, id);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        time.Advance(TimeSpan.FromSeconds(1));
        using var visitor = office.Visit();
        var links = await LinksAsync(visitor, id);
        Assert.Equal(Names.Length, links.Count);
        foreach (var (address, name) in links)
        {
            Assert.True(IsHarmless(name), name);
            var answer = await visitor.GetAsync(address);
            Assert.Equal(Paper, await answer.Content.ReadAsByteArrayAsync());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            var said = Assert.Single(answer.Content.Headers.GetValues("Content-Disposition"));
            Assert.DoesNotContain(said, char.IsControl);
            var disposition = ContentDispositionHeaderValue.Parse(said);
            Assert.Equal(("attachment", name), (disposition.DispositionType, disposition.FileNameStar));
        }

        Assert.NotNull(XDocument.Parse(await visitor.GetStringAsync($"/columns/{column.Slug}/feed?body={office.BodyId}")).Root);
        Assert.Equal(links.Select(link => link.Name), await NamesByProgramAsync(visitor, id));
    }

    /// <summary>Names that were never made harmless, as another program may have left them.</summary>
    [Fact]
    public async Task A_hostile_name_in_the_database_is_shown_as_words()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        IReadOnlyList<EditionFile> files =
        [
            .. Names.Select(name => new EditionFile(Guid.NewGuid(), name, new string('a', 64), Paper.Length, "application/octet-stream")),
        ];
        var id = await PublishingOffice.ShownAsync(office, column, new EditionContent { Title = "畜牧业调查", Files = files });
        using var visitor = office.Visit();
        Assert.Equal(files.Select(file => ItemFiles.AddressOf(file.Id)), (await LinksAsync(visitor, id)).Select(link => link.Address));
        Assert.NotNull(XDocument.Parse(await visitor.GetStringAsync($"/columns/{column.Slug}/feed?body={office.BodyId}")).Root);
        Assert.Equal(Names, await NamesByProgramAsync(visitor, id));
    }

    /// <summary>The attachments as the page shows them, after a look whether anything there acts.</summary>
    private static async Task<IReadOnlyList<(string Address, string Name)>> LinksAsync(HttpClient visitor, Guid id)
    {
        var answer = await visitor.GetAsync($"/items/{id}");
        Assert.Empty(HostileWords.ActingIn(await answer.Content.ReadAsStringAsync()));
        var page = await RunningOffice.ReadAsync(answer);
        return [.. page.QuerySelectorAll(".attached a").Select(link => (link.GetAttribute("href")!, link.TextContent))];
    }

    private static async Task<IReadOnlyList<string>> NamesByProgramAsync(HttpClient visitor, Guid id)
    {
        using var read = JsonDocument.Parse(await visitor.GetStringAsync($"/api/v1/publications/{id}"));
        return [.. read.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()!)];
    }

    private static bool IsHarmless(string name) =>
        name.Length <= 120
        && name.EndsWith(".docx", StringComparison.Ordinal)
        && name.IndexOfAny(['/', '\\', '"', '<', '>', '\u202e']) < 0
        && !name.Any(char.IsControl);

    /// <summary>In the form of the name that may hold anything, line ends too.</summary>
    private static async Task<string> AttachAsync(HttpClient client, Guid id, string name)
    {
        using var file = new ByteArrayContent(Paper);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileNameStar = name };
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(await PublishingOffice.AntiforgeryAsync(client, $"/desk/publications/{id}")),
                "__RequestVerificationToken"
            },
            { new StringContent(Guid.NewGuid().ToString("N")), "token" },
            file,
        };
        var answer = await client.PostAsync($"/desk/publications/{id}/files?handler=Add", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await client.GetStringAsync($"/desk/publications/{id}");
    }
}

public sealed class HostileFileNamesOnSqliteTests(OnSqlite on) : HostileFileNamesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class HostileFileNamesOnPostgresTests(OnPostgres on) : HostileFileNamesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
