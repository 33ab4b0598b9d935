using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>Something that an applicant can do with the own matter on the page.</summary>
internal sealed record OwnAct
{
    /// <summary>In the address.</summary>
    public required string Code { get; init; }

    /// <summary>A verb with its object.</summary>
    public required string Label { get; init; }

    /// <summary>What comes of it.</summary>
    public required string Consequence { get; init; }

    /// <summary>What the text is called.</summary>
    public required string TextLabel { get; init; }

    /// <summary>Whether something must be written.</summary>
    public bool NeedsText { get; init; }

    /// <summary>Longest text, in characters.</summary>
    public int Longest { get; init; } = 4000;

    /// <summary>Purpose of the files that can come with it; null where none can.</summary>
    public string? FilePurpose { get; init; }

    /// <summary>The act of the process, or null for what is none: a complaint.</summary>
    public RequestAct? Act { get; init; }

    /// <summary>The act's input from what was written.</summary>
    public Func<string, object>? Input { get; init; }
}

/// <summary>The list of what applicants can do.</summary>
internal static class OwnActs
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<OwnAct> All { get; } =
    [
        new()
        {
            Code = "correction",
            Label = "提交补正",
            Consequence = "提交以后，答复期限从收到补正的第二天起重新计算 20 个工作日。补正只有一次，请把要点都写全。",
            TextLabel = "补正的内容",
            NeedsText = true,
            FilePurpose = FilePurposes.Correction,
            Act = RequestAct.ReceiveCorrection,
            Input = text => new ReceiveCorrection.InputOf { Content = text },
        },
        new()
        {
            Code = "reasons",
            Label = "说明理由",
            Consequence = "提交以后，期限接着计算。",
            TextLabel = "申请的理由",
            NeedsText = true,
            FilePurpose = FilePurposes.Reasons,
            Act = RequestAct.ReceiveReasons,
            Input = text => new ReceiveReasons.InputOf { Given = true, Content = text },
        },
        new()
        {
            Code = "material",
            Label = "补充材料",
            Consequence = "补充的说明和材料会放进这件申请，期限不变。",
            TextLabel = "要补充的说明，或者是什么材料",
            NeedsText = true,
            Longest = 2000,
            FilePurpose = FilePurposes.Material,
            Act = RequestAct.AddFile,
            Input = text => new AddFile.InputOf { What = text },
        },
        new()
        {
            Code = "disclosure",
            Label = "建议主动公开",
            Consequence = "您认为这些信息应当让所有人都能看到，可以建议本机关主动公开（条例第四十四条）。您的身份不会公开。",
            TextLabel = "理由",
            Longest = 500,
            Act = RequestAct.ProposeDisclosure,
            Input = text => new ProposeDisclosure.InputOf { Reason = text },
        },
        new()
        {
            Code = "complaint",
            Label = "提出意见或者投诉",
            Consequence = "会登记到投诉举报台账，由专人核实处理。不影响您申请行政复议或者提起诉讼的权利和期限。",
            TextLabel = "意见或者投诉的内容",
            NeedsText = true,
        },
        new()
        {
            Code = "withdraw",
            Label = "撤回申请",
            Consequence = "撤回后不再办理，也不再答复，不能恢复；以后可以重新申请。",
            TextLabel = "撤回的原因",
            Longest = 500,
            Act = RequestAct.Withdraw,
            Input = text => new WithdrawRequest.InputOf { Reason = text },
        },
    ];

    /// <summary>What can be done with a matter now.</summary>
    public static IReadOnlyList<OwnAct> Now(InformationRequest request, RequestPermissions permissions) =>
        [
            .. All.Where(act =>
                act.Act is { } own
                    ? permissions.May(RequestParty.Applicant, own, request.State) && Fits(own, request)
                    : request.State != RequestState.Merged
            ),
        ];

    private static bool Fits(RequestAct act, InformationRequest request) =>
        act != RequestAct.ProposeDisclosure
        || (
            request.Reply is { GivesInformation: true } && request.Visibility is not (Visibility.ProposedForDisclosure or Visibility.Public)
        );
}
