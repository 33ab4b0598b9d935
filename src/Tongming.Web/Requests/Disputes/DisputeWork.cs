using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Disputes;

/// <summary>On what an entry about a dispute or complaint works: the open change, the actor and the actor's right.</summary>
internal sealed class DisputeWork(Db db, Actor actor, RequestPermissions rights)
{
    public Db Db => db;

    public Actor Actor => actor;

    public required Now Now { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>For whom a substitute acts; known once a right was asked for.</summary>
    public Guid? OnBehalfOf { get; private set; }

    /// <summary>A case by its id, where the actor sees it and may record a dispute of it.</summary>
    public async Task<Outcome<InformationRequest>> CaseAsync(Guid id) =>
        await SeenAsync(id) is { } request ? Checked(request) : new Refusal("request.not-found");

    /// <summary>The same by its number as somebody typed it.</summary>
    public async Task<Outcome<InformationRequest>> CaseAsync(string typed)
    {
        var seen = await SeenAsync(typed);
        return seen.Value is { } request ? Checked(request) : seen;
    }

    /// <summary>A case by its id in whatever state it is; null where the actor does not see it.</summary>
    public Task<InformationRequest?> SeenAsync(Guid id) => Visible.FirstOrDefaultAsync(request => request.Id == id);

    /// <summary>The same by its number as somebody typed it.</summary>
    public async Task<Outcome<InformationRequest>> SeenAsync(string typed)
    {
        var parsed = RequestNumber.Parse(typed);
        if (parsed.Refusal is { } refusal)
            return refusal;
        RequestNumber? number = parsed.Value;
        return await Visible.FirstOrDefaultAsync(request => request.Number == number) is { } request
            ? request
            : new Refusal("request.not-found");
    }

    /// <summary>Why the actor may not record what is about no case; null where that is allowed.</summary>
    public Refusal? WhyNot() => WhyNot(RequestState.Received);

    private IQueryable<InformationRequest> Visible => db.Set<InformationRequest>().Visible(actor, actor.BodyId);

    private Outcome<InformationRequest> Checked(InformationRequest request)
    {
        if (request.WhyNot(RequestAct.RecordDispute) is { } early)
            return early;
        return WhyNot(request.State) is { } refusal ? refusal : request;
    }

    private Refusal? WhyNot(RequestState state)
    {
        if (PermissionsOfBodies.Right(rights, actor, RequestAct.RecordDispute, state) is not { } right)
            return new Refusal("request.act.not-permitted", RequestActs.Of(RequestAct.RecordDispute).Label);
        OnBehalfOf = right.OnBehalfOf;
        return null;
    }
}
