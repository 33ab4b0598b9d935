using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>The way of a communiqué on the pages of the desk: from the template that the program begins to the page and the document that everybody reads.</summary>
public abstract class CommuniqueTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly string code = FreshCode();

    [Fact]
    public async Task A_communique_is_made_of_the_template_that_the_program_begins()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (_, version) = await desk.NumbersAsync();
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        // As it is offered, without a change.
        var shown = await RunningOffice.ReadAsync(await clerk.GetAsync("/desk/statistics/volumes/templates?kind=Communique"));
        var text = shown.QuerySelector("textarea[name=Text]")!.TextContent;
        Assert.Contains("# 【期】统计公报", text, StringComparison.Ordinal);
        var kept = await RunningOffice.PostAsync(
            clerk,
            "/desk/statistics/volumes/templates?kind=Communique",
            new()
            {
                ["Kind"] = "Communique",
                ["Name"] = "统计公报",
                ["Text"] = text,
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        await using var db = office.Office.Engine.OpenForReading();
        var template = await db.Set<VolumeTemplate>().SingleAsync(one => one.BodyId == office.Office.BodyId);
        var begun = await RunningOffice.PostAsync(
            clerk,
            $"/desk/statistics/volumes/new?template={template.Id}",
            new() { ["Period"] = "2025Q1" }
        );
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var volume = Guid.Parse($"{begun.Headers.Location}".Split('/')[^1]);
        var release = await office.PlanAsync($"公报 {code}", ReleaseKind.Communique);
        await desk.PrepareAsync(release, [version.Id], volume);
        await desk.EmbargoAsync(release);

        using var stranger = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/volumes/{volume}")).StatusCode);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        string[] words = ["2025年一季度统计公报", "本公报数据为初步统计数，最终数据以统计年鉴为准。", "工业总产值为34.0亿元", "注释"];
        // The whole of it stands on one page, with its sources.
        var page = await RunningOffice.ReadAsync(await stranger.GetAsync($"/volumes/{volume}"));
        Assert.All(words, word => Assert.Contains(word, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector($"a[href='/data/{code}?version=1.0.0']"));
        using var bytes = new MemoryStream(await stranger.GetByteArrayAsync($"/volumes/{volume}/files/docx"));
        using var document = WordprocessingDocument.Open(bytes, isEditable: false);
        var written = document.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.All(words, word => Assert.Contains(word, written, StringComparison.Ordinal));
    }
}

public sealed class CommuniqueOnSqliteTests(OnSqlite on) : CommuniqueTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CommuniqueOnPostgresTests(OnPostgres on) : CommuniqueTests<OnPostgres>(on), IClassFixture<OnPostgres>;
