using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Wording;

/// <summary>The wording list of a body for programs of whoever maintains it.</summary>
internal static class WordingApi
{
    private const string IdMeaning = "规则的 id，见列表。";

    /// <summary>The rule that was removed.</summary>
    internal sealed record RemovedWording(Guid Id);

    /// <summary>A rule of the list.</summary>
    internal sealed record WordingJson(
        Guid Id,
        string Words,
        string Suggestion,
        WordingSeverity Severity,
        IReadOnlyList<string> Exceptions,
        string Note,
        int Version
    );

    /// <summary>An entry as it is sent.</summary>
    internal sealed record SentWording
    {
        [Required]
        [StringLength(WordingRule.LongestWords)]
        public string Words { get; init; } = "";

        [StringLength(WordingRule.LongestWords)]
        public string Suggestion { get; init; } = "";

        public WordingSeverity Severity { get; init; }

        [MaxLength(WordingRule.MostExceptions)]
        public IReadOnlyList<string> Exceptions { get; init; } = [];

        [StringLength(WordingRule.LongestNote)]
        public string Note { get; init; } = "";

        [Required]
        [StringLength(80, MinimumLength = 16)]
        public string Token { get; init; } = "";

        public int Version { get; init; }
    }

    /// <summary>Sent with an act that needs no more than its address: forms of other pages cannot send JSON.</summary>
    internal sealed record NoWordsSent;

    public static void MapWording(this IEndpointRouteBuilder routes)
    {
        var wording = routes.MapGroup("/api/v1/desk/wording").WithTags("用语规则").ProducesProblem(401).ProducesProblem(403);
        wording
            .MapGet("", ListAsync)
            .WithName("listWording")
            .WithSummary("列出用语规则")
            .WithDescription("words 里的 {数} 代表一个数字；exceptions 是包含它但是对的长词。")
            .Produces<List<WordingJson>>();
        wording
            .MapPost("", (HttpContext context, PutWording put) => PutAsync(null, context, put))
            .RefusingBodies()
            .WithName("addWording")
            .WithSummary("添加用语规则")
            .WithDescription("发布员、公开机构负责人办。Serious 挡住发布，Light 只提示。version 不用写。")
            .Accepts<SentWording>("application/json")
            .Produces<WordingJson>(StatusCodes.Status201Created);
        wording
            .MapPut("/{id:guid}", (Guid id, HttpContext context, PutWording put) => PutAsync(id, context, put))
            .RefusingBodies()
            .ProducesProblem(404)
            .WithName("changeWording")
            .WithSummary("修改用语规则")
            .WithDescription("version 写列表里看到的那个数；别人改过的不覆盖。")
            .Means(("id", IdMeaning))
            .Accepts<SentWording>("application/json")
            .Produces<WordingJson>();
        wording
            .MapPost("/{id:guid}/remove", RemoveAsync)
            .RefusingBodies()
            .ProducesProblem(404)
            .WithName("removeWording")
            .WithSummary("删除用语规则")
            .WithDescription("送空的 JSON：{}。")
            .Means(("id", IdMeaning))
            .Accepts<NoWordsSent>("application/json")
            .Produces<RemovedWording>();
        wording
            .MapPost("/starter", StartAsync)
            .RefusingBodies()
            .WithName("startWording")
            .WithSummary("放入常用用语规则")
            .WithDescription("只能放入空的列表。送空的 JSON：{}。")
            .Accepts<NoWordsSent>("application/json")
            .Produces<List<WordingJson>>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        return PublicScope.SeesItems(actor)
            ? Json(await RulesAsync(db, actor.BodyId, context.RequestAborted))
            : CheckProblems.Of(new Refusal("wording.not-permitted"));
    }

    private static async Task<List<WordingJson>> RulesAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var rules = await db.Set<WordingRule>().Where(rule => rule.BodyId == bodyId).ToListAsync(cancel);
        return [.. rules.OrderByDescending(rule => rule.Severity).ThenBy(rule => rule.Words, StringComparer.Ordinal).Select(Of)];
    }

    private static async Task<IResult> PutAsync(Guid? id, HttpContext context, PutWording put)
    {
        var (sent, problem) = await CheckProblems.ReadAsync<SentWording>(context);
        if (sent is null)
            return problem!;
        var input = new PutWording.Input
        {
            Id = id,
            Words = sent.Words,
            Suggestion = sent.Suggestion,
            Severity = sent.Severity,
            Exceptions = sent.Exceptions,
            Note = sent.Note,
            Token = sent.Token,
            Version = sent.Version,
        };
        var done = await put.RunAsync(input, await ActorAsync(context), context.RequestAborted);
        return done.Value is { } rule
            ? Json(Of(rule), id is null ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : CheckProblems.Of(done.Refusal!);
    }

    private static async Task<IResult> RemoveAsync(Guid id, HttpContext context, RemoveWording remove)
    {
        var (sent, problem) = await CheckProblems.ReadAsync<NoWordsSent>(context);
        if (sent is null)
            return problem!;
        var done = await remove.RunAsync(id, await ActorAsync(context), context.RequestAborted);
        return done.Refusal is { } refusal ? CheckProblems.Of(refusal) : Json(new RemovedWording(id));
    }

    private static async Task<IResult> StartAsync(HttpContext context, StartWording start, Db db)
    {
        var (sent, problem) = await CheckProblems.ReadAsync<NoWordsSent>(context);
        if (sent is null)
            return problem!;
        var actor = await ActorAsync(context);
        var done = await start.RunAsync(actor, context.RequestAborted);
        return done.Refusal is { } refusal ? CheckProblems.Of(refusal) : Json(await RulesAsync(db, actor.BodyId, context.RequestAborted));
    }

    private static WordingJson Of(WordingRule rule) =>
        new(rule.Id, rule.Words, rule.Suggestion, rule.Severity, rule.Exceptions(), rule.Note, rule.Version);
}
