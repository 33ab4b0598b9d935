using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.People;
using Tongming.Web.People.Bodies;
using Tongming.Web.People.Staff;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People;

/// <summary>The people and sections of a body for programs, to be read by those who see the pages.</summary>
internal static class PeopleApi
{
    private const string Body = "机关的 id；不写是本机关。全系统的管理员可以写任何机关。";

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

    /// <summary>A section.</summary>
    /// <param name="Id">The section.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="IsClosed">Whether it is used no more.</param>
    /// <param name="Staff">People in it who work here.</param>
    internal sealed record SectionResult(Guid Id, string Name, bool IsClosed, int Staff);

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("机关和人员").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        desk.MapGet("/people", PeopleAsync)
            .WithName("listPeople")
            .WithSummary("列出人员")
            .WithDescription("三名管理员和公开机构负责人可以查看。")
            .Means(("body", Body));
        desk.MapGet("/sections", SectionsAsync)
            .WithName("listSections")
            .WithSummary("列出科室")
            .WithDescription("系统管理员可以查看。")
            .Means(("body", Body));
    }

    private static async Task<Results<Ok<IReadOnlyList<PersonResult>>, ProblemHttpResult>> PeopleAsync(
        Guid? body,
        CurrentActor current,
        Db db,
        LegalClock clock,
        CancellationToken cancel
    )
    {
        var actor = await current.ReadAsync(cancel);
        var chosen = await BodyChoice.LoadAsync(db, actor, body, withInstallation: true, cancel);
        if (WhyNot(actor, PeopleAct.ReadPeople, chosen) is { } problem)
            return problem;
        var rows = await PeoplePage.LoadAsync(db, chosen!.Id, clock.Now(), cancel);
        return TypedResults.Ok<IReadOnlyList<PersonResult>>([
            .. rows.Select(row => new PersonResult(
                row.Person.Id,
                row.Person.Name,
                row.SignInName,
                row.Person.SectionId,
                row.Section,
                [.. row.Person.Roles.Select(role => $"{role}")],
                row.State,
                row.Person.HasLeft
            )),
        ]);
    }

    private static async Task<Results<Ok<IReadOnlyList<SectionResult>>, ProblemHttpResult>> SectionsAsync(
        Guid? body,
        CurrentActor current,
        Db db,
        CancellationToken cancel
    )
    {
        var actor = await current.ReadAsync(cancel);
        var chosen = await BodyChoice.LoadAsync(db, actor, body, withInstallation: false, cancel);
        if (WhyNot(actor, PeopleAct.ArrangeSections, chosen) is { } problem)
            return problem;
        var rows = await SectionsPage.LoadAsync(db, chosen!.Id, cancel);
        return TypedResults.Ok<IReadOnlyList<SectionResult>>([
            .. rows.Select(row => new SectionResult(row.Id, row.Name, row.IsClosed, row.Staff)),
        ]);
    }

    private static ProblemHttpResult? WhyNot(Actor actor, PeopleAct act, BodyChoice? body)
    {
        if (body is null)
            return Problem(StatusCodes.Status404NotFound, "body.not-found");
        return PeoplePermissions.May(actor, act, body.Id) ? null : Problem(StatusCodes.Status403Forbidden, "people.not-permitted");
    }

    private static ProblemHttpResult Problem(int status, string code) => Failures.Problem(status, code, PeopleText.Say(new Refusal(code)));
}
