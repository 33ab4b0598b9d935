using Tongming.Publications.Limits;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Publications.Items.RegisterAnswers;

namespace Tongming.Web.Publications.Settings;

/// <summary>The table of periods of a body, for programs of the desk.</summary>
internal static class TimeLimitsApi
{
    /// <summary>A row of the table of periods.</summary>
    /// <param name="Kind">What it is for.</param>
    /// <param name="Name">The same in Chinese.</param>
    /// <param name="Rule">The rule book's period in words.</param>
    /// <param name="Source">Where that stands.</param>
    /// <param name="RuleLength">The rule book's length.</param>
    /// <param name="Length">The length that holds for the body.</param>
    /// <param name="Unit">The unit, such as WorkingDays.</param>
    /// <param name="IsOwn">Whether it is the body's own.</param>
    internal sealed record TimeLimitJson(
        string Kind,
        string Name,
        string Rule,
        string Source,
        int RuleLength,
        int Length,
        string Unit,
        bool IsOwn
    );

    public static void MapTimeLimits(this IEndpointRouteBuilder routes)
    {
        var limits = routes.MapGroup("/api/v1/desk/time-limits").WithTags("信息发布设置").ProducesProblem(401).ProducesProblem(403);
        limits
            .MapGet("", ListAsync)
            .WithName("listTimeLimits")
            .WithSummary("列出公开期限：规定的和本机关的")
            .Produces<List<TimeLimitJson>>();
        limits
            .MapPost("", SetAsync)
            .Refusing()
            .WithName("setTimeLimit")
            .WithSummary("设本机关的一项期限")
            .WithDescription("发布员、公开机构负责人办理。length 用规定的单位，比规定的短；不写恢复规定的期限。一样的，什么都不改。")
            .Accepts<SetTimeLimit.Input>("application/json")
            .Example("""{"kind":"Penalty","length":5}""")
            .Produces<TimeLimitJson>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        if (!PublicScope.SeesItems(actor))
            return NotPermitted();
        var limits = await PublishingOfBodies.LimitsAsync(db, actor.BodyId, context.RequestAborted);
        return Json(limits.All.Select(row => JsonOf(row, limits.IsOwn(row.Kind))).ToList());
    }

    private static async Task<IResult> SetAsync(HttpContext context, SetTimeLimit set)
    {
        var (form, problem) = await FormAsync<SetTimeLimit.Input>(context);
        if (form is null)
            return problem!;
        var done = await set.RunAsync(form, await ActorAsync(context), context.RequestAborted);
        return Of(done, row => JsonOf(row, row.Length != TimeLimits.Of(row.Kind).Length));
    }

    private static TimeLimitJson JsonOf(TimeLimit row, bool isOwn) =>
        new(
            $"{row.Kind}",
            LimitNames.Of(row.Kind),
            TimeLimits.Of(row.Kind).InWords(),
            row.Source,
            TimeLimits.Of(row.Kind).Length,
            row.Length,
            $"{row.Unit}",
            isOwn
        );
}
