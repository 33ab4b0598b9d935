using Tongming.People;
using Tongming.Publications;
using Tongming.Requests.Intake;
using Tongming.Web.Publications.Files;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;

namespace Tongming.Web.Tests.Reports.Filing;

public abstract class FileAgainTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Filed_again_it_is_the_next_edition_of_the_same_item()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await office.FileAllAsync();
        await office.DeliverAsync();
        var item = (await office.ReportAsync()).ItemId!.Value;
        await office.ActAsync(item, "review-secrecy", Role.SecrecyReviewer);
        await office.ActAsync(item, "publish", Role.Publisher);

        var back = new ReviewReport.ReturnInput { Reason = "有一件的申请人类别登记错了" };
        FilingOffice.Must(await office.Get<ReviewReport>().ReturnAsync(back, FilingOffice.On(), office.By(Role.OfficeHead)));
        var acts = await ReportActs.OfAsync(office.Office, FilingOffice.Today);
        acts.Ask(ApplicantClass.Other, new DateOnly(2025, 8, 6), ("A2", new DateOnly(2025, 8, 20)));
        await acts.SaveAsync();
        FilingOffice.Must(await office.FreezeAsync());
        await office.ApproveAsync();
        FilingOffice.Must(await office.FileAsync());
        await office.DeliverAsync();

        Assert.Equal((item, 2), ((await office.ReportAsync()).ItemId!.Value, (await office.ReportAsync()).FiledNo));
        var next = await office.EditionAsync(item);
        Assert.Equal((2, EditionState.SecrecyReview), (next.Number, next.State));
        Assert.Contains("更正后重新报送", next.Content().CorrectionNote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_filed_again_before_it_was_published_keeps_its_edition_and_its_files()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await office.FileAllAsync();
        await office.DeliverAsync();
        var item = (await office.ReportAsync()).ItemId!.Value;
        var before = (await office.EditionAsync(item)).Content().Files;

        var back = new ReviewReport.ReturnInput { Reason = "再看一遍" };
        FilingOffice.Must(await office.Get<ReviewReport>().ReturnAsync(back, FilingOffice.On(), office.By(Role.OfficeHead)));
        FilingOffice.Must(await office.FreezeAsync());
        await office.ApproveAsync();
        FilingOffice.Must(await office.FileAsync());
        await office.DeliverAsync();

        var edition = await office.EditionAsync(item);
        Assert.Equal((1, EditionState.SecrecyReview), (edition.Number, edition.State));
        Assert.Equal(before.Select(file => file.Name), edition.Content().Files.Select(file => file.Name));
        await office.ActAsync(item, "review-secrecy", Role.SecrecyReviewer);
        await office.ActAsync(item, "publish", Role.Publisher);
        using var publisher = await office.Office.SignInAsync(Role.Publisher);
        var page = await RunningOffice.ReadAsync(await publisher.GetAsync($"/desk/publications/{item}"));
        Assert.Equal(["接收年报", "接收年报", "审查保密", "立即发布"], page.QuerySelectorAll(".course b").Select(one => one.TextContent));
        using var stranger = office.Office.Visit();
        foreach (var file in edition.Content().Files)
            Assert.Equal(System.Net.HttpStatusCode.OK, (await stranger.GetAsync(ItemFiles.AddressOf(file.Id))).StatusCode);
    }
}

public sealed class FileAgainOnSqliteTests(OnSqlite on) : FileAgainTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FileAgainOnPostgresTests(OnPostgres on) : FileAgainTests<OnPostgres>(on), IClassFixture<OnPostgres>;
