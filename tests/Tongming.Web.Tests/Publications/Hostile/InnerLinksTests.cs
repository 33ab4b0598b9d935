using System.Net;
using Microsoft.AspNetCore.Builder;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications.Channels.Fakes;
using Tongming.Web.Tests.Publications.Checks;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>Links in a text are judged by how they are written. The program never opens one, so that nothing can send it on into the own network.</summary>
public abstract class InnerLinksTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>Apart from the hosts, because these belong to nobody and are no addresses of ours.</summary>
    private const string Scheme = "http";

    private const string LoopbackInHex = "0x7f.1";

    private const string OfTheMachine = "169.254.169.254";

    [Fact]
    public async Task A_link_that_leads_or_is_sent_on_into_the_own_network_is_found_without_being_opened()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var inner = await FakeServer.StartAsync(app => app.MapGet("/{*path}", () => "inner"));
        await using var outer = await FakeServer.StartAsync(app => app.MapGet("/{*path}", () => "outer"));
        outer.RedirectsTo = inner.Address;
        var port = new Uri(inner.Address).Port;
        string[] links =
        [
            $"{outer.Address}/go",
            $"{inner.Address}/secret",
            $"{Scheme}://[::1]:{port}/",
            $"{Scheme}://2130706433:{port}/",
            $"{Scheme}://{LoopbackInHex}:{port}/",
            $"{Scheme}://localhost:{port}/",
            $"{Scheme}://{OfTheMachine}/latest/meta-data",
        ];
        // These do not even stay in the text.
        string[] dropped = [$"{Scheme}://user@stat.example:{port}/", $"//127.0.0.1:{port}/", $"javascript:fetch('{inner.Address}')"];
        var html =
            string.Concat(links.Concat(dropped).Select((link, at) => $"<p><a href=\"{link}\">链接{at}</a></p>"))
            + $"<p><img src=\"{inner.Address}/p.png\" alt=\"图\"></p>";
        var item = await CheckedItem.DraftAsync(office, html);
        var unsafeOnes = (await item.StandingAsync()).Report.Findings.Where(one => one.Rule == CheckRule.LinkUnsafe).ToArray();
        Assert.Equal(links.Length, unsafeOnes.Length);
        Assert.Contains($"{links.Length} 个错误", await item.SubmitAsync(), StringComparison.Ordinal);

        // Also where somebody lets them pass and the item goes out.
        await item.AnswerAsync(Role.LegalReviewer, "pass", unsafeOnes);
        await PublishingOffice.ReviewAsync(office, item.Id);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, item.Id, "publish", []);
        using var visitor = office.Visit();
        var shown = await visitor.GetAsync($"/items/{item.Id}");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.DoesNotContain($"{inner.Address}/p.png", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(outer.Requests);
        Assert.Empty(inner.Requests);
    }
}

public sealed class InnerLinksOnSqliteTests(OnSqlite on) : InnerLinksTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class InnerLinksOnPostgresTests(OnPostgres on) : InnerLinksTests<OnPostgres>(on), IClassFixture<OnPostgres>;
