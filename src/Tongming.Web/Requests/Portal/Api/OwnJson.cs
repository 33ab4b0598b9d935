using Tongming.Requests;
using Tongming.Web.Requests.Portal.Mine;

namespace Tongming.Web.Requests.Portal.Api;

/// <summary>What is asked to follow an application.</summary>
/// <param name="Body">The body.</param>
/// <param name="Code">The query code.</param>
/// <param name="Phone">The last four digits of the telephone.</param>
internal sealed record OwnAsked(Guid Body, string? Code, string? Phone);

/// <summary>An application as its applicant sees it.</summary>
/// <param name="Pass">For the header of what follows.</param>
/// <param name="Minutes">How long it is good.</param>
/// <param name="Body">Name of the body.</param>
/// <param name="Matters">The matters.</param>
internal sealed record OwnApplicationJson(string Pass, int Minutes, string Body, IReadOnlyList<OwnMatterJson> Matters);

/// <summary>One matter.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">登记号; null before registration.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">How it stands, in a word.</param>
/// <param name="Meaning">What that means and what comes next.</param>
/// <param name="SubmittedOn">Day on which it was sent in.</param>
/// <param name="ReceivedOn">Day of receipt, from which the term runs.</param>
/// <param name="ReplyDue">Last day for the answer, inclusive; null while the term has not begun or stands still.</param>
/// <param name="DueIsProvisional">Whether that day needs a year without holiday notice.</param>
/// <param name="OwnLimit">Last day for what is awaited from the applicant.</param>
/// <param name="CorrectionPoints">What must be corrected, while that is awaited.</param>
/// <param name="Course">What happened.</param>
/// <param name="Papers">Papers that went out to the applicant.</param>
/// <param name="Acts">What the applicant can do now.</param>
internal sealed record OwnMatterJson(
    Guid Id,
    string? Number,
    string Title,
    string State,
    string Meaning,
    DateOnly SubmittedOn,
    DateOnly? ReceivedOn,
    DateOnly? ReplyDue,
    bool DueIsProvisional,
    DateOnly? OwnLimit,
    string? CorrectionPoints,
    IReadOnlyList<OwnStepJson> Course,
    IReadOnlyList<OwnPaperJson> Papers,
    IReadOnlyList<OwnActJson> Acts
);

/// <summary>A step.</summary>
internal sealed record OwnStepJson(DateOnly On, string Words, bool IsPause);

/// <summary>A paper; without address while its copy is being made.</summary>
internal sealed record OwnPaperJson(Guid Id, string Name, string? Number, DateOnly On, string? Address);

/// <summary>An act.</summary>
internal sealed record OwnActJson(string Code, string Label, string Consequence, bool NeedsText, int LongestText, bool TakesFiles);

/// <summary>What is sent to do an act.</summary>
/// <param name="Token">16 to 80 characters; the same token is the same act.</param>
/// <param name="Text">What the applicant writes.</param>
internal sealed record OwnActSent(string Token, string? Text);

/// <summary>What came of it, in a sentence.</summary>
internal sealed record OwnActDone(string Sentence);

/// <summary>Writes what the applicant's page shows as JSON.</summary>
internal static class OwnJson
{
    public static OwnMatterJson Matter(InformationRequest request, OwnMatter shown) =>
        new(
            request.Id,
            request.Number?.ToString(),
            OwnPage.TitleOf(request),
            shown.State.Word,
            shown.State.Meaning,
            request.SubmittedOn,
            request.ReceivedOn,
            shown.Clock.ReplyDue?.Due,
            shown.Clock.ReplyDue?.IsProvisional ?? false,
            OwnMatter.LimitOf(request, shown.Clock),
            request.State == RequestState.CorrectionAsked ? request.CorrectionPoints : null,
            [.. shown.Course.Select(step => new OwnStepJson(step.On, step.Words, step.IsPause))],
            [
                .. shown.Papers.Select(paper => new OwnPaperJson(
                    paper.Id,
                    paper.Name,
                    paper.Number,
                    paper.On,
                    paper.File is null ? null : $"/api/v1/requests/mine/{request.Id}/papers/{paper.Id}"
                )),
            ],
            [
                .. shown.Acts.Select(act => new OwnActJson(
                    act.Code,
                    act.Label,
                    act.Consequence,
                    act.NeedsText,
                    act.Longest,
                    act.FilePurpose is not null
                )),
            ]
        );
}
