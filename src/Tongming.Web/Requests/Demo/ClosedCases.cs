using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Acts;

namespace Tongming.Web.Requests.Demo;

/// <summary>The bureau's cases that need no more answer.</summary>
internal static class ClosedCases
{
    /// <summary>Makes them.</summary>
    public static async Task TellAsync(DemoDesk desk)
    {
        await desk.Case(3).IssuedAsync(DemoDrafts.Given);
        await desk.Case(-6).IssuedAsync(DemoDrafts.Partly, onDay: 17);
        await desk.Case(-10).DeliveredAsync(DemoDrafts.AlreadyPublic);
        await desk.Case(-22).DeliveredAsync(DemoDrafts.Banned);
        var absent = desk.Case(-30);
        await absent.DeliveredAsync(DemoDrafts.Absent(absent.Day(6)));
        await desk.Case(-35).DeliveredAsync(DemoDrafts.Elsewhere);
        var proposed = await desk.Case(-40).DeliveredAsync(DemoDrafts.Given);
        var idea = new ProposeDisclosure.InputOf { On = proposed.Day(20) };
        await proposed.DoAsync(Role.Registrar, RequestAct.ProposeDisclosure, idea);
        foreach (var dueIn in new[] { -60, -90, -120 })
        {
            var archived = await desk.Case(dueIn).DeliveredAsync(DemoDrafts.Given);
            await archived.DoAsync(Role.Archivist, RequestAct.Archive, new ArchiveRequest.InputOf { On = archived.Day(30) });
        }

        await EndedAsync(desk);
    }

    private static async Task EndedAsync(DemoDesk desk)
    {
        var lapsed = await desk.Case(-25).AssignedAsync();
        var points = new AskCorrection.InputOf
        {
            Points = "请写明所需数据的年度",
            WorkingDays = 10,
            On = lapsed.Day(4),
        };
        await lapsed.DoAsync(Role.CaseOfficer, RequestAct.AskCorrection, points);
        var end = new LapseCorrection.InputOf { NoticeReachedOn = lapsed.Day(5), On = lapsed.Day(20) };
        await lapsed.DoAsync(Role.OfficeHead, RequestAct.LapseCorrection, end);
        var withdrawn = await desk.Case(-8).AssignedAsync();
        var why = new WithdrawRequest.InputOf { Reason = "已从统计年鉴查到。", On = withdrawn.Day(9) };
        await withdrawn.DoAsync(Role.Registrar, RequestAct.Withdraw, why);
        var petition = await desk.Case(-4).AssignedAsync();
        var told = new TransferAsPetition.InputOf
        {
            Reason = "以申请的形式投诉调查员。",
            Channel = "演示区信访局",
            On = petition.Day(6),
        };
        await petition.DoAsync(Role.OfficeHead, RequestAct.TransferAsPetition, told);
        var kept = await desk.Case(9).RegisteredAsync();
        var twin = await desk.Case(9).RegisteredAsync();
        var number = await kept.ReadAsync(request => request.Number!.Value.ToString());
        await twin.DoAsync(Role.Registrar, RequestAct.Merge, new MergeInto.InputOf { Number = number, On = twin.Day(2) });
    }
}
