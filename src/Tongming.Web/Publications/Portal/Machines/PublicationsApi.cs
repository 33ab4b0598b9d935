using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Files;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal.Machines;

/// <summary>What the public reads, for programs. Nobody signs in; what is not public now is not there.</summary>
internal static class PublicationsApi
{
    /// <summary>A body that publishes.</summary>
    internal sealed record BodyJson(Guid Id, string Name);

    /// <summary>A column.</summary>
    internal sealed record ColumnJson(Guid Id, string Name, string Slug, string Block, string Address, string Feed);

    /// <summary>An item in a list.</summary>
    internal sealed record LineJson(
        Guid Id,
        string Title,
        string Summary,
        string Kind,
        Guid Column,
        DateTimeOffset FirstShown,
        string Address
    )
    {
        /// <summary>How the document stands today, such as <c>in-force</c>; null for what is no registered normative document.</summary>
        public string? Validity { get; init; }
    }

    /// <summary>A page of items.</summary>
    /// <param name="Total">How many there are; of a search, how many were ranked.</param>
    /// <param name="IsCut">Whether a search found more than were ranked.</param>
    /// <param name="Page">Number of the page, from 1.</param>
    /// <param name="Items">Twenty at most.</param>
    internal sealed record PageJson(int Total, bool IsCut, int Page, IReadOnlyList<LineJson> Items);

    /// <summary>An attachment.</summary>
    internal sealed record FileJson(Guid Id, string Name, long Size, string MediaType, string Sha256, string Address);

    /// <summary>An edition of an item that is or was shown.</summary>
    internal sealed record EditionJson(int Number, DateTimeOffset From, DateTimeOffset? Until, string? Correction);

    /// <summary>An item whole.</summary>
    internal sealed record ItemJson(
        Guid Id,
        string? IndexNumber,
        string Title,
        string Summary,
        string Kind,
        string KindName,
        Guid Body,
        Guid Column,
        IReadOnlyDictionary<string, string> Facts,
        string Html,
        IReadOnlyList<FileJson> Files,
        DateTimeOffset FirstShown,
        IReadOnlyList<EditionJson> Editions,
        string Address
    );

    private static string Codes { get; } = string.Join("、", PublicValidity.All.Select(one => $"{one.Code}（{one.Name}）"));

    public static void MapPublicationsApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/publications").WithTags("信息公开").WithMetadata(new PublicPageAttribute());
        api.MapGet("/bodies", BodiesAsync).WithName("listPublishingBodies").WithSummary("列出公开信息的机关").Produces<List<BodyJson>>();
        api.MapGet("/columns", ColumnsAsync)
            .WithName("listColumns")
            .WithSummary("列出一个机关的栏目")
            .Means(("body", "机关的 id。"))
            .Produces<List<ColumnJson>>()
            .ProducesProblem(400)
            .ProducesProblem(404);
        api.MapGet("", ListAsync)
            .WithName("listPublications")
            .WithSummary("列出或者搜索公开的信息")
            .WithDescription("不搜索时，最近发布的在前；搜索时，最相关的在前。每页 20 条。")
            .Means(
                ("body", "机关的 id。"),
                ("column", "只要这个栏目的。"),
                ("kind", "只要这种类型的，写代码，如 notice。"),
                ("year", "只要这一年首次发布的。"),
                ("section", "只要这个科室负责的。"),
                ("validity", $"只要这样的规范性文件：{Codes}。"),
                ("q", $"要搜索的词，最多 {PublicSearch.LongestWords} 个字；所有的词都要有。"),
                ("page", "第几页，从 1 起。")
            )
            .Produces<PageJson>()
            .ProducesProblem(400)
            .ProducesProblem(404);
        api.MapGet("/suggestions", SuggestAsync)
            .WithName("suggestTitles")
            .WithSummary("边输入边提示标题")
            .Means(("body", "机关的 id。"), ("q", "已经输入的字。"))
            .Produces<List<string>>()
            .ProducesProblem(400);
        api.MapGet("/{id:guid}", ItemAsync)
            .WithName("getPublication")
            .WithSummary("一条公开的信息")
            .Means(("id", "信息的 id。"), ("edition", "要看的版本；不写是现在的。"))
            .Produces<ItemJson>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> BodiesAsync(PublicItems items, CancellationToken cancel) =>
        ApiAnswers.Json((await items.BodiesAsync(cancel)).Select(body => new BodyJson(body.Id, body.Name)).ToList());

    private static async Task<IResult> ColumnsAsync(Guid? body, PublicItems items, CancellationToken cancel)
    {
        if (body is not { } of)
            return Unreadable();
        var columns = await items.ColumnsAsync(of, cancel);
        return columns.Count == 0
            ? Failures.Problem(StatusCodes.Status404NotFound, "column.not-found", "没有这个机关，或者它没有栏目。")
            : ApiAnswers.Json(
                columns
                    .Select(one => new ColumnJson(
                        one.Id,
                        one.Name,
                        one.Slug,
                        ColumnNames.Of(one.Block),
                        Addresses.Of(one),
                        $"/columns/{one.Slug}/feed?body={one.BodyId}"
                    ))
                    .ToList()
            );
    }

