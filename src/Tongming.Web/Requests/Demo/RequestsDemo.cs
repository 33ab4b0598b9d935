using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Demo;

/// <summary>
/// The demo's cases: some in every state, at every distance from their term, reached by real acts on days that lie behind. Fees are
/// shown even where the office has not switched them on.
/// </summary>
internal sealed class RequestsDemo(
    SubmitRequest submit,
    PerformAct perform,
    IEnumerable<ICaseAct> acts,
    CasePapers papers,
    RequestOptions options,
    Calendars calendars
) : IDemoSource
{
    private const int SuperiorsFirstTopic = 60;

    public int Order => 100;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        await ReviewInStepsAsync(office, office.BodyId, 3, cancel);
        await ReviewInStepsAsync(office, office.SuperiorId, 1, cancel);
        var known = acts.ToDictionary(act => act.Act);
        known[RequestAct.NotifyFee] = new NotifyFee(papers, options with { Fees = true });
        var calendar = await calendars.OfAsync(office.BodyId, cancel);
        var bureau = new DemoDesk(submit, perform, known, office.Engine)
        {
            BodyId = office.BodyId,
            SectionId = office.Sections["综合统计科"],
            ReviewDepth = 3,
            Who = role => office[role],
            Calendar = calendar,
            Today = office.Now.Day,
        };
        await OpenCases.TellAsync(bureau);
        await ClosedCases.TellAsync(bureau);
        var superior = new DemoDesk(submit, perform, known, office.Engine)
        {
            BodyId = office.SuperiorId,
            SectionId = office.Sections["政务公开科"],
            ReviewDepth = 1,
            Who = role => office.OfSuperior[role],
            Calendar = calendar,
            Today = office.Now.Day,
            FirstTopic = SuperiorsFirstTopic,
        };
        await SuperiorsCases.TellAsync(superior);
    }

    private static async Task ReviewInStepsAsync(DemoOffice office, Guid bodyId, int depth, CancellationToken cancel)
    {
        var program = Actor.Program(bodyId);
        await office.Changes.SaveAsync<int>(
            async db =>
            {
                var body = await db.Set<Body>().SingleAsync(one => one.Id == bodyId, CancellationToken.None);
                body.ReviewInSteps(depth);
                db.Record(
                    new LedgerAct
                    {
                        BodyId = bodyId,
                        Act = "body.changed",
                        SubjectKind = "body",
                        SubjectId = bodyId,
                        Actor = program,
                        Day = office.Now.Day,
                        At = office.Now.Instant,
                        Facts = $$"""{"reviews":{{depth}}}""",
                    }
                );
                return depth;
            },
            cancel
        );
    }
}
