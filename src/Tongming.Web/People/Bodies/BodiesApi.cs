using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.People.Bodies;

/// <summary>The bodies of the installation for programs: read, founded and changed by those who do it on the pages.</summary>
internal static class BodiesApi
{
    /// <summary>A body as the list shows it.</summary>
    /// <param name="Id">The body.</param>
    /// <param name="Name">Full legal name.</param>
    /// <param name="DocumentCode">机关代字.</param>
    /// <param name="Superior">Name of the superior in this installation, if any.</param>
    /// <param name="ReviewDepth">Review steps of a reply, 1 to 3.</param>
    /// <param name="Staff">People who work there.</param>
    internal sealed record BodyResult(Guid Id, string Name, string DocumentCode, string? Superior, int ReviewDepth, int Staff);

    /// <summary>A body with all that its page shows.</summary>
    /// <param name="Id">The body.</param>
    /// <param name="Version">To be sent back with a change.</param>
    /// <param name="Name">Full legal name.</param>
    /// <param name="DocumentCode">机关代字.</param>
    /// <param name="SuperiorId">The superior in this installation, if any.</param>
    /// <param name="Government">The government that decides on reconsideration.</param>
    /// <param name="Court">The court that hears suits.</param>
    /// <param name="ReconsiderationChannel">Where reconsideration can be filed online.</param>
    /// <param name="Contact">Office, address, hours and phone.</param>
    /// <param name="ReviewDepth">Review steps of a reply, 1 to 3.</param>
    internal sealed record BodyDetailsResult(
        Guid Id,
        int Version,
        string Name,
        string DocumentCode,
        Guid? SuperiorId,
        string Government,
        string Court,
        string ReconsiderationChannel,
        string Contact,
        int ReviewDepth
    );

    /// <summary>A new body; what is left out is empty, and there are three review steps.</summary>
    internal sealed record BodySent(
        string? Name,
        string? DocumentCode,
        Guid? SuperiorId = null,
        string? Government = null,
        string? Court = null,
        string? ReconsiderationChannel = null,
        string? Contact = null,
        int ReviewDepth = Body.MostReviewSteps
    )
    {
        /// <summary>As the use case takes it.</summary>
        public BodyFacts Facts() =>
            new(Name ?? "", DocumentCode ?? "", SuperiorId, ReviewDepth)
            {
                Government = Government ?? "",
                Court = Court ?? "",
                ReconsiderationChannel = ReconsiderationChannel ?? "",
                Contact = Contact ?? "",
            };
    }

    /// <summary>What a body is to be from now on; all of it must be sent, so that nothing is lost by leaving it out.</summary>
    internal sealed record BodyChangeSent(
        [property: JsonRequired] int Version,
        string? Name,
        string? DocumentCode,
        [property: JsonRequired] Guid? SuperiorId,
        [property: JsonRequired] string? Government,
        [property: JsonRequired] string? Court,
        [property: JsonRequired] string? ReconsiderationChannel,
        [property: JsonRequired] string? Contact,
        [property: JsonRequired] int ReviewDepth
    )
    {
        /// <summary>As the use case takes it.</summary>
        public BodyFacts Facts() =>
            new BodySent(Name, DocumentCode, SuperiorId, Government, Court, ReconsiderationChannel, Contact, ReviewDepth).Facts();
    }

