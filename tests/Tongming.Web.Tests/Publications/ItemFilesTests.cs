using System.Net;
using Tongming.People;
using Tongming.Publications;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Publications;

public abstract class ItemFilesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly byte[] Paper = WordMade.File(WordMade.Paragraph("附件里写着生猪存栏的数"));

    /// <summary>A picture of one point.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
    );

    [Fact]
    public async Task An_attachment_is_public_and_found_exactly_as_long_as_its_item_is()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "畜牧业调查", "<p>见附件。</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Contains("生猪.docx", await PublishingOffice.AttachAsync(officer, id, "生猪.docx", Paper), StringComparison.Ordinal);
        var address = await FileAsync(officer, id);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(address)).StatusCode);
        using var visitor = office.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        await PublishingOffice.ReviewAsync(office, id);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, id, "schedule", new() { ["On"] = "2026-03-02", ["At"] = "09:30" });

        time.Advance(TimeSpan.FromMinutes(30) - Second);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        Assert.DoesNotContain(
            $"/items/{id}",
            await visitor.GetStringAsync($"/search?q=生猪存栏&body={office.BodyId}"),
            StringComparison.Ordinal
        );
        time.Advance(Second);
        var answer = await visitor.GetAsync(address);
        Assert.Equal(Paper, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("生猪.docx", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains(address, await visitor.GetStringAsync($"/items/{id}"), StringComparison.Ordinal);
        Assert.Contains($"/items/{id}", await visitor.GetStringAsync($"/search?q=生猪存栏&body={office.BodyId}"), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again)).StatusCode);

        using var later = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(later, id, "withdraw", new() { ["Reason"] = "附件有误" });
        time.Advance(Second);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        Assert.DoesNotContain(
            $"/items/{id}",
            await visitor.GetStringAsync($"/search?q=生猪存栏&body={office.BodyId}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_changed_attachment_voids_the_approvals_and_the_same_form_adds_it_once()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        await PublishingOffice.ActAsync(officer, id, "submit", []);
        using var reviewer = await office.SignInAsync(Role.FirstReviewer);
        await PublishingOffice.ActAsync(reviewer, id, "review-first", PublishingOffice.Approval());
        var mark = await PublishingOffice.AntiforgeryAsync(officer, $"/desk/publications/{id}");
        for (var time = 0; time < 2; time++)
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(mark), "__RequestVerificationToken" },
                { new StringContent(new string('b', 32)), "token" },
                { new ByteArrayContent(Paper), "files", "表.docx" },
            };
            Assert.Equal(HttpStatusCode.Redirect, (await officer.PostAsync($"/desk/publications/{id}/files?handler=Add", form)).StatusCode);
        }

        await using var db = on.Engine.OpenForReading();
        var edition = Assert.Single(db.Set<Edition>().Where(one => one.PublicationId == id).ToList());
        Assert.Equal("表.docx", Assert.Single(edition.Content().Files).Name);
        Assert.Empty(edition.Approvals().Approvals);
        Assert.Equal(EditionState.Drafting, edition.State);
    }

    [Theory]
    [InlineData("通知.docx", "<html><script>alert(1)</script></html>")]
    [InlineData("恶意.html", "<html><script>alert(1)</script></html>")]
    [InlineData("空.pdf", "")]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_its_name_and_nothing_changes(string name, string content)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var page = await PublishingOffice.AttachAsync(officer, id, name, System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.Contains("没有办成", page, StringComparison.Ordinal);
        await using var db = on.Engine.OpenForReading();
        Assert.Empty(Assert.Single(db.Set<Edition>().Where(one => one.PublicationId == id).ToList()).Content().Files);
    }

    [Fact]
    public async Task A_picture_in_the_text_is_shown_with_the_item_and_not_before()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "图解", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(await PublishingOffice.AntiforgeryAsync(officer, $"/desk/publications/{id}/acts/edit")),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(Picture), "picture", "图.png" },
        };
        var taken = await officer.PostAsync($"/desk/publications/{id}/files?handler=Picture", form);
        var told = await taken.Content.ReadAsStringAsync();
        Assert.True(taken.IsSuccessStatusCode, told);
        var address = System.Text.Json.JsonDocument.Parse(told).RootElement.GetProperty("address").GetString()!;
        var text = $"<p>看图<img src=\"{address}\" alt=\"产量走势\"></p>";
        await PublishingOffice.ActAsync(officer, id, "edit", PublishingOffice.Fields(column, "图解", text));
        using var visitor = office.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(address)).StatusCode);
        await PublishingOffice.ReviewAsync(office, id);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        Assert.Contains(address, await visitor.GetStringAsync($"/items/{id}"), StringComparison.Ordinal);
        var shown = await visitor.GetAsync(address);
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Null(shown.Content.Headers.ContentDisposition);
    }

    private static async Task<string> FileAsync(HttpClient client, Guid id) =>
        (await RunningOffice.ReadAsync(await client.GetAsync($"/desk/publications/{id}")))
            .QuerySelector("#files a[href^='/files/']")!
            .GetAttribute("href")!;
}

public sealed class ItemFilesOnSqliteTests(OnSqlite on) : ItemFilesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ItemFilesOnPostgresTests(OnPostgres on) : ItemFilesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
