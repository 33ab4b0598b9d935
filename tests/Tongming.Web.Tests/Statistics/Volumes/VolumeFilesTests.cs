using System.Net;
using System.Net.Http.Headers;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>The files of volumes as strangers fetch them, and what of them is kept.</summary>
public abstract class VolumeFilesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly string code = FreshCode();

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Who_has_a_file_already_gets_no_second_copy_and_none_is_kept_among_the_pages(string format)
    {
        // What others write would end the shelf on which is looked.
        await using var office = await StartAsync(on, alone: true);
        var volume = await new VolumeDesk(office, code).EmbargoedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var stranger = office.Office.Visit();
        var address = $"/volumes/{volume}/files/{format}";
        var answer = await stranger.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("PK"u8, bytes.AsSpan(0, 2));
        Assert.Equal($"2025年3月模板 {code}.{format}", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var tag = answer.Headers.ETag!;
        Assert.False(tag.IsWeak);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var again = new HttpRequestMessage(method, address);
            again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag.Tag));
            var known = await stranger.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            Assert.Equal(tag, known.Headers.ETag);
            Assert.Empty(await known.Content.ReadAsByteArrayAsync());
        }

        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        var told = await stranger.SendAsync(head);
        Assert.Equal((HttpStatusCode.OK, tag), (told.StatusCode, told.Headers.ETag));
        var shelf = await office.Get<PublicCache>().NowAsync(CancellationToken.None);
        Assert.Null(shelf.Pages.Find($"http://localhost {address} "));
        await stranger.GetAsync($"/volumes/{volume}");
        Assert.NotNull(shelf.Pages.Find($"http://localhost /volumes/{volume} "));
    }

    [Fact]
    public async Task Its_formats_have_tags_of_their_own()
    {
        await using var office = await StartAsync(on);
        var volume = await new VolumeDesk(office, code).EmbargoedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var stranger = office.Office.Visit();
        var tags = new HashSet<string>();
        foreach (var format in new[] { "docx", "xlsx" })
            Assert.True(tags.Add((await stranger.GetAsync($"/volumes/{volume}/files/{format}")).Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/volumes/{volume}/files/pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/volumes/{volume}/files/exe")).StatusCode);
    }

    [Fact]
    public async Task What_it_says_is_read_once_for_all_its_pages_and_not_for_what_needs_none_of_it()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var volume = await desk.EmbargoedAsync(VolumeKind.Yearbook);
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var stranger = office.Office.Visit();
        var name = new StoredName(office.Office.BodyId, (await desk.VolumeAsync(volume)).ContentFile);
        var (store, kept) = (office.Get<IFileStore>(), new MemoryStream(await office.Get<IFileStore>().ReadAsync(name)));
        await store.DeleteAsync(name, DateTimeOffset.MaxValue);
        // Nothing is there: what can be told is told without it.
        using var head = new HttpRequestMessage(HttpMethod.Head, $"/volumes/{volume}/files/docx");
        Assert.Equal(HttpStatusCode.OK, (await stranger.SendAsync(head)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/volumes")).StatusCode);
        await store.PutAsync(office.Office.BodyId, kept);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/volumes/{volume}")).StatusCode);
        await store.DeleteAsync(name, DateTimeOffset.MaxValue);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/volumes/{volume}/1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/volumes/{volume}/files/docx")).StatusCode);
    }

    [Fact]
    public async Task What_a_volume_said_before_is_kept_no_longer_and_the_same_is_named_once()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (set, version) = await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        var release = await office.PlanAsync($"发布 {code}");
        await desk.PrepareAsync(release, [version.Id], volume);
        var first = Assert.Single(await desk.FilesAsync(volume));
        await desk.PrepareAsync(release, [version.Id], volume);
        Assert.Equal(first.Id, Assert.Single(await desk.FilesAsync(volume)).Id);
        var newer = await office.VersionAsync(set, Numbers(add: 5), "核实");
        await desk.PrepareAsync(release, [newer.Id], volume);
        var second = Assert.Single(await desk.FilesAsync(volume));
        Assert.Equal((await desk.VolumeAsync(volume)).ContentFile, second.Sha256);
        Assert.NotEqual(first.Sha256, second.Sha256);
        Must(await office.Get<PrepareRelease>().RunAsync(On(release), [newer.Id], office.By(Role.CaseOfficer)));
        Assert.Empty(await desk.FilesAsync(volume));
        await desk.PrepareAsync(release, [newer.Id], volume);
        Must(await office.Get<MoveRelease>().CancelAsync(On(release), "不发了", office.By(Role.Publisher)));
        Assert.Empty(await desk.FilesAsync(volume));
    }

    [Fact]
    public async Task A_form_that_was_sent_twice_is_answered_as_done_whatever_became_of_what_it_named()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (_, version) = await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        var release = await office.PlanAsync($"发布 {code}");
        var target = On(release);
        Must(await office.Get<PrepareRelease>().RunAsync(target, [version.Id], office.By(Role.CaseOfficer), [volume]));
        var again = Must(await office.Get<PrepareRelease>().RunAsync(target, [version.Id], office.By(Role.CaseOfficer), [Guid.NewGuid()]));
        Assert.True(again.Repeated);
        Assert.Equal(
            "volume.not-found",
            (await office.Get<PrepareRelease>().RunAsync(On(release), [version.Id], office.By(Role.CaseOfficer), [Guid.NewGuid()]))
                .Refusal!
                .Code
        );
    }
}

public sealed class VolumeFilesOnSqliteTests(OnSqlite on) : VolumeFilesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class VolumeFilesOnPostgresTests(OnPostgres on) : VolumeFilesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
