using System.Text.Json.Serialization;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.People.Tokens;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.People.Staff;

/// <summary>What is done to people, for programs: the acts of the person's page, by the same use cases.</summary>
internal static class StaffActsApi
{
    /// <summary>A new person.</summary>
    /// <param name="Name">The name as colleagues read it.</param>
    /// <param name="SignInName">What the person types to sign in; unique in the installation.</param>
    /// <param name="Password">The first password, which must be changed.</param>
    /// <param name="SectionId">The section, if any.</param>
    /// <param name="Email">Where reminders go; empty for nowhere.</param>
    internal sealed record PersonSent(string? Name, string? SignInName, string? Password, Guid? SectionId = null, string? Email = null);

    /// <summary>What a person is to be from now on; all of it must be sent, so that nothing is lost by leaving it out.</summary>
    /// <param name="Version">As it was read.</param>
    /// <param name="Name">The name.</param>
    /// <param name="SectionId">The section; null for none.</param>
    /// <param name="Email">Where reminders go; empty for nowhere.</param>
    internal sealed record PersonChangeSent(
        [property: JsonRequired] int Version,
        string? Name,
        [property: JsonRequired] Guid? SectionId,
        [property: JsonRequired] string? Email
    );

    /// <summary>All roles that a person is to hold.</summary>
    /// <param name="Version">As it was read.</param>
    /// <param name="Roles">Codes of the roles; none takes all away.</param>
    internal sealed record RolesSent([property: JsonRequired] int Version, IReadOnlyList<string>? Roles)
    {
        /// <summary>Whether a code is that of a role: its name as it is written, no number and no list.</summary>
        public static bool IsRole(string? code) => Enum.GetNames<Role>().Contains(code);

        /// <summary>What is wrong with the fields.</summary>
        public FieldsAsked Ask()
        {
            var asked = new FieldsAsked().AskChosen(nameof(Roles), "角色", Roles);
            foreach (var code in (Roles ?? []).Where(code => !IsRole(code)))
                asked.Ask(nameof(Roles), false, new Refusal("person.roles.unknown", code ?? ""));
            return asked;
        }
    }

    /// <summary>Who acts for somebody, and when.</summary>
    /// <param name="SubstituteId">A colleague of the same body.</param>
    /// <param name="From">First day, inclusive.</param>
    /// <param name="Until">Last day, inclusive.</param>
    internal sealed record SubstitutionSent(Guid? SubstituteId, DateOnly? From, DateOnly? Until);

    /// <summary>A first password.</summary>
    /// <param name="Password">Must be changed after signing in.</param>
    internal sealed record PasswordSent(string? Password);

    public static void MapStaffActs(this IEndpointRouteBuilder desk)
    {
        desk.MapHiring();
        desk.MapChanges();
        desk.MapSubstitution();
        desk.MapAccounts();
    }

    private static void MapHiring(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/people", HireAsync)
            .RefusingBodies()
            .WithName("hirePerson")
            .WithSummary("添加人员")
            .WithDescription(
                "系统管理员办理。还没有角色，由安全管理员分配；初始密码第一次登录时必须改掉。"
                    + "同样的内容再发一次，因为登录名已经有人用而不办（422，person.sign-in-name-taken）。"
            )
            .Means(("body", PeopleApi.BodyOfChangeMeaning + "全系统的管理员之中添加人员，写 00000000-0000-0000-0000-000000000000。"))
            .Accepts<PersonSent>("application/json")
            .Example("""{"name":"王某","signInName":"wang","password":"…","sectionId":null,"email":"wang@example.gov.cn"}""")
            .Produces<StaffApi.PersonDetailsResult>(StatusCodes.Status201Created);
        ActWithNothing(desk.MapPost("/people/{id:guid}/end-work", EndAsync), "endWork", "办理离岗")
            .WithDescription(
                "系统管理员办理。帐号关闭，接口令牌作废，此人的代理和代理别人都结束；不能撤销。发送 {}。已经离岗的不再办（422，person.left）。"
            );
    }

