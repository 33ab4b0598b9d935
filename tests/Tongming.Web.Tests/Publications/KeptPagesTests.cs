using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongming.People;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class KeptPagesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task An_answer_is_kept_with_its_tag_and_whoever_has_it_gets_304()
    {
        var (office, address) = await OfficeWithItemAsync();
        await using var _ = office;
        using var visitor = office.Visit();
        var first = await visitor.GetAsync(address);
        var again = await visitor.GetAsync(address);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString().Replace("public, ", "", StringComparison.Ordinal));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.True(again.Headers.Contains("Content-Security-Policy"));
        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var unchanged = await visitor.SendAsync(known);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate, gzip;q=1.0, *;q=0.5")]
    public async Task A_packed_answer_says_the_same(string accepted)
    {
        var (office, address) = await OfficeWithItemAsync();
        await using var _ = office;
        using var visitor = office.Visit();
        var plain = await visitor.GetStringAsync(address);
        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        asking.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        var packed = await visitor.SendAsync(asking);
        await using var stream = await packed.Content.ReadAsStreamAsync();
        await using Stream open =
            packed.Content.Headers.ContentEncoding.Single() == "br"
                ? new BrotliStream(stream, CompressionMode.Decompress)
                : new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(open);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task An_act_ends_what_is_kept_and_another_look_is_kept_apart()
    {
        var (office, address) = await OfficeWithItemAsync();
        await using var _ = office;
        using var visitor = office.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);
        using var large = new HttpRequestMessage(HttpMethod.Get, address);
        large.Headers.Add("Cookie", "look=large");
        Assert.Contains("class=\"large\"", await (await visitor.SendAsync(large)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"large\"", await visitor.GetStringAsync(address), StringComparison.Ordinal);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, Guid.Parse(address.Split('/')[^1]), "withdraw", new() { ["Reason"] = "有误" });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_signed_in_gets_nothing_that_is_kept_and_leaves_nothing_behind()
    {
        var (office, address) = await OfficeWithItemAsync();
        await using var _ = office;
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.Null((await publisher.GetAsync(address)).Headers.ETag);
        using var visitor = office.Visit();
        Assert.Contains("登录", await visitor.GetStringAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain("登录", await publisher.GetStringAsync(address), StringComparison.Ordinal);
        var cookies = office.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        Assert.Equal(CachedPages.SignedInCookie, cookies.Get(IdentityConstants.ApplicationScheme).Cookie.Name);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("")]
    public async Task The_look_leads_back_to_this_site_only(string back)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var visitor = office.Visit();
        var answer = await visitor.GetAsync($"/look?to=large&back={Uri.EscapeDataString(back)}");
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    private async Task<(RunningOffice Office, string Address)> OfficeWithItemAsync()
    {
        var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", $"<p>{new string('字', 600)}</p>");
        await PublishingOffice.ReviewAsync(office, id);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        return (office, $"/items/{id}");
    }
}

public sealed class KeptPagesOnSqliteTests(OnSqlite on) : KeptPagesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class KeptPagesOnPostgresTests(OnPostgres on) : KeptPagesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
