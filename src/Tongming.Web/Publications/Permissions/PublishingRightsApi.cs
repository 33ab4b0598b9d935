using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Publications.Items.RegisterAnswers;

namespace Tongming.Web.Publications.Permissions;

/// <summary>Which role may do what with items, for programs of the security administrator.</summary>
internal static class PublishingRightsApi
{
    /// <summary>What a role may do with items.</summary>
    /// <param name="Act">Code of the act.</param>
    /// <param name="Label">The act in words.</param>
    /// <param name="Role">Code of the role.</param>
    /// <param name="RoleName">The role in words.</param>
    /// <param name="Allowed">Whether the role may do it.</param>
    /// <param name="IsDefault">Whether that is what the program ships.</param>
    internal sealed record PublishingRightJson(string Act, string Label, string Role, string RoleName, bool Allowed, bool IsDefault);

    /// <summary>What is changed.</summary>
    /// <param name="Role">Code of the role.</param>
    /// <param name="Act">Code of the act.</param>
    /// <param name="Allowed">Whether the role may do it.</param>
    internal sealed record PublishingRightSent(Role? Role, string? Act, bool? Allowed);

    public static void MapPublishingRights(this IEndpointRouteBuilder routes)
    {
        const string body = "机关的 id；不写是本机关。全系统的安全管理员必须写。";
        var rights = routes.MapGroup("/api/v1/desk/publication-permissions").WithTags("机关和人员").ProducesProblem(401);
        rights
            .MapGet("", ListAsync)
            .WithName("listPublishingRights")
            .WithSummary("列出发布权限")
            .WithDescription("安全管理员可以查看：哪个角色能办哪件事，是否与出厂设置相同。谁能看到稿件由角色和科室决定，不在这里。")
            .Means(("body", body))
            .Produces<List<PublishingRightJson>>()
            .ProducesProblem(403)
            .ProducesProblem(404);
        rights
            .MapPost("", ChangeAsync)
            .Refusing()
            .WithName("changePublishingRight")
            .WithSummary("修改发布权限")
            .WithDescription("安全管理员可以修改；改成现在的样子，什么都不改。马上生效，正在办的也按新的。")
            .Means(("body", body))
            .Accepts<PublishingRightSent>("application/json")
            .Example("""{"role":"SecondReviewer","act":"publish","allowed":true}""")
            .Produces<PublishingRightJson>();
    }

    private static async Task<IResult> ListAsync(Guid? body, HttpContext context, Db db)
    {
        var (_, bodyId, problem) = await OfAsync(body, context, db);
        if (problem is not null)
            return problem;
        var now = await PublishingOfBodies.RightsAsync(db, bodyId, context.RequestAborted);
        var lines = from act in PublicationPermissions.Changeable from role in PublishingRightsPage.Roles select Of(now, role, act);
        return Json(lines.ToList());
    }

    private static async Task<IResult> ChangeAsync(Guid? body, HttpContext context, Db db, ChangePublishingRight change)
    {
        var (actor, bodyId, problem) = await OfAsync(body, context, db);
        if (problem is not null)
            return problem;
        var sent = await ApiBody.ReadAsync<PublishingRightSent>(context);
        if (sent.Value is not { Role: { } role, Act: { } code, Allowed: { } allowed })
            return sent.Problem ?? Problem(new Refusal("register.unreadable"));
        if (PublicationActs.Find(code) is not { } act)
            return Problem(new Refusal("publication.act-not-found", code));
        var changed = await change.RunAsync(new ChangePublishingRight.Input(bodyId, role, act, allowed), actor, context.RequestAborted);
        return changed.Refusal is { } refusal ? Problem(refusal) : Json(Of(changed.Value!, role, act));
    }

    /// <summary>Whose permissions are meant; the problem where they are not for who asks.</summary>
    private static async Task<(Actor Actor, Guid BodyId, IResult? Problem)> OfAsync(Guid? body, HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        var bodyId = body ?? actor.BodyId;
        if (!actor.Holds(Role.SecurityAdministrator))
            return (actor, bodyId, Failures.Problem(403, OnlyAdministrator.Code, PublicationText.Say(OnlyAdministrator)));
        var isThere =
            ChangePublishingRight.May(actor, bodyId) && await db.Set<Body>().AnyAsync(one => one.Id == bodyId, context.RequestAborted);
        return (actor, bodyId, isThere ? null : Failures.Problem(404, "body.not-found", "没有这个机关，或者您看不到它。"));
    }

    private static Refusal OnlyAdministrator { get; } = new("publication.permission.only-administrator");

    private static PublishingRightJson Of(PublicationPermissions rights, Role role, PublicationAct act)
    {
        var allowed = rights.Has(role, act);
        return new PublishingRightJson(
            PublicationActs.Of(act).Code,
            PublicationActs.Of(act).Label,
            $"{role}",
            RoleRules.NameOf(role),
            allowed,
            allowed == PublicationPermissions.Default.Has(role, act)
        );
    }
}
