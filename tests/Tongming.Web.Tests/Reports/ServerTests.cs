using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tongming.Web.Tests.Reports;

public sealed class ServerTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    [Theory]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/check", HttpStatusCode.OK)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/reports/rules", HttpStatusCode.OK)]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string address, HttpStatusCode status)
    {
        var answer = await app.CreateClient().GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task An_answer_made_from_a_document_is_kept_by_no_cache()
    {
        var answer = await app.CreateClient().PostAsync("/api/v1/reports/check", new StringContent("云湖区统计局"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_said_so_in_Chinese() =>
        Assert.Contains("没有这个页面", await app.CreateClient().GetStringOfAsync("/nothing-here"), StringComparison.Ordinal);
}

internal static class Answers
{
    public static async Task<string> GetStringOfAsync(this HttpClient client, string address) =>
        await (await client.GetAsync(address)).Content.ReadAsStringAsync();
}
