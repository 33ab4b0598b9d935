using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.People;
using Tongming.Web.People.Bodies;
using Tongming.Web.People.Staff;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.People;

/// <summary>
/// Bodies, sections and people for programs: the same people read and do the same as on the pages. Here is what all its endpoints ask
/// and answer in the same way.
/// </summary>
internal static class PeopleApi
{
    /// <summary>What an endpoint says of the body that is asked for.</summary>
    public const string BodyMeaning = "机关的 id；不写是本机关。全系统的管理员可以写任何机关。";

    /// <summary>The same where something changes: administrators of the installation have no body that could be meant.</summary>
    public const string BodyOfChangeMeaning = "机关的 id；机关的人员可以不写，就是本机关。全系统的管理员必须写。";

    /// <summary>Sent with an act that needs no more than its address: forms of other pages cannot send JSON.</summary>
    internal sealed record NothingSent;

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("机关和人员").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        desk.MapStaff();
        desk.MapStaffActs();
        desk.MapBodies();
        desk.MapSections();
    }

    /// <summary>The JSON that was sent, asked as the page asks its form; the problem where it cannot be taken.</summary>
    public static async Task<(T? Sent, IResult? Problem)> ReadAsync<T>(HttpContext context, Func<T, FieldsAsked>? ask = null)
        where T : class
    {
        var sent = await ApiBody.ReadAsync<T>(context);
        if (sent.Value is not { } value)
            return (null, sent.Problem ?? Problem(new Refusal("people.input.unreadable")));
        return ask?.Invoke(value).Wrong is { Count: > 0 } wrong ? (null, Wrong(wrong)) : (value, null);
    }

    /// <summary>A refusal as problem details, with the sentence that the page says.</summary>
    public static ProblemHttpResult Problem(Refusal refusal) =>
        Failures.Problem(StatusOf(refusal.Code), refusal.Code, PeopleText.Say(refusal));

    /// <summary>
    /// Why somebody may not, as the page stops them: what belongs to another body is answered like what does not exist at all.
    /// </summary>
    /// <param name="status">As <see cref="PageAnswers.StopStatus"/> gives it.</param>
    /// <param name="unknown">Code for what does not exist.</param>
    public static ProblemHttpResult? Stop(int? status, string unknown) =>
        status switch
        {
            null => null,
            StatusCodes.Status404NotFound => Problem(new Refusal(unknown)),
            _ => Problem(new Refusal("people.not-permitted")),
        };

    /// <summary>The body that is asked for, for those who may do an act in it.</summary>
    public static async Task<(BodyChoice? Body, IResult? Problem)> BodyAsync(
        HttpContext context,
        Guid? wanted,
        PeopleAct act,
        bool withInstallation
    )
    {
        var actor = await ApiAnswers.ActorAsync(context);
        // A page that changes something always says in which body; whoever has none must say it here too.
        if (!HttpMethods.IsGet(context.Request.Method) && wanted is null && actor.BodyId == Guid.Empty)
            return (null, Problem(new Refusal("people.field-missing", "机关")));
        var db = context.RequestServices.GetRequiredService<Db>();
        if (await BodyChoice.LoadAsync(db, actor, wanted, withInstallation, context.RequestAborted) is not { } body)
            return (null, Problem(new Refusal("body.not-found")));
        return Stop(PageAnswers.StopStatus(actor, act, body.Id), "body.not-found") is { } stop ? (null, stop) : (body, null);
    }

    private static ProblemHttpResult Wrong(IReadOnlyList<(string Field, Refusal Refusal)> wrong)
    {
        var errors = wrong
            .Select(one => new
            {
                field = JsonNamingPolicy.CamelCase.ConvertName(one.Field),
                code = one.Refusal.Code,
                message = PeopleText.Say(one.Refusal),
            })
            .ToList();
        return TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            type: "people.input.wrong",
            title: string.Concat(errors.Select(error => error.message)),
            extensions: new Dictionary<string, object?> { ["errors"] = errors }
        );
    }

    private static int StatusOf(string code) =>
        code switch
        {
            "people.not-permitted" => StatusCodes.Status403Forbidden,
            "people.changed-meanwhile" => StatusCodes.Status409Conflict,
            "people.input.unreadable" => StatusCodes.Status400BadRequest,
            _ when code.EndsWith(".not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