    /// <summary>What a list is narrowed by, as the address says it.</summary>
    internal sealed record Asked
    {
        public Guid? Body { get; init; }
        public Guid? Column { get; init; }
        public string? Kind { get; init; }
        public int? Year { get; init; }
        public Guid? Section { get; init; }
        public string? Validity { get; init; }
        public string? Q { get; init; }
        public int? Page { get; init; }
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] Asked asked,
        PublicItems items,
        PublicSearch search,
        CancellationToken cancel
    )
    {
        var words = asked.Q?.Trim() ?? "";
        if (asked.Body is not { } body)
            return Unreadable();
        if (UnreadOf(asked, words) is { } unread)
            return unread;
        var filter = new PublicFilter(body)
        {
            ColumnId = asked.Column,
            Kind = asked.Kind is null ? null : PublicationKinds.WithCode(asked.Kind)!.Kind,
            Year = asked.Year,
            SectionId = asked.Section,
        };
        filter = await ValidityOfItems.NarrowAsync(
            filter,
            PublicValidity.WithCode(asked.Validity),
            () => items.ValidityAsync(body, cancel)
        );
        var page = asked.Page ?? 1;
        var skip = (page - 1) * PublicItems.PageSize;
        var (total, isCut, lines) = (0, false, (IReadOnlyList<PublicItems.Line>)[]);
        if (words.Length == 0)
        {
            (total, lines) = await items.ListAsync(filter, skip, PublicItems.PageSize, cancel);
        }
        else
        {
            var found = await search.RunAsync(filter, words, (false, skip, PublicItems.PageSize), cancel);
            (total, isCut, lines) = (found.Total, found.IsCut, [.. found.Hits.Select(hit => hit.Line)]);
        }

        var states = lines.Any(line => ValidityOfItems.Kinds.Contains(line.Kind))
            ? await items.ValidityAsync(body, cancel)
            : new Dictionary<Guid, PublicValidityEntry>();
        return ApiAnswers.Json(
            new PageJson(
                total,
                isCut,
                page,
                [.. lines.Select(line => LineOf(line) with { Validity = states.GetValueOrDefault(line.Id)?.Code })]
            )
        );
    }

    /// <summary>Which parameter cannot be read, in a sentence, or null.</summary>
    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult? UnreadOf(Asked asked, string words) =>
        asked.Kind is not null && PublicationKinds.WithCode(asked.Kind) is null ? Unreadable("kind", "请写类型的代码，如 notice。")
        : asked.Validity is not null && PublicValidity.WithCode(asked.Validity) is null ? Unreadable("validity", $"可以写 {Codes}。")
        : asked.Year is < 1900 or > 3000 ? Unreadable("year", "请写四位的年份。")
        : asked.Page is < 1 or > 100_000 ? Unreadable("page", "页数从 1 起。")
        : words.Length > PublicSearch.LongestWords ? Unreadable("q", $"最多 {PublicSearch.LongestWords} 个字。")
        : null;

    private static async Task<IResult> SuggestAsync(Guid? body, string? q, PublicSearch search, CancellationToken cancel) =>
        body is { } of && q?.Trim() is { Length: > 0 and <= PublicSearch.LongestWords } words
            ? ApiAnswers.Json(await search.SuggestAsync(of, words, cancel))
            : Unreadable();

    private static async Task<IResult> ItemAsync(Guid id, int? edition, PublicItems items, HttpContext context, CancellationToken cancel)
    {
        if (await items.ItemAsync(id, edition, cancel) is not { } read)
            return Failures.Problem(StatusCodes.Status404NotFound, "publication.not-found", "没有这条信息，或者它没有公开。");
        if (context.Features.Get<CachedPages.Turn>() is { } turn)
            turn.Counted = id;
        var content = read.Edition.Content();
        return ApiAnswers.Json(
            new ItemJson(
                read.ItemId,
                read.IndexNumber,
                content.Title,
                content.Summary,
                PublicationKinds.Of(read.Edition.Kind).Code,
                PublicationKinds.Of(read.Edition.Kind).Name,
                read.Body.Id,
                read.Edition.ColumnId,
                ItemFacts.Of(content).ToDictionary(fact => fact.Label, fact => fact.Value),
                content.Html,
                [.. content.Files.Select(FileOf)],
                read.Edition.FirstShown!.Value,
                [.. read.History.Select(EditionOf)],
                Addresses.OfItem(id)
            )
        );
    }

    private static LineJson LineOf(PublicItems.Line line) =>
        new(line.Id, line.Title, line.Summary, PublicationKinds.Of(line.Kind).Code, line.ColumnId, line.FirstShown, Addresses.Of(line));

    private static FileJson FileOf(EditionFile file) =>
        new(file.Id, file.Name, file.Size, file.MediaType, file.Sha256, ItemFiles.AddressOf(file.Id));

    private static EditionJson EditionOf(Edition edition) =>
        new(
            edition.Number,
            edition.ShownFrom!.Value,
            edition.ShownUntil,
            edition.Content().CorrectionNote is { Length: > 0 } note ? note : null
        );

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Unreadable() =>
        Failures.Problem(StatusCodes.Status400BadRequest, "publication.unreadable", "没有读懂要找什么，请检查参数。");

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Unreadable(string parameter, string instead) =>
        Failures.Problem(StatusCodes.Status400BadRequest, "publication.unreadable", $"没有读懂参数 {parameter}：{instead}");
}