    public static void MapBodies(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/bodies", ListAsync)
            .WithName("listBodies")
            .WithSummary("列出机关")
            .WithDescription("系统管理员可以查看；机关的只看到本机关。")
            .Produces<IReadOnlyList<BodyResult>>();
        desk.MapGet("/bodies/{id:guid}", OneAsync)
            .WithName("getBody")
            .WithSummary("一个机关")
            .WithDescription("系统管理员可以查看。修改时把 version 送回来。")
            .Means(("id", "机关的 id，见列表。"))
            .Produces<BodyDetailsResult>();
        desk.MapPost("/bodies", FoundAsync)
            .RefusingBodies()
            .WithName("foundBody")
            .WithSummary("建立机关")
            .WithDescription("全系统的系统管理员办理。同样的内容再发一次，因为已经有这个机关而不办（422，body.name-taken）。")
            .Accepts<BodySent>("application/json")
            .Example("""{"name":"测试区统计局","documentCode":"测统公开","government":"测试区人民政府","reviewDepth":3}""")
            .Produces<BodyDetailsResult>(StatusCodes.Status201Created);
        desk.MapPost("/bodies/{id:guid}/change", ChangeAsync)
            .RefusingBodies()
            .WithName("changeBody")
            .WithSummary("修改机关")
            .WithDescription(
                "系统管理员办理；上级机关只能由全系统的改。各项都要写，写成改好以后的样子；version 是看到的版本，别人已经改过的返回 409。"
            )
            .Means(("id", "机关的 id，见列表。"))
            .Accepts<BodyChangeSent>("application/json")
            .Produces<BodyDetailsResult>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db)
    {
        var actor = await ApiAnswers.ActorAsync(context);
        if (PeopleApi.Stop(PageAnswers.StopStatus(actor, PeopleAct.ChangeBody, actor.BodyId), "body.not-found") is { } stop)
            return stop;
        var rows = await BodiesPage.LoadAsync(db, actor, context.RequestAborted);
        return TypedResults.Ok<IReadOnlyList<BodyResult>>([
            .. rows.Select(row => new BodyResult(row.Id, row.Name, row.DocumentCode, row.Superior, row.ReviewDepth, row.Staff)),
        ]);
    }

    private static async Task<IResult> OneAsync(Guid id, HttpContext context, Db db) =>
        await StopAsync(context, db, id)
        ?? TypedResults.Ok(Of(await db.Set<Body>().SingleAsync(one => one.Id == id, context.RequestAborted)));

    private static async Task<IResult> FoundAsync(HttpContext context, FoundBody found)
    {
        var actor = await ApiAnswers.ActorAsync(context);
        if (!PeoplePermissions.May(actor, PeopleAct.FoundBody, Guid.Empty))
            return PeopleApi.Problem(new Refusal("people.not-permitted"));
        var (sent, problem) = await PeopleApi.ReadAsync<BodySent>(context, one => one.Facts().Ask());
        if (sent is null)
            return problem!;
        var founded = await found.RunAsync(actor, sent.Facts(), context.RequestAborted);
        return founded.Refusal is { } refusal
            ? PeopleApi.Problem(refusal)
            : TypedResults.Created($"/api/v1/desk/bodies/{founded.Value!.Id}", Of(founded.Value!));
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext context, Db db, ChangeBody change)
    {
        if (await StopAsync(context, db, id) is { } stop)
            return stop;
        var (sent, problem) = await PeopleApi.ReadAsync<BodyChangeSent>(context, one => one.Facts().Ask());
        if (sent is null)
            return problem!;
        var actor = await ApiAnswers.ActorAsync(context);
        var changed = await change.RunAsync(actor, new(id, sent.Version, sent.Facts()), context.RequestAborted);
        return changed.Refusal is { } refusal ? PeopleApi.Problem(refusal) : TypedResults.Ok(Of(changed.Value!));
    }

    private static async Task<IResult?> StopAsync(HttpContext context, Db db, Guid id)
    {
        var isThere = await db.Set<Body>().AnyAsync(one => one.Id == id, context.RequestAborted);
        var actor = await ApiAnswers.ActorAsync(context);
        int? status = isThere ? PageAnswers.StopStatus(actor, PeopleAct.ChangeBody, id) : StatusCodes.Status404NotFound;
        return PeopleApi.Stop(status, "body.not-found");
    }

    private static BodyDetailsResult Of(Body body) =>
        new(
            body.Id,
            body.Version,
            body.Name,
            body.DocumentCode,
            body.SuperiorId,
            body.Government,
            body.Court,
            body.ReconsiderationChannel,
            body.Contact,
            body.ReviewDepth
        );
}
