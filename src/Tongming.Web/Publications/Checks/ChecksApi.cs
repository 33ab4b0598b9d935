using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Checks;

/// <summary>The checks of an item for programs: what was found, words, overrides, masking.</summary>
internal static class ChecksApi
{
    private const string IdMeaning = "信息的 id。";

    /// <summary>The checks of an item.</summary>
    /// <param name="ContentHash">The content that was checked.</param>
    /// <param name="Errors">Errors that keep it back.</param>
    /// <param name="Warnings">Warnings without a word.</param>
    /// <param name="Findings">All that was found; personal data are masked.</param>
    internal sealed record ChecksJson(string ContentHash, int Errors, int Warnings, IReadOnlyList<FindingJson> Findings);

    /// <summary>A finding.</summary>
    /// <param name="Key">Names it when something is said to it.</param>
    /// <param name="Rule">Code of the rule, such as <c>personal-data</c>.</param>
    /// <param name="Severity">What it does.</param>
    /// <param name="MayPass">Whether a second person may let it pass.</param>
    /// <param name="Place">Where, in words.</param>
    /// <param name="Before">The words before it.</param>
    /// <param name="Words">The words.</param>
    /// <param name="After">The words behind it.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Advice">How to mend it.</param>
    /// <param name="Answer">What was said to it, or null.</param>
    internal sealed record FindingJson(
        string Key,
        string Rule,
        CheckSeverity Severity,
        bool MayPass,
        string Place,
        string Before,
        string Words,
        string After,
        string Message,
        string Advice,
        AnswerJson? Answer
    );

    /// <summary>What was said to a finding.</summary>
    internal sealed record AnswerJson(CheckAnswerKind Kind, string Reason, Guid By, DateTimeOffset At);

    /// <summary>Something said to findings.</summary>
    internal sealed record SentAnswer
    {
        [Required]
        [MinLength(1)]
        [MaxLength(AnswerFindings.MostKeys)]
        public IReadOnlyList<string> Keys { get; init; } = [];

        [Required]
        [StringLength(CheckAnswer.LongestReason)]
        public string Reason { get; init; } = "";

        [Required]
        [StringLength(80, MinimumLength = 16)]
        public string Token { get; init; } = "";
    }

    /// <summary>Masking is asked for.</summary>
    internal sealed record SentMask
    {
        [Required]
        [StringLength(80, MinimumLength = 16)]
        public string Token { get; init; } = "";

        public int? Version { get; init; }
    }

    public static void MapChecks(this IEndpointRouteBuilder routes)
    {
        var checks = routes
            .MapGroup("/api/v1/desk/publications/{id:guid}/checks")
            .WithTags("发布前检查")
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404);
        checks
            .MapGet("", ReadAsync)
            .WithName("readItemChecks")
            .WithSummary("查看发布前检查的结果")
            .WithDescription("检查最新一版的标题、正文和附件，个人信息已经遮盖。错误挡住提交、终审、定时和发布，提示要有说明。")
            .Means(("id", IdMeaning))
            .Produces<ChecksJson>();
        checks
            .MapPost(
                "/words",
                (Guid id, HttpContext context, AnswerFindings answer, CheckEdition check) =>
                    AnswerAsync((id, CheckAnswerKind.Word), context, answer, check)
            )
            .RefusingBodies()
            .WithName("explainItemFindings")
            .WithSummary("说明提示")
            .WithDescription("能修改稿件的人写；只对提示有效。改动那个位置以后要重新说明。")
            .Means(("id", IdMeaning))
            .Accepts<SentAnswer>("application/json")
            .Produces<ChecksJson>();
        checks
            .MapPost(
                "/overrides",
                (Guid id, HttpContext context, AnswerFindings answer, CheckEdition check) =>
                    AnswerAsync((id, CheckAnswerKind.Pass), context, answer, check)
            )
            .RefusingBodies()
            .WithName("overrideItemFindings")
            .WithSummary("覆核放行错误")
            .WithDescription("初审、法制审核或者公开机构负责人办，写过稿件的人不能办；密级标志、空附件不能放行。")
            .Means(("id", IdMeaning))
            .Accepts<SentAnswer>("application/json")
            .Produces<ChecksJson>();
        checks
            .MapPost("/mask", MaskAsync)
            .RefusingBodies()
            .WithName("maskItemPersonalData")
            .WithSummary("遮盖正文里的个人信息")
            .WithDescription("作为一次修改，已有的审核意见作废。附件里的不变。")
            .Means(("id", IdMeaning))
            .Accepts<SentMask>("application/json")
            .Produces<ChecksJson>();
    }

    private static async Task<IResult> ReadAsync(Guid id, HttpContext context, Db db, CheckEdition check)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        return await db.Set<Edition>().VisibleTo(actor, rights).AnyAsync(one => one.PublicationId == id, cancel)
            ? await JsonAsync((actor.BodyId, id), check, cancel)
            : CheckProblems.Of(new Refusal("publication.not-found"));
    }

    private static async Task<IResult> AnswerAsync(
        (Guid Id, CheckAnswerKind Kind) of,
        HttpContext context,
        AnswerFindings answer,
        CheckEdition check
    )
    {
        var (sent, problem) = await CheckProblems.ReadAsync<SentAnswer>(context);
        if (sent is null)
            return problem!;
        var actor = await ActorAsync(context);
        var input = new AnswerFindings.Input
        {
            PublicationId = of.Id,
            Kind = of.Kind,
            Keys = sent.Keys,
            Reason = sent.Reason,
            Token = sent.Token,
        };
        var done = await answer.RunAsync(input, actor, context.RequestAborted);
        return done.Refusal is { } refusal
            ? CheckProblems.Of(refusal)
            : await JsonAsync((actor.BodyId, of.Id), check, context.RequestAborted);
    }

    private static async Task<IResult> MaskAsync(Guid id, HttpContext context, MaskPersonalData mask, CheckEdition check)
    {
        var (sent, problem) = await CheckProblems.ReadAsync<SentMask>(context);
        if (sent is null)
            return problem!;
        var actor = await ActorAsync(context);
        var done = await mask.RunAsync(new MaskPersonalData.Input(id, sent.Token, sent.Version), actor, context.RequestAborted);
        return done.Refusal is { } refusal ? CheckProblems.Of(refusal) : await JsonAsync((actor.BodyId, id), check, context.RequestAborted);
    }

    private static async Task<IResult> JsonAsync((Guid BodyId, Guid Id) of, CheckEdition check, CancellationToken cancel)
    {
        if (await check.RunAsync(of.BodyId, of.Id, cancel) is not { } standing)
            return CheckProblems.Of(new Refusal("publication.not-found"));
        var findings = standing.Report.Findings.Select(finding => Of(finding, standing.AnswerTo(finding))).ToList();
        return Json(new ChecksJson(standing.Report.ContentHash, standing.OpenErrors.Count, standing.OpenWarnings.Count, findings));
    }

    private static FindingJson Of(CheckFinding finding, CheckAnswer? answer) =>
        new(
            finding.Key,
            CheckRules.Of(finding.Rule).Code,
            finding.Severity,
            finding.Severity == CheckSeverity.Error && CheckRules.Of(finding.Rule).MayPass,
            CheckText.PlaceOf(finding.Place),
            finding.Before,
            finding.Words,
            finding.After,
            CheckText.Say(finding),
            CheckText.Mend(finding),
            answer is null ? null : new AnswerJson(answer.Kind, answer.Reason, answer.By, answer.At)
        );
}