    private static void MapChanges(this IEndpointRouteBuilder desk)
    {
        Act(desk.MapPost("/people/{id:guid}/change", ChangeAsync), "changePerson", "修改人员：姓名、科室、邮箱")
            .WithDescription("系统管理员办理。各项都要写，写成改好以后的样子；version 是看到的版本，别人已经改过的返回 409。")
            .Accepts<PersonChangeSent>("application/json")
            .Example("""{"version":3,"name":"王某","sectionId":null,"email":""}""");
        Act(desk.MapPost("/people/{id:guid}/roles", RolesAsync), "giveRoles", "分配角色")
            .WithDescription(
                "安全管理员办理。roles 是此人从现在起担任的全部角色，空的列表是收回所有角色；互相制约的角色不能给同一个人。"
                    + "version 是看到的版本，别人已经改过的返回 409，同样的内容再发一次也是。角色的代码："
                    + string.Join("、", Enum.GetValues<Role>().Select(role => $"{role}（{RoleRules.NameOf(role)}）"))
                    + "。"
            )
            .Accepts<RolesSent>("application/json")
            .Example("""{"version":3,"roles":["CaseOfficer","FirstReviewer"]}""");
    }

    private static void MapSubstitution(this IEndpointRouteBuilder desk)
    {
        Act(desk.MapPost("/people/{id:guid}/substitute", SubstituteAsync), "nameSubstitute", "指定代理人")
            .WithDescription("本人和公开机构负责人可以办理。原来指定的由这次的代替；同样的内容再发一次，结果不变，台账再记一笔。")
            .Accepts<SubstitutionSent>("application/json")
            .Example("""{"substituteId":"…","from":"2026-03-02","until":"2026-03-06"}""");
        ActWithNothing(desk.MapPost("/people/{id:guid}/substitute/end", EndSubstitutionAsync), "endSubstitution", "撤销代理")
            .WithDescription("本人和公开机构负责人可以办理。发送 {}。没有代理人的，什么也不变。");
    }

    private static void MapAccounts(this IEndpointRouteBuilder desk)
    {
        ActWithNothing(desk.MapPost("/people/{id:guid}/unlock", UnlockAsync), "unlockAccount", "解除锁定")
            .WithDescription("系统管理员办理，确认是本人以后再解除。发送 {}。没有锁定的，输错的次数从零算起，台账照记。");
        Act(desk.MapPost("/people/{id:guid}/password", PasswordAsync), "resetPassword", "重设密码")
            .WithDescription(
                "系统管理员办理；自己的密码只能在网页上改。本人登录后必须改掉，现在的登录在一分钟内退出，接口令牌立即作废。"
                    + "最近用过的密码不能再用，所以同样的内容再发一次不办（422）。密码不在任何回答里。"
            )
            .Accepts<PasswordSent>("application/json")
            .Example("""{"password":"…"}""");
        ActWithNothing(desk.MapPost("/people/{id:guid}/tokens/revoke", RevokeAsync), "revokeTokens", "吊销此人的全部接口令牌")
            .WithDescription("系统管理员和本人可以办理，立即失效，不能恢复；没有有效的令牌的返回 404。发送 {}。生成令牌只能在网页上。");
    }

    private static RouteHandlerBuilder Act(RouteHandlerBuilder route, string name, string summary) =>
        route
            .RefusingBodies()
            .WithName(name)
            .WithSummary(summary)
            .Means(("id", "人员的 id，见列表。"))
            .Produces<StaffApi.PersonDetailsResult>();

    private static RouteHandlerBuilder ActWithNothing(RouteHandlerBuilder route, string name, string summary) =>
        Act(route, name, summary).Accepts<PeopleApi.NothingSent>("application/json").Example("{}");

    private static async Task<IResult> HireAsync(Guid? body, HttpContext context, HirePerson hire)
    {
        var (chosen, stop) = await PeopleApi.BodyAsync(context, body, PeopleAct.HirePerson, withInstallation: true);
        if (chosen is null)
            return stop!;
        HirePerson.Input Of(PersonSent sent) =>
            new(chosen.Id, sent.Name ?? "", sent.SignInName ?? "", sent.Password ?? "", sent.SectionId, sent.Email ?? "");
        var (sent, problem) = await PeopleApi.ReadAsync<PersonSent>(context, one => Of(one).Ask());
        if (sent is null)
            return problem!;
        var actor = await ApiAnswers.ActorAsync(context);
        var hired = await hire.RunAsync(actor, Of(sent), context.RequestAborted);
        return hired.Refusal is { } refusal
            ? PeopleApi.Problem(refusal)
            : TypedResults.Created($"/api/v1/desk/people/{hired.Value!.Id}", await StaffApi.ShowAsync(context, actor, hired.Value.Id));
    }

