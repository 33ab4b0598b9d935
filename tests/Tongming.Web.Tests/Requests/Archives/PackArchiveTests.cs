using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Archives;

public abstract class PackArchiveTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task The_archive_has_every_piece_with_its_hash_and_the_chain()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today);
        using var client = await office.SignInAsync(Role.Archivist);
        using var zip = await PackAsync(client, made);
        string[] names = ["001 申请登记信息.html", "002 登记回执.docx", "003 身份证明.pdf", "004 办理过程.csv", "目录.csv", "目录.html"];
        Assert.Equal(names, zip.Entries.Select(entry => entry.FullName));

        var index = await TextAsync(zip, "目录.csv");
        Assert.All(names[..4], name => Assert.Contains(HashOf(zip, name), index));
        Assert.Contains(ClosedCase.Name, await TextAsync(zip, "001 申请登记信息.html"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(ClosedCase.Content)), HashOf(zip, names[2]));
        await using var db = on.Engine.OpenForReading();
        var last = await db.Set<LedgerEntry>().Where(entry => entry.BodyId == office.BodyId).OrderBy(entry => entry.Seq).LastAsync();
        Assert.Equal(("request.pack-archive", made.Request.Id), (last.Act, last.SubjectId));
        Assert.Contains(Convert.ToHexStringLower(last.Hash), await TextAsync(zip, "目录.html"));
        Assert.Contains(ClosedCase.Note, await TextAsync(zip, names[3]));
    }

    [Fact]
    public async Task Only_those_who_keep_the_files_pack_them()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var address = $"/desk/requests/{(await ClosedCase.InAsync(office, Today)).Request.Id}/archive";
        using var reviewer = await office.SignInAsync(Role.SecondReviewer);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        using var stranger = await other.SignInAsync(Role.Archivist);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_paper_whose_template_is_missing_is_named_and_not_made_from_another()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today);
        await office.Changes.SaveAsync<int>(async db =>
            await db.Set<CasePaper>()
                .Where(paper => paper.RequestId == made.Request.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(paper => paper.TemplateVersion, 7))
        );
        using var client = await office.SignInAsync(Role.Archivist);
        using var zip = await PackAsync(client, made);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.EndsWith(".docx", StringComparison.Ordinal));
        Assert.Contains("模板缺失", await TextAsync(zip, "目录.csv"));
    }

    private static async Task<ZipArchive> PackAsync(HttpClient client, ClosedCase made)
    {
        var answer = await RunningOffice.PostAsync(client, $"/desk/requests/{made.Request.Id}/archive", []);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{made.Request.Number}.zip", answer.Content.Headers.ContentDisposition?.FileName);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return WebUtility.HtmlDecode(await reader.ReadToEndAsync());
    }

    private static string HashOf(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}

public sealed class PackArchiveOnSqliteTests(OnSqlite on) : PackArchiveTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PackArchiveOnPostgresTests(OnPostgres on) : PackArchiveTests<OnPostgres>(on), IClassFixture<OnPostgres>;
