using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Requests.Cases;
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

    public static void MapPermissions(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/v1/desk/request-permissions", ListAsync)
            .WithTags("机关和人员")
            .WithName("listRequestPermissions")
            .WithSummary("列出申请权限")
            .WithDescription("安全管理员可以查看：哪个角色能办哪件事，是否与出厂设置相同。谁能看到案件由角色决定，不在这里。")
            .Means(("body", "机关的 id；不写是本机关。全系统的安全管理员必须写。"))
            .Produces<List<PermissionJson>>()
            .ProducesProblem(401)
            .ProducesProblem(403);

    private static async Task<IResult> ListAsync(Guid? body, HttpContext context, PermissionsOfBodies permissions)
    {
        var actor = await ActorAsync(context);
        var bodyId = body ?? actor.BodyId;
        if (!ChangePermission.May(actor, bodyId))
            return Failures.Problem(403, "request.permission.administrator", "只有安全管理员可以查看本机关的申请权限。");
        var now = await permissions.OfAsync(bodyId, context.RequestAborted);
        var lines =
            from act in RequestPermissions.Changeable.Select(RequestActs.Of)
            from role in PermissionsPage.Roles
            let allowed = ChangePermission.Has(now, role, act.Act)
            select new PermissionJson(
                act.Code,
                act.Label,
                $"{role}",
                RoleRules.NameOf(role),
                allowed,
                allowed == ChangePermission.Has(RequestPermissions.Default, role, act.Act)
            );
        return Json(lines.ToList());
    }
}
