using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Requests.Lists.Loads;

/// <summary>The load of sections and officers for programs.</summary>
internal static class LoadApi
{
    /// <summary>The load of a section or of one of its officers.</summary>
    /// <param name="SectionId">The section; null for what nobody has yet.</param>
    /// <param name="Section">Its name.</param>
    /// <param name="OfficerId">The officer; null for the section as a whole.</param>
    /// <param name="Officer">The name.</param>
    /// <param name="Open">Cases that are not closed.</param>
    /// <param name="DueThisWeek">Of them due from today to Sunday.</param>
    /// <param name="Overdue">Of them overdue.</param>
    /// <param name="Answered">Cases answered this year.</param>
    /// <param name="AverageDays">Working days to the answer, on average over this year; null where none was answered.</param>
    internal sealed record LoadResult(
        Guid? SectionId,
        string? Section,
        Guid? OfficerId,
        string? Officer,
        int Open,
        int DueThisWeek,
        int Overdue,
        int Answered,
        double? AverageDays
    );

    public static void MapLoad(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/v1/desk/load", LoadAsync)
            .WithTags("工作台")
            .WithName("load")
            .WithSummary("各科室、各承办人的工作量")
            .WithDescription("与“工作量”页相同：每个科室一行，后面是它的承办人。")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Results<Ok<IReadOnlyList<LoadResult>>, ProblemHttpResult>> LoadAsync(
        Db db,
        ReadListActor readers,
        CancellationToken cancel
    )
    {
        if (await readers.RunAsync(null, cancel) is not { } reader)
            return Failures.Problem(403, "requests.list.not-permitted", ListsText.Say(new Refusal("requests.list.not-permitted")));
        var names = await CaseNames.LoadAsync(db, reader.BodyId, cancel);
        var loads = await SectionLoad.LoadAsync(db, reader, cancel);
        return TypedResults.Ok<IReadOnlyList<LoadResult>>([.. loads.Select(load => Of(load, names))]);
    }

    private static LoadResult Of(SectionLoad load, CaseNames names) =>
        new(
            load.SectionId,
            load.SectionId is null ? null : names.Section(load.SectionId),
            load.OfficerId,
            load.OfficerId is null ? null : names.Person(load.OfficerId),
            load.Open,
            load.DueThisWeek,
            load.Overdue,
            load.Answered,
            load.AverageDays
        );
}
