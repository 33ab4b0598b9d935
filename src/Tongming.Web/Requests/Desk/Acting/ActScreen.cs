using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Files;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>What the page of an act shows besides what was typed.</summary>
internal sealed record ActScreen(CaseScreen Case, ICaseAct Act, FieldChoices Choices)
{
    /// <summary>The form as it is opened.</summary>
    public required FormState Start { get; init; }

    /// <summary>What will follow.</summary>
    public required string Consequence { get; init; }

    /// <summary>The draft beside the form, compared with the earlier one; null where there is nothing to review.</summary>
    public IReadOnlyList<ComparedLine>? Draft { get; init; }

    /// <summary>The fee with its working; null for other acts.</summary>
    public FeeWorking? Fee { get; init; }

    /// <summary>Files that the case's draft has, for the next draft.</summary>
    public IReadOnlyList<StagedFile> Attached { get; init; } = [];

    /// <summary>The words of the act.</summary>
    public RequestActEntry Entry => RequestActs.Of(Act.Act);

    /// <summary>Whether the form is about a draft that has to be seen.</summary>
    public bool Reviews =>
        Act.Act
            is RequestAct.ReviewFirst
                or RequestAct.ReviewLegal
                or RequestAct.ReviewSecond
                or RequestAct.ReviewSecrecy
                or RequestAct.ReturnDraft
                or RequestAct.ReferSecrecy
                or RequestAct.Sign
                or RequestAct.Issue;
}

/// <summary>Reads what the page of an act shows.</summary>
internal sealed class ReadActScreen(ReadCase cases, CaseActs acts, CaseClock clock, PaperSeal seal)
{
    /// <summary>The screen; null where there is no such case for the actor or no such act.</summary>
    public async Task<ActScreen?> RunAsync(Db db, Actor actor, (Guid Id, string Act, int? Pages) of, CancellationToken cancel)
    {
        if (acts.Find(of.Act) is not { } act || await cases.RunAsync(db, actor, of.Id, cancel) is not { } found)
            return null;
        var request = found.View.Request;
        var choices = await ActChoices.OfAsync(db, act.Act, request.BodyId, cancel);
        var draft = found.View.Draft is { } paper ? seal.Open(paper.Values) : new Dictionary<string, PaperValue>();
        var screen = new ActScreen(found, act, choices)
        {
            Start = FormState.Blank(act.Input, choices, ActStart.Known(act.Act, request, draft)),
            Consequence = ActConsequence.Of(act.Act, request, found.Calendar, (clock.Rules, found.Today)),
            Attached = act.Act == RequestAct.DraftDecision ? Attached(found.View, draft) : [],
        };
        if (screen.Reviews && found.DraftText is { } text)
        {
            var earlier = found.View.EarlierDraft is { } before ? await cases.TextAsync(db, before, cancel) : null;
            screen = screen with { Draft = DraftComparison.Of(earlier, text) };
        }

        return act.Act == RequestAct.NotifyFee ? screen with { Fee = await FeeWorking.LoadAsync(db, request, of.Pages, cancel) } : screen;
    }

    private static IReadOnlyList<StagedFile> Attached(CaseView view, IReadOnlyDictionary<string, PaperValue> draft)
    {
        var names = draft.GetValueOrDefault("附件")?.Parts ?? [];
        return
        [
            .. view
                .Files.Where(file => file.Purpose == KeptRows.Reply && names.Contains(file.Name))
                .Select(file => new StagedFile(file.Sha256, file.Size, file.Name, file.MediaType)),
        ];
    }
}
