using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Fees;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Desk.Acting;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

public abstract class NotifyFeeTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Today = new(2026, 3, 18);

    private readonly OwnTime time = new(new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public async Task What_the_same_applicant_asked_earlier_in_the_month_is_counted()
    {
        await using var desk = await CaseOffice.StartAsync(on, time);
        // A month earlier, and somebody else: neither counts.
        await EnterAsync(desk, new(2026, 2, 27), []);
        await EnterAsync(desk, Today, new() { ["Name"] = "另一人", ["ProofNumber"] = "110101199003070038" });
        for (var i = 0; i < 10; i++)
            await EnterAsync(desk, Today.AddDays(-1), i % 2 == 0 ? [] : new() { ["ProofNumber"] = "１１０１０１１９９００３０７００１１" });
        var eleventh = await EnterAsync(desk, Today, []);
        var twelfth = await EnterAsync(desk, Today, []);

        Assert.Equal((100, 10), await ProposedAsync(desk, eleventh));
        Assert.Equal((100, 11), await ProposedAsync(desk, twelfth));
        Assert.Equal("request.fee.above-tariff", (await NotifyAsync(desk, eleventh, 200)).Refusal?.Code);
        Assert.True((await NotifyAsync(desk, eleventh, 100)).Succeeded);
        await using var db = desk.Office.Engine.OpenForReading();
        var paper = await db.Set<CasePaper>().SingleAsync(one => one.RequestId == eleventh && one.Number != null);
        var values = desk.Office.Services.GetRequiredService<PaperSeal>().Open(paper.Values);
        Assert.Equal("按件计收，1件（同一申请人本月此前已有10件）", values["收费标准"].ToString());
    }

    [Fact]
    public async Task The_first_ten_of_a_month_are_free()
    {
        await using var desk = await CaseOffice.StartAsync(on, time);
        var first = await EnterAsync(desk, Today, []);
        Assert.Equal((0, 0), await ProposedAsync(desk, first));
        Assert.Equal("request.fee.above-tariff", (await NotifyAsync(desk, first, 100)).Refusal?.Code);
    }

    private async Task<Guid> EnterAsync(CaseOffice desk, DateOnly day, Dictionary<string, string> person)
    {
        // Ids tell the order of forms of one day.
        time.Present += TimeSpan.FromSeconds(1);
        var id = await desk.EnterAsync(day, new(person) { ["Confirmed"] = $"{day:yyyy-MM-dd}" });
        await desk.DoAsync(Role.Registrar, id, "assign", desk.Assignment());
        return id;
    }

    private static async Task<(int Yuan, int Earlier)> ProposedAsync(CaseOffice desk, Guid id)
    {
        await using var db = desk.Office.Engine.OpenForReading();
        var request = await db.Set<InformationRequest>().SingleAsync(one => one.BodyId == desk.Office.BodyId && one.Id == id);
        var working = await FeeWorking.LoadAsync(db, request, null, TestContext.Current.CancellationToken);
        return (working.ByItem.Yuan, working.EarlierItems);
    }

    private static async Task<Outcome<PerformAct.Done>> NotifyAsync(CaseOffice desk, Guid id, int yuan)
    {
        await using var scope = desk.Office.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var act = new NotifyFee(services.GetRequiredService<CasePapers>(), new RequestOptions { Fees = true });
        var input = new NotifyFee.InputOf
        {
            Basis = FeeBasis.ByItem,
            Count = 1,
            Yuan = yuan,
            Payment = "到代理银行缴纳",
            Reason = "本月申请数量明显超过合理范围",
        };
        var target = new PerformAct.Target(desk.Office.BodyId, id, $"{Guid.NewGuid():N}", null);
        return await services.GetRequiredService<PerformAct>().RunAsync(act, input, target, desk.Office.ActorOf(Role.OfficeHead));
    }
}

public sealed class NotifyFeeOnSqliteTests(OnSqlite on) : NotifyFeeTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class NotifyFeeOnPostgresTests(OnPostgres on) : NotifyFeeTests<OnPostgres>(on), IClassFixture<OnPostgres>;
