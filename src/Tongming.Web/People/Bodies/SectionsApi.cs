using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.People.Bodies;

/// <summary>The sections of a body for programs: read, opened, renamed and closed by those who do it on the page.</summary>
internal static class SectionsApi
{
    private const string Id = "科室的 id，见列表。";

    /// <summary>A section.</summary>
    /// <param name="Id">The section.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="IsClosed">Whether it is used no more.</param>
    /// <param name="Staff">People in it who work here.</param>
    internal sealed record SectionResult(Guid Id, string Name, bool IsClosed, int Staff);

    /// <summary>A section's name.</summary>
    /// <param name="Name">1 to 40 characters, unique among the open sections of the body.</param>
    internal sealed record SectionSent(string? Name);

    public static void MapSections(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sections", ListAsync)
            .WithName("listSections")
            .WithSummary("列出科室")
            .WithDescription("系统管理员可以查看。")
            .Means(("body", PeopleApi.BodyMeaning))
            .Produces<IReadOnlyList<SectionResult>>();
        desk.MapPost("/sections", OpenAsync)
            .RefusingBodies()
            .WithName("openSection")
            .WithSummary("设置科室")
            .WithDescription("系统管理员办理。同样的内容再发一次，因为已经有这个科室而不办（422，section.name-taken）。")
            .Means(("body", PeopleApi.BodyOfChangeMeaning))
            .Accepts<SectionSent>("application/json")
            .Example("""{"name":"综合统计科"}""")
            .Produces<SectionResult>(StatusCodes.Status201Created);
        desk.MapPost("/sections/{id:guid}/rename", RenameAsync)
            .RefusingBodies()
            .WithName("renameSection")
            .WithSummary("科室改名")
            .WithDescription("系统管理员办理。同样的内容再发一次，结果不变，台账再记一笔。")
            .Means(("id", Id), ("body", PeopleApi.BodyOfChangeMeaning))
            .Accepts<SectionSent>("application/json")
            .Example("""{"name":"综合统计科"}""")
            .Produces<SectionResult>();
        desk.MapPost("/sections/{id:guid}/close", CloseAsync)
            .RefusingBodies()
            .WithName("closeSection")
            .WithSummary("停用科室")
            .WithDescription("系统管理员办理，里面没有在岗人员才能停用，不能撤销。发送 {}。已经停用的不再办（422，section.closed）。")
            .Means(("id", Id), ("body", PeopleApi.BodyOfChangeMeaning))
            .Accepts<PeopleApi.NothingSent>("application/json")
            .Example("{}")
            .Produces<SectionResult>();
    }

    private static async Task<IResult> ListAsync(Guid? body, HttpContext context, Db db)
    {
        var (chosen, problem) = await PeopleApi.BodyAsync(context, body, PeopleAct.ArrangeSections, withInstallation: false);
        if (chosen is null)
            return problem!;
        var rows = await SectionsPage.LoadAsync(db, chosen.Id, context.RequestAborted);
        return TypedResults.Ok<IReadOnlyList<SectionResult>>([.. rows.Select(Of)]);
    }

    private static Task<IResult> OpenAsync(Guid? body, HttpContext context, ArrangeSections arrange) =>
        NameAsync(context, body, null, arrange);

    private static Task<IResult> RenameAsync(Guid id, Guid? body, HttpContext context, ArrangeSections arrange) =>
        NameAsync(context, body, id, arrange);

    private static async Task<IResult> CloseAsync(Guid id, Guid? body, HttpContext context, ArrangeSections arrange)
    {
        var (chosen, stop) = await PeopleApi.BodyAsync(context, body, PeopleAct.ArrangeSections, withInstallation: false);
        if (chosen is null)
            return stop!;
        var (sent, problem) = await PeopleApi.ReadAsync<PeopleApi.NothingSent>(context);
        return sent is null ? problem! : await RunAsync(context, arrange, new(chosen.Id, id, null));
    }

    private static async Task<IResult> NameAsync(HttpContext context, Guid? body, Guid? id, ArrangeSections arrange)
    {
        var (chosen, stop) = await PeopleApi.BodyAsync(context, body, PeopleAct.ArrangeSections, withInstallation: false);
        if (chosen is null)
            return stop!;
        var (sent, problem) = await PeopleApi.ReadAsync<SectionSent>(context, one => ArrangeSections.Input.Ask(one.Name));
        return sent is null ? problem! : await RunAsync(context, arrange, new(chosen.Id, id, sent.Name));
    }

    private static async Task<IResult> RunAsync(HttpContext context, ArrangeSections arrange, ArrangeSections.Input input)
    {
        var done = await arrange.RunAsync(await ApiAnswers.ActorAsync(context), input, context.RequestAborted);
        if (done.Refusal is { } refusal)
            return PeopleApi.Problem(refusal);
        var db = context.RequestServices.GetRequiredService<Db>();
        var section = Of((await SectionsPage.LoadAsync(db, input.BodyId, context.RequestAborted)).First(row => row.Id == done.Value!.Id));
        return input.Id is null ? TypedResults.Created("/api/v1/desk/sections", section) : TypedResults.Ok(section);
    }

    private static SectionResult Of(SectionsPage.Row row) => new(row.Id, row.Name, row.IsClosed, row.Staff);
}
