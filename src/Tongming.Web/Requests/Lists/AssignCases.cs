using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Lists.Today;

namespace Tongming.Web.Requests.Lists;

/// <summary>
/// Gives several cases to a section (and an officer) at once: those that nobody has are assigned, the others reassigned. Each is an act
/// of its own in the ledger; what one refuses does not hold up the others, and the same form sent twice does nothing twice.
/// </summary>
internal sealed class AssignCases(PerformAct perform, PermissionsOfBodies permissions, IEnumerable<ICaseAct> acts)
{
    /// <summary>Most cases at once.</summary>
    public const int Most = 100;

    /// <summary>What the page sends.</summary>
    /// <param name="Ids">The cases.</param>
    /// <param name="SectionId">The section.</param>
    /// <param name="OfficerId">The officer, or null: the section decides.</param>
    /// <param name="Reason">Why, for those that are taken from another section.</param>
    internal sealed record Input(IReadOnlyList<Guid> Ids, Guid? SectionId, Guid? OfficerId, string Reason);

    /// <summary>What is going to happen to a case, or what has happened.</summary>
    /// <param name="Case">The case as it is before.</param>
    /// <param name="Act">The act that carries it out; null where none can.</param>
    /// <param name="Problem">Why not, in a sentence; null where it goes.</param>
    internal sealed record Step(CaseLine Case, RequestAct? Act, string? Problem);

    /// <summary>The steps, in the order in which the cases came in.</summary>
    internal sealed record Plan(IReadOnlyList<Step> Steps);

    /// <summary>Looks at what would happen. Refused: <c>requests.assign.none</c>, <c>.too-many</c>, <c>.section</c>, <c>.officer</c>.</summary>
    public async Task<Outcome<Plan>> PreviewAsync(Db db, ListActor reader, Input input, CancellationToken cancel)
    {
        if (input.Ids.Count == 0)
            return new Refusal("requests.assign.none");
        if (input.Ids.Count > Most)
            return new Refusal("requests.assign.too-many", Most);
        if (await WrongHandsAsync(db, reader.BodyId, input, cancel) is { } refusal)
            return refusal;
        var rights = await permissions.OfAsync(reader.BodyId, cancel);
        var lines = await reader
            .Cases(db)
            .Where(request => input.Ids.Contains(request.Id))
            .OrderBy(request => request.SubmittedOn)
            .ThenBy(request => request.Id)
            .Select(CaseLine.Of)
            .ToListAsync(cancel);
        return new Plan([.. lines.Select(line => StepOf(line, input, reader.Actor, rights))]);
    }

    /// <summary>Does it; the steps that say a problem were not done.</summary>
    /// <param name="db">For reading.</param>
    /// <param name="reader">Who does it.</param>
    /// <param name="input">What the page sent.</param>
    /// <param name="token">The mark of the form.</param>
    /// <param name="cancel">Ends it between two cases.</param>
    public async Task<Outcome<Plan>> RunAsync(Db db, ListActor reader, Input input, string token, CancellationToken cancel)
    {
        var planned = await PreviewAsync(db, reader, input, cancel);
        if (!planned.Succeeded)
            return planned;
        var done = new List<Step>();
        foreach (var step in planned.Value.Steps)
            done.Add(
                step.Act is { } act && step.Problem is null ? await DoAsync(step with { Act = act }, reader, input, token, cancel) : step
            );
        return new Plan(done);
    }

    private async Task<Step> DoAsync(Step step, ListActor reader, Input input, string token, CancellationToken cancel)
    {
        var act = acts.Single(one => one.Act == step.Act);
        object form =
            step.Act == RequestAct.Assign
                ? new AssignSection.InputOf { SectionId = input.SectionId!.Value, OfficerId = input.OfficerId }
                : new ReassignSection.InputOf
                {
                    SectionId = input.SectionId!.Value,
                    OfficerId = input.OfficerId,
                    Reason = input.Reason,
                };
        var target = new PerformAct.Target(reader.BodyId, step.Case.Id, token, null);
        var outcome = await perform.RunAsync(act, form, target, reader.Actor, cancel);
        return outcome.Succeeded ? step : step with { Problem = ListsText.Say(outcome.Refusal) };
    }

    private static Step StepOf(CaseLine line, Input input, Actor actor, RequestPermissions rights)
    {
        RequestAct? act =
            RequestTransitions.IsPossible(line.State, RequestAct.Assign) ? RequestAct.Assign
            : RequestTransitions.IsPossible(line.State, RequestAct.Reassign) ? RequestAct.Reassign
            : null;
        if (act is not { } possible)
            return new Step(line, null, Say("requests.assign.not-possible", Tongming.Requests.RequestStates.NameOf(line.State)));
        if (!NextActs.Right(rights, actor, line.State, possible))
            return new Step(line, act, Say("request.act.not-permitted", RequestActs.Of(possible).Label));
        return line.SectionId == input.SectionId && line.OfficerId == input.OfficerId
            ? new Step(line, act, Say("requests.assign.same"))
            : new Step(line, act, null);
    }

    private static string Say(string code, params object[] arguments) => ListsText.Say(new Refusal(code, arguments));

    private static async Task<Refusal?> WrongHandsAsync(Db db, Guid bodyId, Input input, CancellationToken cancel)
    {
        var isThere = await db.Set<Section>()
            .AnyAsync(section => section.BodyId == bodyId && section.Id == input.SectionId && !section.IsClosed, cancel);
        if (!isThere)
            return new Refusal("requests.assign.section");
        if (input.OfficerId is not { } officer)
            return null;
        var person = await db.Set<Person>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Id == officer && !one.HasLeft, cancel);
        return person is null || person.SectionId != input.SectionId || !person.Roles.Contains(Role.CaseOfficer)
            ? new Refusal("requests.assign.officer")
            : null;
    }
}
