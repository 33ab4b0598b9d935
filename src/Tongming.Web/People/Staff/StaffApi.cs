using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>The people of a body for programs, to be read by those who see the pages.</summary>
internal static class StaffApi
{
    /// <summary>Somebody who works in a body.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="Name">The name.</param>
    /// <param name="SignInName">What the person types to sign in.</param>
    /// <param name="SectionId">The section, if there is one.</param>
    /// <param name="Section">Its name.</param>
    /// <param name="Roles">Codes of the roles.</param>
    /// <param name="State">在岗, 已离岗 and so on, as on the page.</param>
    /// <param name="HasLeft">Whether the person works here no more.</param>
    internal sealed record PersonResult(
        Guid Id,
        string Name,
        string SignInName,
        Guid? SectionId,
        string Section,
        IReadOnlyList<string> Roles,
        string State,
        bool HasLeft
    );

    /// <summary>The same with all that the person's page shows.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="Version">To be sent back with a change.</param>
    /// <param name="BodyId">The body; the empty id for administrators of the installation.</param>
    /// <param name="Body">Its name.</param>
    /// <param name="Name">The name.</param>
    /// <param name="SignInName">What the person types to sign in.</param>
    /// <param name="Email">Where reminders go; empty for nowhere.</param>
    /// <param name="SectionId">The section, if there is one.</param>
    /// <param name="Section">Its name.</param>
    /// <param name="Roles">Codes of the roles.</param>
    /// <param name="State">在岗, 已离岗 and so on, as on the page.</param>
    /// <param name="IsLocked">Whether wrong passwords keep the account closed now.</param>
    /// <param name="MustChangePassword">Whether somebody else chose the password, so that it must be changed first.</param>
    /// <param name="HasLeft">Whether the person works here no more.</param>
    /// <param name="Substitution">Who acts for the person, and when; null for nobody.</param>
    /// <param name="LiveTokens">Access tokens that still open something; null for those who may not revoke them.</param>
    internal sealed record PersonDetailsResult(
        Guid Id,
        int Version,
        Guid BodyId,
        string Body,
        string Name,
        string SignInName,
        string Email,
        Guid? SectionId,
        string? Section,
        IReadOnlyList<string> Roles,
        string State,
        bool IsLocked,
        bool MustChangePassword,
        bool HasLeft,
        SubstitutionResult? Substitution,
        int? LiveTokens
    );

    /// <summary>Who acts for somebody, and when.</summary>
    /// <param name="SubstituteId">The substitute.</param>
    /// <param name="Substitute">The name.</param>
    /// <param name="From">First day, inclusive.</param>
    /// <param name="Until">Last day, inclusive.</param>
    internal sealed record SubstitutionResult(Guid SubstituteId, string? Substitute, DateOnly? From, DateOnly? Until);

    public static void MapStaff(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/people", ListAsync)
            .WithName("listPeople")
            .WithSummary("列出人员")
            .WithDescription("三名管理员和公开机构负责人可以查看。")
            .Means(("body", PeopleApi.BodyMeaning))
            .Produces<IReadOnlyList<PersonResult>>();
        desk.MapGet("/people/{id:guid}", OneAsync)
            .WithName("getPerson")
            .WithSummary("一名人员")
            .WithDescription("三名管理员、公开机构负责人和本人可以查看。修改、分配角色时把 version 送回来。")
            .Means(("id", "人员的 id，见列表。"))
            .Produces<PersonDetailsResult>();
    }

    /// <summary>A person as it is now, after something was done to it.</summary>
    public static async Task<PersonDetailsResult> ShowAsync(HttpContext context, Actor actor, Guid id)
    {
        var (services, cancel) = (context.RequestServices, context.RequestAborted);
        var db = services.GetRequiredService<Db>();
        var person = await db.Set<Person>().SingleAsync(one => one.Id == id, cancel);
        return Of(await PersonView.LoadAsync(db, person, services.GetRequiredService<LegalClock>().Now(), cancel), actor);
    }

    /// <summary>Who asks, and why an act to a person is not open to them; null where it is.</summary>
    public static async Task<(Actor Actor, IResult? Stop)> AdmitAsync(HttpContext context, Guid id, PeopleAct act)
    {
        var (actor, cancel) = (await ApiAnswers.ActorAsync(context), context.RequestAborted);
        var people = context.RequestServices.GetRequiredService<Db>().Set<Person>().Where(one => one.Id == id);
        var bodies = await people.Select(one => one.BodyId).ToListAsync(cancel);
        int? status = bodies is [var body] ? PageAnswers.StopStatus(actor, act, body, id) : StatusCodes.Status404NotFound;
        return (actor, PeopleApi.Stop(status, "person.not-found"));
    }

    private static async Task<IResult> ListAsync(Guid? body, HttpContext context, Db db, LegalClock clock)
    {
        var (chosen, problem) = await PeopleApi.BodyAsync(context, body, PeopleAct.ReadPeople, withInstallation: true);
        if (chosen is null)
            return problem!;
        var rows = await PeoplePage.LoadAsync(db, chosen.Id, clock.Now(), context.RequestAborted);
        return TypedResults.Ok<IReadOnlyList<PersonResult>>([.. rows.Select(Of)]);
    }

    private static async Task<IResult> OneAsync(Guid id, HttpContext context)
    {
        var (actor, stop) = await AdmitAsync(context, id, PeopleAct.ReadPeople);
        return stop ?? TypedResults.Ok(await ShowAsync(context, actor, id));
    }

    private static PersonResult Of(PeoplePage.Row row) =>
        new(
            row.Person.Id,
            row.Person.Name,
            row.SignInName,
            row.Person.SectionId,
            row.Section,
            Codes(row.Person),
            row.State,
            row.Person.HasLeft
        );

    private static PersonDetailsResult Of(PersonView view, Actor actor)
    {
        var (person, account) = (view.Person, view.Account);
        return new(
            person.Id,
            person.Version,
            person.BodyId,
            view.Body,
            person.Name,
            account.UserName ?? "",
            person.Email,
            person.SectionId,
            view.Section,
            Codes(person),
            view.State,
            view.IsLocked,
            account.MustChangePassword,
            person.HasLeft,
            person.SubstituteId is { } substitute ? new(substitute, view.Substitute, person.AwayFrom, person.AwayUntil) : null,
            PeoplePermissions.May(actor, PeopleAct.RevokeTokens, person.BodyId, person.Id) ? view.LiveTokens : null
        );
    }

    private static IReadOnlyList<string> Codes(Person person) => [.. person.Roles.Select(role => $"{role}")];
}
