using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Demo;

public sealed class RequestsDemoTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    [Fact]
    public async Task The_demo_has_cases_in_every_state_and_chains_without_a_break()
    {
        await using var program = RunningProgram.Empty(on);
        Assert.True(await program.Services.GetRequiredService<FillDemo>().RunAsync(TestContext.Current.CancellationToken));

        await using var db = program.Engine.OpenForReading();
        var requests = await db.Set<InformationRequest>().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RequestStates.All, requests.Select(request => request.State).Distinct().Order());
        Assert.InRange(requests.Count, 40, 60);
        Assert.Contains(requests, request => request.ExtensionDays > 0);
        Assert.Contains(requests, request => request.ReturnReason is not null);
        Assert.Contains(requests, request => request.ThirdPartyObjected);
        Assert.Contains(requests, request => request.CorrectionReceivedOn is not null);
        Assert.Contains(requests, request => request.IssuedOn > request.ReplyDue);
        Assert.Equal(
            [1, 3],
            await db.Set<Body>().Select(body => body.ReviewDepth).Order().ToListAsync(TestContext.Current.CancellationToken)
        );
        var disputes = await db.Set<Dispute>().Select(one => one.Stage).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([DisputeStage.Notified, DisputeStage.Answered, DisputeStage.Decided], disputes.Order());
        Assert.Single(await db.Set<Complaint>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.True(await db.Set<CasePaper>().CountAsync(TestContext.Current.CancellationToken) > requests.Count);
        var chains = await VerifyLedger.RunAsync(db, null, TestContext.Current.CancellationToken);
        Assert.Equal(3, chains.Count);
        Assert.All(chains, chain => Assert.Null(chain.Break));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(52)]
    [InlineData(283)]
    public async Task The_demo_can_be_made_on_any_day(int daysAgo)
    {
        var noon = TimeProvider.System.GetUtcNow().AddDays(-daysAgo);
        var options = on.Fresh();
        await using var engine = new Tongming.Web.Platform.Data.Engine(options);
        await Tongming.Web.Platform.Data.Upgrade.RunAsync(engine);
        await using var changes = new Tongming.Web.Platform.Data.Changes(engine);
        await using var program = new RunningProgram(engine, changes, new OwnTime(noon));
        Assert.True(await program.Services.GetRequiredService<FillDemo>().RunAsync(TestContext.Current.CancellationToken));
        await using var db = engine.OpenForReading();
        var states = await db.Set<InformationRequest>()
            .Select(request => request.State)
            .Distinct()
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RequestStates.All.Count, states.Count);
    }
}
