using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Reports.Bulletins;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Time;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>Bulletins for programs of the desk, and as files.</summary>
internal static class BulletinsApi
{
    private const int MostRecords = 200;

    /// <summary>A number.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">The number; of an issued bulletin as it was issued.</param>
    /// <param name="Before">The same of the period before.</param>
    /// <param name="Sections">The sections that have a part in it.</param>
    internal sealed record BulletinNumberJson(
        string Key,
        string Name,
        decimal Value,
        decimal Before,
        IReadOnlyList<BulletinPartJson> Sections
    );

    /// <summary>The part of a section in a number.</summary>
    /// <param name="SectionId">The section; null for what none has.</param>
    /// <param name="Section">Its name.</param>
    /// <param name="Value">Its part.</param>
    internal sealed record BulletinPartJson(Guid? SectionId, string Section, decimal Value);

    /// <summary>What was late.</summary>
    /// <param name="Matter">Of what kind.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Section">The section.</param>
    /// <param name="Person">The person in charge.</param>
    /// <param name="Due">The last day in time.</param>
    /// <param name="Done">When it was done; null where it is overdue at the end.</param>
    internal sealed record BulletinLateJson(string Matter, string Label, string Section, string Person, DateOnly Due, DateOnly? Done);

    /// <summary>A bulletin.</summary>
    /// <param name="Body">The body.</param>
    /// <param name="Period">The month or quarter.</param>
    /// <param name="First">The first day that counts.</param>
    /// <param name="Last">The last day that counts.</param>
    /// <param name="IsOver">Whether the period is over.</param>
    /// <param name="IssuedOn">When it was issued, or null.</param>
    /// <param name="Remark">What the office says to it.</param>
    /// <param name="Summary">The sentence that leads it.</param>
    /// <param name="AverageDays">Working days to an answer on average, or null.</param>
    /// <param name="Numbers">Its numbers.</param>
    /// <param name="Late">What was late.</param>
    /// <param name="Deviations">Where today's numbers are others than the issued ones.</param>
    internal sealed record BulletinJson(
        string Body,
        string Period,
        DateOnly First,
        DateOnly Last,
        bool IsOver,
        DateOnly? IssuedOn,
        string Remark,
        string Summary,
        decimal? AverageDays,
        IReadOnlyList<BulletinNumberJson> Numbers,
        IReadOnlyList<BulletinLateJson> Late,
        IReadOnlyList<BulletinDeviation> Deviations
    );

    /// <summary>A number, opened.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Words">What is counted.</param>
    /// <param name="Value">The number today.</param>
    /// <param name="Records">A page of the records.</param>
    /// <param name="Next">What to send as <c>after</c> for the next page; null at the end.</param>
    internal sealed record OpenedBulletinNumberJson(
        string Key,
        string Name,
        string Words,
        decimal Value,
        IReadOnlyList<OpenBulletin.Record> Records,
        string? Next
    );

    public static void MapBulletins(this IEndpointRouteBuilder routes)
    {
        var desk = routes
            .MapGroup("/api/v1/desk/bulletins")
            .WithTags("工作通报")
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404);
        desk.MapGet("/{period}", BulletinAsync)
            .WithName("readBulletin")
            .WithSummary("一个月或者一个季度的通报：各科室的数、上期的数、逾期清单")
            .Means(("period", "月份写 2026-10，季度写 2026-q3。"))
            .Produces<BulletinJson>();
        desk.MapGet("/{period}/numbers/{key}", NumberAsync)
            .WithName("openBulletinNumber")
            .WithSummary("打开通报的一个数：口径和计入的记录")
            .Means(
                ("period", "月份写 2026-10，季度写 2026-q3。"),
                ("key", "数的代码，见通报的 numbers。"),
                ("section", "科室的编号；没有分到科室的写 none；不写是全部。"),
                ("after", "上一页的 next。")
            )
            .Produces<OpenedBulletinNumberJson>();
        routes.MapGet("/desk/bulletins/{period}/file/docx", FileAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> BulletinAsync(string period, HttpContext context)
    {
        var (bulletin, problem) = await ReadAsync(period, context);
        return bulletin is null ? problem! : Json(Of(bulletin, context.RequestServices.GetRequiredService<ReadBulletin>()));
    }

    private static async Task<IResult> NumberAsync(string period, string key, string? section, string? after, HttpContext context)
    {
        var (bulletin, problem) = await ReadAsync(period, context);
        if (bulletin is null)
            return problem!;
        if (context.RequestServices.GetRequiredService<ReadBulletin>().DefinitionOf(key) is not { } definition)
            return Problem(new Refusal("bulletin.not-found"));
        var number = await context
            .RequestServices.GetRequiredService<OpenBulletin>()
            .RunAsync(
                bulletin,
                (key, BulletinAddresses.SectionOf(section)),
                (after, MostRecords),
                await ActorAsync(context),
                context.RequestAborted
            );
        return Json(new OpenedBulletinNumberJson(key, definition.Name, definition.Words, number.Value, number.Records, number.Next));
    }

    private static async Task<IResult> FileAsync(string period, HttpContext context)
    {
        var (bulletin, problem) = await ReadAsync(period, context);
        if (bulletin is null)
            return problem!;
        return TypedResults.File(
            BulletinWordFile.Write(bulletin, context.RequestServices.GetRequiredService<ReadBulletin>()),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            $"{bulletin.Paper.Title}.docx"
        );
    }

    private static BulletinJson Of(ReadBulletin.Read read, ReadBulletin names)
    {
        var (paper, figures, before) = (read.Paper, read.Paper.Figures, read.Paper.FiguresBefore);
        return new BulletinJson(
            paper.BodyName,
            paper.Code,
            paper.First,
            paper.Last,
            read.Period.IsOver,
            read.Issue?.IssuedOn,
            read.Issue?.Remark ?? "",
            paper.Summary,
            figures.AverageDays(),
            [
                .. names.Definitions.Select(one => new BulletinNumberJson(
                    one.Key,
                    one.Name,
                    figures[one.Key],
                    before[one.Key],
                    [
                        .. figures
                            .SectionsWith([one.Key])
                            .Select(section => new BulletinPartJson(
                                section == Guid.Empty ? null : section,
                                paper.SectionOf(section),
                                figures.Of(one.Key, section)
                            )),
                    ]
                )),
            ],
            [.. paper.Late.Select(one => new BulletinLateJson(one.Matter, one.Label, one.Section, one.Person, one.Due, one.Done))],
            read.Deviations
        );
    }

    private static async Task<(ReadBulletin.Read? Bulletin, IResult? Problem)> ReadAsync(string code, HttpContext context)
    {
        var actor = await ActorAsync(context);
        if (!BulletinScope.Sees(actor))
            return (null, Problem(new Refusal("bulletin.not-seen"), StatusCodes.Status403Forbidden));
        var services = context.RequestServices;
        var period = BulletinPeriod.Of(actor.BodyId, code, services.GetRequiredService<LegalClock>().Now().Day);
        return period.Value is { } of
            ? (await services.GetRequiredService<ReadBulletin>().RunAsync(of, context.RequestAborted), null)
            : (null, Problem(period.Refusal!));
    }

    private static ProblemHttpResult Problem(Refusal refusal, int status = StatusCodes.Status404NotFound) =>
        Failures.Problem(status, refusal.Code, ReportsText.Say(refusal));
}
