using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Px;
using Tongming.Statistics.PxWeb;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Portal;

namespace Tongming.Web.Statistics.Machines;

/// <summary>PxWebApi v2, the part that statistical programs use: tables, metadata, data, code lists and limits (decision 0019).</summary>
internal static class PxWebApi
{
    /// <summary>Where it stands.</summary>
    public const string Root = "/api/v2";

    /// <summary>Most cells of one answer.</summary>
    public const long MostCells = 100_000;

    public static void MapPxWebApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).ForPrograms().ExcludeFromDescription();
        var kept = api.MapGroup("").WithMetadata(new PublicPageAttribute());
        kept.MapMethods("/config", Verbs.Reading, (HttpRequest request) => ProgramAnswers.OfJson(ConfigOf(request).Write));
        kept.MapMethods("/tables", Verbs.Reading, ListAsync);
        kept.MapMethods("/tables/{id}", Verbs.Reading, TableAsync);
        kept.MapMethods("/tables/{id}/metadata", Verbs.Reading, MetadataAsync);
        kept.MapMethods("/tables/{id}/defaultselection", Verbs.Reading, DefaultSelectionAsync);
        kept.MapMethods("/tables/{id}/data", Verbs.Reading, DataAsync);
        kept.MapMethods("/codelists/{id}", Verbs.Reading, CodelistAsync);
        api.MapPost("/tables/{id}/data", PostDataAsync);
    }

    private static PxWebConfig ConfigOf(HttpRequest request) =>
        new("2.0", new PxWebQuota(MostCells, CallBudget.Calls, CallBudget.Seconds, CallBudget.CellsOfAPoint), request.Whole("/data"))
        {
            Citation = "引用请注明数据来源和版本，不得更改数据。",
        };

    private static PxWebLinks LinksOf(HttpRequest request) => new(request.Whole(Root));

    private static PxWebTable TableOf(DataSet set, Vintage version, CubeShape shape, (string BodyName, HttpRequest Request) of) =>
        PxWebTable.Of(set.Code, shape) with
        {
            Label = set.Title,
            Description = set.Words.Length > 0 ? set.Words : null,
            Updated = version.ShownFrom,
            Source = shape.Heading.Source ?? of.BodyName,
            SubjectCode = StatisticsFields.CodeOf(set.Field),
            Subject = StatisticsFields.NameOf(set.Field),
            Contacts = [of.BodyName],
            Bulk = of.Request.Whole(WholeFile.AddressOf(set.Code, shape.CellCount)),
        };

    private static async Task<IResult> ListAsync(HttpRequest request, PublicNumbers numbers)
    {
        var cancel = request.HttpContext.RequestAborted;
        var asked = PxWebTablesRequest.Of(ProgramAnswers.ParametersOf(request));
        if (asked.Refusal is { } refusal)
            return ProgramAnswers.Refuse(refusal);
        var wanted = asked.Value!;
        var since = wanted.PastDays is { } days ? numbers.Now.AddDays(-days) : (DateTimeOffset?)null;
        var found = (await numbers.ListAsync(cancel))
            .Where(line => since is null || line.Newest.ShownFrom >= since)
            .Where(line => wanted.Words is not { Length: > 0 } words || Has(line.Set, words))
            .OrderBy(line => line.Set.Code, StringComparer.Ordinal)
            .ToList();
        var tables = new List<PxWebTable>();
        foreach (var line in found.Skip((wanted.PageNumber - 1) * wanted.PageSize).Take(wanted.PageSize))
            if (await numbers.FindAsync(line, cancel) is { } look)
                tables.Add(TableOf(look.Set, look.Version, look.File.Shape, (look.BodyName, request)));
        return ProgramAnswers.OfJson(json => PxWebTables.WriteList(tables, found.Count, wanted, LinksOf(request), json));
    }

    private static bool Has(DataSet set, string words) =>
        set.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
        || set.Code.Contains(words, StringComparison.OrdinalIgnoreCase)
        || set.Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static Task<IResult> TableAsync(string id, HttpRequest request, PublicNumbers numbers) =>
        OfTableAsync(
            id,
            request,
            numbers,
            (look, table) => ProgramAnswers.OfJson(json => PxWebTables.WriteOne(table, LinksOf(request), json))
        );

    private static Task<IResult> MetadataAsync(string id, HttpRequest request, PublicNumbers numbers) =>
        OfTableAsync(
            id,
            request,
            numbers,
            (look, table) => ProgramAnswers.OfJson(json => PxWebDataset.WriteMetadata(table, look.File.Shape, LinksOf(request), json))
        );

    private static Task<IResult> DefaultSelectionAsync(string id, HttpRequest request, PublicNumbers numbers) =>
        OfTableAsync(
            id,
            request,
            numbers,
            (look, table) =>
            {
                // Nothing chosen is never refused.
                var usual = PxWebSelection.Of(new PxWebRequest([]), table.Id, look.File.Shape, MostCells).Value!;
                return ProgramAnswers.OfJson(json => usual.Write(table.Id, LinksOf(request), json));
            }
        );

    private static Task<IResult> DataAsync(string id, HttpRequest request, PublicNumbers numbers) =>
        OfTableAsync(id, request, numbers, (look, table) => Answer(look, table, PxWebRequest.Of(AskedOf(request)), request));

    private static async Task<IResult> PostDataAsync(string id, HttpRequest request, PublicNumbers numbers)
    {
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > PxWebBody.MostBytes)
                return ProgramAnswers.Refuse(new Refusal("pxweb.body", 0L, 0L));
            body.Write(part, 0, read);
        }

        var asked = PxWebRequest.Of(body.ToArray(), AskedOf(request));
        return await OfTableAsync(id, request, numbers, (look, table) => Answer(look, table, asked, request));
    }

    private static async Task<IResult> CodelistAsync(string id, HttpRequest request, PublicNumbers numbers)
    {
        var parsed = PxWebCodelistId.Parse(id);
        if (parsed.Refusal is { } refusal)
            return ProgramAnswers.Refuse(refusal);
        return await OfTableAsync(
            parsed.Value!.Table,
            request,
            numbers,
            (look, table) =>
                PxWebCodelist.Find(id, look.Set.Code, look.File.Shape) is { Succeeded: true } list
                    ? ProgramAnswers.OfJson(json => list.Value.Write(LinksOf(request), json))
                    : ProgramAnswers.Refuse(new Refusal("pxweb.table", id))
        );
    }

    /// <summary>The parameters that the interface knows; which version is asked for is our own.</summary>
    private static IEnumerable<KeyValuePair<string, string>> AskedOf(HttpRequest request) =>
        ProgramAnswers.ParametersOf(request).Where(one => one.Key is not ("version" or VersionWish.AsOfName));

    private static async Task<IResult> OfTableAsync(
        string id,
        HttpRequest request,
        PublicNumbers numbers,
        Func<PublicNumbers.Look, PxWebTable, IResult> answer
    )
    {
        var wish = VersionWish.Of(request);
        if (wish.Refusal is { } unread)
            return ProgramAnswers.Refuse(unread);
        var language = ProgramAnswers
            .ParametersOf(request)
            .Where(one => string.Equals(one.Key, "lang", StringComparison.OrdinalIgnoreCase));
        if (PxWebTablesRequest.Of(language).Refusal is { } foreign)
            return ProgramAnswers.Refuse(foreign);
        return await numbers.FindAsync(id, wish.Value, request.HttpContext.RequestAborted) is { } look
            ? answer(look, TableOf(look.Set, look.Version, look.File.Shape, (look.BodyName, request)))
            : ProgramAnswers.Refuse(new Refusal("pxweb.table", id));
    }

    private static IResult Answer(PublicNumbers.Look look, PxWebTable table, Outcome<PxWebRequest> asked, HttpRequest request)
    {
        if (asked.Refusal is { } wrong)
            return ProgramAnswers.Refuse(wrong);
        var selected = PxWebSelection.Of(asked.Value!, look.Set.Code, look.File.Shape, MostCells);
        if (selected.Refusal is { } refusal)
            return ProgramAnswers.Refuse(refusal, table.Bulk);
        if (ProgramAnswers.ChargeCells(request.HttpContext, selected.Value!.Cells.CellCount) is { } later)
            return later;
        var slice = look.File.Slice(selected.Value.Cells);
        if (slice.Refusal is { } damaged)
            return ProgramAnswers.Refuse(damaged);
        var cells = selected.Value.Layout.Arrange(slice.Value!);
        return asked.Value!.Format switch
        {
            PxWebFormat.Csv => ProgramAnswers.OfText(
                text => PxWebCsv.Write(cells, selected.Value.Layout, asked.Value.Style, text),
                "text/csv; charset=utf-8"
            ),
            PxWebFormat.Px => ProgramAnswers.OfText(text => PxFile.Write(cells, text), "text/plain; charset=utf-8"),
            PxWebFormat.Xlsx => TypedResults.Bytes(NumberFiles.SheetOf(cells), ListSheet.MediaType),
            _ => ProgramAnswers.OfJson(json => PxWebDataset.WriteData(table, cells, LinksOf(request), json)),
        };
    }
}
