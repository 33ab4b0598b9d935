using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>One matter as its applicant sees it.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Course">What happened, as the applicant is told.</param>
/// <param name="Papers">The papers that went out to the applicant.</param>
/// <param name="Acts">What the applicant can do now.</param>
/// <param name="Clock">The term.</param>
internal sealed record OwnMatter(
    PublicState State,
    IReadOnlyList<Milestone> Course,
    IReadOnlyList<OwnPaper> Papers,
    IReadOnlyList<OwnAct> Acts,
    ClockReading Clock
)
{
    /// <summary>The day until which the applicant has to do something; null where nothing is awaited from them.</summary>
    public static DateOnly? LimitOf(InformationRequest request, ClockReading clock) =>
        request.State is RequestState.CorrectionAsked or RequestState.ReasonsAsked or RequestState.FeeNotified
            ? clock.NextLimit?.Due
            : null;
}

/// <summary>Reads it, for the page and for programs alike.</summary>
internal sealed class ReadOwnMatter(ReadApplication read, PermissionsOfBodies permissions, Calendars calendars, RequestOptions options)
{
    /// <summary>What is shown of a matter that the applicant may see.</summary>
    public async Task<OwnMatter> RunAsync(InformationRequest request, CancellationToken cancel) =>
        new(
            PublicState.Of(request),
            Milestones.Of(request, await read.ActsAsync(request, cancel)),
            await read.PapersAsync(request, cancel),
            OwnActs.Now(request, await permissions.OfAsync(request.BodyId, cancel)),
            request.Ledger().Read(await calendars.OfAsync(request.BodyId, cancel), options.Rules)
        );
}