    private static Task<IResult> ChangeAsync(Guid id, HttpContext context, ChangePerson change)
    {
        ChangePerson.Input Of(PersonChangeSent sent) => new(id, sent.Version, sent.Name ?? "", sent.SectionId, sent.Email ?? "");
        return RunAsync<PersonChangeSent, Person>(
            context,
            (id, PeopleAct.ChangePerson),
            sent => Of(sent).Ask(),
            (actor, sent) => change.RunAsync(actor, Of(sent), context.RequestAborted)
        );
    }

    private static Task<IResult> RolesAsync(Guid id, HttpContext context, GiveRoles give) =>
        RunAsync<RolesSent, Person>(
            context,
            (id, PeopleAct.GiveRoles),
            sent => sent.Ask(),
            (actor, sent) => give.RunAsync(actor, new(id, sent.Version, [.. sent.Roles!.Select(Enum.Parse<Role>)]), context.RequestAborted)
        );

    private static Task<IResult> SubstituteAsync(Guid id, HttpContext context, NameSubstitute name) =>
        RunAsync<SubstitutionSent, Person>(
            context,
            (id, PeopleAct.NameSubstitute),
            sent => NameSubstitute.Absence.Ask(sent.SubstituteId, sent.From, sent.Until),
            (actor, sent) =>
                name.RunAsync(actor, new(id, new(sent.SubstituteId!.Value, sent.From!.Value, sent.Until!.Value)), context.RequestAborted)
        );

    private static Task<IResult> EndSubstitutionAsync(Guid id, HttpContext context, NameSubstitute name) =>
        RunAsync(context, (id, PeopleAct.NameSubstitute), actor => name.RunAsync(actor, new(id, null), context.RequestAborted));

    private static Task<IResult> UnlockAsync(Guid id, HttpContext context, UnlockAccount unlock) =>
        RunAsync(context, (id, PeopleAct.UnlockAccount), actor => unlock.RunAsync(actor, new(id), context.RequestAborted));

    private static Task<IResult> PasswordAsync(Guid id, HttpContext context, ResetPassword reset)
    {
        ResetPassword.Input Of(PasswordSent sent) => new(id, sent.Password ?? "");
        return RunAsync<PasswordSent, Account>(
            context,
            (id, PeopleAct.ResetPassword),
            sent => Of(sent).Ask(),
            (actor, sent) => reset.RunAsync(actor, Of(sent), context.RequestAborted)
        );
    }

    private static Task<IResult> RevokeAsync(Guid id, HttpContext context, RevokeToken revoke) =>
        RunAsync(context, (id, PeopleAct.RevokeTokens), actor => revoke.RunAsync(actor, new(id), context.RequestAborted));

    private static Task<IResult> EndAsync(Guid id, HttpContext context, EndWork end) =>
        RunAsync(context, (id, PeopleAct.EndWork), actor => end.RunAsync(actor, new(id), context.RequestAborted));

    private static Task<IResult> RunAsync<TDone>(HttpContext context, (Guid Id, PeopleAct Act) what, Func<Actor, Task<Outcome<TDone>>> run)
        where TDone : notnull => RunAsync<PeopleApi.NothingSent, TDone>(context, what, _ => new FieldsAsked(), (actor, _) => run(actor));

    /// <summary>Admits, reads, acts, and shows the person as it is then.</summary>
    private static async Task<IResult> RunAsync<TSent, TDone>(
        HttpContext context,
        (Guid Id, PeopleAct Act) what,
        Func<TSent, FieldsAsked> ask,
        Func<Actor, TSent, Task<Outcome<TDone>>> run
    )
        where TSent : class
        where TDone : notnull
    {
        var (actor, stop) = await StaffApi.AdmitAsync(context, what.Id, what.Act);
        if (stop is not null)
            return stop;
        var (sent, problem) = await PeopleApi.ReadAsync(context, ask);
        if (sent is null)
            return problem!;
        var done = await run(actor, sent);
        return done.Refusal is { } refusal
            ? PeopleApi.Problem(refusal)
            : TypedResults.Ok(await StaffApi.ShowAsync(context, actor, what.Id));
    }
}
