using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;
using Tongming.Web.Requests.Acts;

namespace Tongming.Web.Requests.Demo;

/// <summary>The bureau's cases that still have to be answered.</summary>
internal static class OpenCases
{
    /// <summary>Makes them.</summary>
    public static async Task TellAsync(DemoDesk desk)
    {
        await NewOnesAsync(desk);
        await WithSectionAsync(desk);
        await WaitingAsync(desk);
        await InReviewAsync(desk);
    }

    private static async Task NewOnesAsync(DemoDesk desk)
    {
        await desk.Case(18).SubmittedAsync(IntakeChannel.Internet, isConfirmed: false);
        await desk.Case(18).SubmittedAsync(IntakeChannel.OrdinaryMail);
        await desk.Case(17).RegisteredAsync(isConfirmed: false);
        await desk.Case(16).RegisteredAsync(isConfirmed: false);
        await desk.Case(17).RegisteredAsync();
        await desk.Case(15).RegisteredAsync();
    }

    /// <summary>Overdue, due today, and due in 1, 3, 5 and more working days.</summary>
    private static async Task WithSectionAsync(DemoDesk desk)
    {
        foreach (var dueIn in new[] { -2, 0, 1, 3, 5, 12 })
            await desk.Case(dueIn).AssignedAsync();
        var extended = await desk.Case(-3).AssignedAsync();
        var reason = "所需资料需要从多个年度的档案中查找，不能如期答复。";
        var extension = new ExtendDeadline.InputOf
        {
            WorkingDays = 20,
            Reason = reason,
            On = extended.Day(18),
        };
        await extended.DoAsync(Role.OfficeHead, RequestAct.Extend, extension);
        var corrected = await AskedToCorrectAsync(desk.Case(2), workingDays: 10);
        var correction = new ReceiveCorrection.InputOf { Content = "所需数据为上一年度，分季度。", On = corrected.Day(10) };
        await corrected.DoAsync(Role.Registrar, RequestAct.ReceiveCorrection, correction);
        var returned = await desk.Case(4).AssignedAsync();
        await returned.DraftedAsync(DemoDrafts.Process, 1);
        var remark = "请补充说明过程稿与已公布方案的关系。";
        await returned.DoAsync(
            Role.LegalReviewer,
            RequestAct.ReturnDraft,
            new ReturnDraft.InputOf { Reason = remark, On = returned.Day(11) }
        );
    }

    /// <summary>Those for which time is not counted.</summary>
    private static async Task WaitingAsync(DemoDesk desk)
    {
        await AskedToCorrectAsync(desk.Case(10), workingDays: 15);
        await AskedToCorrectAsync(desk.Case(-5), workingDays: 10);
        await ConsultedAsync(desk.Case(8));
        var objected = await ConsultedAsync(desk.Case(4));
        var answer = new RecordThirdPartyAnswer.InputOf
        {
            Opinion = Opinion.Objects,
            Reason = "涉及本公司商业秘密。",
            On = objected.Day(14),
        };
        await objected.DoAsync(Role.CaseOfficer, RequestAct.RecordThirdPartyAnswer, answer);
        var reasons = await desk.Case(12).AssignedAsync();
        var question = new AskReasons.InputOf
        {
            Count = "26件",
            Period = "本年1月1日以来",
            Points = "短期内多次申请同一类统计资料的理由。",
            On = reasons.Day(4),
        };
        await reasons.DoAsync(Role.CaseOfficer, RequestAct.AskReasons, question);
        var charged = await desk.Case(11).AssignedAsync();
        var fee = new NotifyFee.InputOf
        {
            Basis = FeeBasis.ByPage,
            Count = 86,
            Yuan = FeeTariff.ByPage(86),
            Payment = "持通知书到代理银行缴纳。",
            Reason = "申请人要求提供纸质复制件，共86页，超过30页。",
            On = charged.Day(5),
        };
        await charged.DoAsync(Role.OfficeHead, RequestAct.NotifyFee, fee);
    }

    /// <summary>One at every step of the review.</summary>
    private static async Task InReviewAsync(DemoDesk desk)
    {
        await (await desk.Case(1).AssignedAsync()).DraftedAsync(DemoDrafts.Given, 0);
        await (await desk.Case(3).AssignedAsync()).DraftedAsync(DemoDrafts.Banned, 1);
        await (await desk.Case(5).AssignedAsync()).DraftedAsync(DemoDrafts.Partly, 2);
        await (await desk.Case(2).AssignedAsync()).DraftedAsync(DemoDrafts.AlreadyPublic, 3);
        var referred = await desk.Case(1).AssignedAsync();
        await referred.DraftedAsync(DemoDrafts.Given, 3);
        var question = new ReferSecrecy.InputOf
        {
            Authority = "演示区保密行政管理部门",
            Question = "所附数据能否公开。",
            On = referred.Day(13),
        };
        await referred.DoAsync(Role.SecrecyReviewer, RequestAct.ReferSecrecy, question);
        await (await desk.Case(3).AssignedAsync()).DraftedAsync(DemoDrafts.Process, 4);
        await (await desk.Case(2).AssignedAsync()).SignedAsync(DemoDrafts.Given);
    }

    private static async Task<DemoCase> AskedToCorrectAsync(DemoCase one, int workingDays)
    {
        await one.AssignedAsync();
        var notice = new AskCorrection.InputOf
        {
            Points = "请写明所需数据的年度\n请写明数据的范围（全区或者某一街道）",
            WorkingDays = workingDays,
            On = one.Day(5),
        };
        return await one.DoAsync(Role.CaseOfficer, RequestAct.AskCorrection, notice);
    }

    private static async Task<DemoCase> ConsultedAsync(DemoCase one)
    {
        await one.AssignedAsync();
        var letter = new ConsultThirdParty.InputOf
        {
            ThirdParty = "演示第三方有限公司",
            Information = "该公司提供的调查服务合同。",
            On = one.Day(6),
        };
        return await one.DoAsync(Role.CaseOfficer, RequestAct.ConsultThirdParty, letter);
    }
}
