using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Requests.Cases;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Permissions;

/// <summary>Which role may do what with requests, for programs of the security administrator.</summary>
internal static class PermissionsApi
{
    /// <summary>What a role may do with requests.</summary>
    /// <param name="Act">Code of the act.</param>
    /// <param name="Label">The act in words.</param>
    /// <param name="Role">Code of the role.</param>
    /// <param name="RoleName">The role in words.</param>
    /// <param name="Allowed">Whether the role may do it in some state at least.</param>
    /// <param name="IsDefault">Whether that is what the program ships.</param>
    internal sealed record PermissionJson(string Act, string Label, string Role, string RoleName, bool Allowed, bool IsDefault);

    /// <summary>What is changed.</summary>
    /// <param name="Role">Code of the role.</param>
    /// <param name="Act">Code of the act.</param>
    /// <param name="Allowed">Whether the role may do it.</param>
    internal sealed record PermissionSent(Role? Role, string? Act, bool? Allowed);

    public static void MapPermissions(this IEndpointRouteBuilder routes)
    {
        const string body = "机关的 id；不写是本机关。全系统的安全管理员必须写。";
        var permissions = routes.MapGroup("/api/v1/desk/request-permissions").WithTags("机关和人员").ProducesProblem(401);
        permissions
            .MapGet("", ListAsync)
            .WithName("listRequestPermissions")
            .WithSummary("列出申请权限")
            .WithDescription("安全管理员可以查看：哪个角色能办哪件事，是否与出厂设置相同。谁能看到案件由角色决定，不在这里。")
            .Means(("body", body))
            .Produces<List<PermissionJson>>()
            .ProducesProblem(403)
            .ProducesProblem(404);
        permissions
            .MapPost("", ChangeAsync)
            .Refusing()
            .WithName("changeRequestPermission")
            .WithSummary("修改申请权限")
            .WithDescription("安全管理员可以修改；改成现在的样子，什么都不改。法律要分开的，不能授予。")
            .Means(("body", body))
            .Accepts<PermissionSent>("application/json")
            .Example("""{"role":"CaseOfficer","act":"assign","allowed":true}""")
            .Produces<PermissionJson>();
    }

    private static async Task<IResult> ListAsync(Guid? body, HttpContext context, Db db, PermissionsOfBodies permissions)
    {
        var (_, bodyId, problem) = await OfAsync(body, context, db);
        if (problem is not null)
            return problem;
        var now = await permissions.OfAsync(bodyId, context.RequestAborted);
        var lines = from act in RequestPermissions.Changeable from role in PermissionsPage.Roles select Of(now, role, act);
        return Json(lines.ToList());
    }

    private static async Task<IResult> ChangeAsync(Guid? body, HttpContext context, Db db, ChangePermission change)
    {
        var (actor, bodyId, problem) = await OfAsync(body, context, db);
        if (problem is not null)
            return problem;
        var sent = await ApiBody.ReadAsync<PermissionSent>(context);
        if (sent.Value is not { Role: { } role, Act: { } code, Allowed: { } allowed })
            return sent.Problem ?? Unreadable();
        if (RequestActs.Find(code) is not { } act)
            return Problem(new Refusal("request.act.unknown", code));
        var changed = await change.RunAsync(new ChangePermission.Input(bodyId, role, act, allowed), actor, context.RequestAborted);
        return changed.Refusal is { } refusal ? Problem(refusal, RequestText.Say(refusal)) : Json(Of(changed.Value!, role, act));
    }

    /// <summary>Whose permissions are meant; the problem where they are not for who asks.</summary>
    private static async Task<(Actor Actor, Guid BodyId, IResult? Problem)> OfAsync(Guid? body, HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        var bodyId = body ?? actor.BodyId;
        if (!actor.Holds(Role.SecurityAdministrator))
            return (
                actor,
                bodyId,
                Failures.Problem(403, "request.permission.administrator", "只有安全管理员可以查看、修改本机关的申请权限。")
            );
        var isThere = ChangePermission.May(actor, bodyId) && await db.Set<Body>().AnyAsync(one => one.Id == bodyId, context.RequestAborted);
        return (actor, bodyId, isThere ? null : Failures.Problem(404, "body.not-found", "没有这个机关，或者您看不到它。"));
    }

    private static PermissionJson Of(RequestPermissions permissions, Role role, RequestAct act)
    {
        var allowed = ChangePermission.Has(permissions, role, act);
        return new PermissionJson(
            RequestActs.Of(act).Code,
            RequestActs.Of(act).Label,
            $"{role}",
            RoleRules.NameOf(role),
            allowed,
            allowed == ChangePermission.Has(RequestPermissions.Default, role, act)
        );
    }
}
