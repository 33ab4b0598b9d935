using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Sdmx;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Portal;

namespace Tongming.Web.Statistics.Machines;

/// <summary>SDMX REST 2.1: data and structures of what is out (decision 0019).</summary>
internal static class SdmxApi
{
    /// <summary>Where it stands.</summary>
    public const string Root = "/sdmx";

    /// <summary>The agency of all flows; bodies have no SDMX ids of their own.</summary>
    private const string Agency = "TONGMING";

    private const string Generic = "application/vnd.sdmx.genericdata+xml;version=2.1";
    private const string Specific = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
    private const string Csv = "application/vnd.sdmx.data+csv";
    private const string Structure = "application/vnd.sdmx.structure+xml;version=2.1";

    /// <summary>What SDMX knows besides and this program does not serve: it is said, while anything else is simply not there.</summary>
    private static readonly string[] NotServed =
    [
        "actualconstraint",
        "agencyscheme",
        "allowedconstraint",
        "attachmentconstraint",
        "availableconstraint",
        "categorisation",
        "categoryscheme",
        "contentconstraint",
        "dataconsumerscheme",
        "dataproviderscheme",
        "hierarchicalcodelist",
        "metadata",
        "metadataflow",
        "metadatastructure",
        "organisationscheme",
        "process",
        "provisionagreement",
        "reportingtaxonomy",
        "schema",
        "structure",
        "structureset",
    ];

    public static void MapSdmxApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).ForPrograms().ExcludeFromDescription();
        MapPublic(
            api,
            "/data/{flow}",
            (string flow, HttpRequest request, PublicNumbers numbers) => DataAsync(flow, "all", request, numbers)
        );
        MapPublic(api, "/data/{flow}/{key}", DataAsync);
        MapPublic(
            api,
            "/{resource}",
            (string resource, HttpRequest request, PublicNumbers numbers) => StructureAsync([resource], request, numbers)
        );
        MapPublic(
            api,
            "/{resource}/{agency}/{id?}/{version?}",
            (string resource, string agency, string? id, HttpRequest request, PublicNumbers numbers) =>
                StructureAsync(
                    [
                        resource,
                        agency,
                        .. id is null ? Array.Empty<string>() : [id],
                        .. request.RouteValues["version"] is string version ? [version] : Array.Empty<string>(),
                    ],
                    request,
                    numbers
                )
        );
    }

    private static void MapPublic(RouteGroupBuilder api, string address, Delegate answer) =>
        api.MapMethods(address, ["GET", "HEAD"], answer).WithMetadata(new PublicPageAttribute());

    private static SdmxFlow FlowOf(PublicNumbers.Line line) =>
        SdmxFlow.Create(Agency, line.Set.Code, line.Newest.Number).Value! with
        {
            Name = line.Set.Title,
        };

    private static SdmxHeader HeaderOf(PublicNumbers numbers) => new($"M{numbers.Now:yyyyMMddHHmmss}", numbers.Now, Agency);

    private static async Task<IResult> DataAsync(string flow, string key, HttpRequest request, PublicNumbers numbers)
    {
        var cancel = request.HttpContext.RequestAborted;
        var asked = SdmxDataRequest.Of(flow, key, ProgramAnswers.ParametersOf(request).Where(one => one.Key != "format"));
        if (asked.Refusal is { } wrong)
            return ProgramAnswers.Refuse(wrong);
        var line = (await numbers.ListAsync(cancel)).FirstOrDefault(one => asked.Value!.Flow.Fits(FlowOf(one)));
        if (line is null || await numbers.FindAsync(line.Set.Code, null, cancel) is not { } look)
            return ProgramAnswers.Refuse(new Refusal("sdmx.not-found", "dataflow", flow));
        var structure = new SdmxStructure(FlowOf(line), look.File.Shape);
        var selected = asked.Value!.Select(structure, PxWebApi.MostCells);
        if (selected.Refusal is { } refusal)
            return ProgramAnswers.Refuse(refusal, ProgramAnswers.Whole(request, $"/data/{line.Set.Code}/files/csv"));
        var slice = look.File.Slice(selected.Value!);
        if (slice.Refusal is { } damaged)
            return ProgramAnswers.Refuse(damaged);
        ICells cells = slice.Value!;
        return FormatOf(request) switch
        {
            Csv => ProgramAnswers.OfText(
                text => SdmxData.WriteCsv(structure, cells, asked.Value.View, SdmxCsvVersion.One, text),
                Csv + ";version=1.0.0;charset=utf-8"
            ),
            Specific => OfXml(xml => SdmxData.WriteSpecific(structure, cells, asked.Value.View, HeaderOf(numbers), xml), Specific),
            _ => OfXml(xml => SdmxData.WriteGeneric(structure, cells, asked.Value.View, HeaderOf(numbers), xml), Generic),
        };
    }

    /// <summary>By the parameter <c>format</c>; what is kept depends on the address only, so that the header Accept is not asked.</summary>
    private static string FormatOf(HttpRequest request) =>
        request.Query["format"].ToString() switch
        {
            "csv" or "csvfile" => Csv,
            "structurespecificdata" or "structurespecific" => Specific,
            _ => Generic,
        };

    private static async Task<IResult> StructureAsync(IReadOnlyList<string> path, HttpRequest request, PublicNumbers numbers)
    {
        var cancel = request.HttpContext.RequestAborted;
        var asked = SdmxStructureRequest.Of(path, ProgramAnswers.ParametersOf(request));
        if (asked.Refusal is { } wrong)
            return ProgramAnswers.Refuse(
                wrong.Code == "sdmx.not-implemented" && !NotServed.Contains(path[0])
                    ? new Refusal("sdmx.not-found", "resource", path[0])
                    : wrong
            );
        var shapes = new Dictionary<string, CubeShape>(StringComparer.Ordinal);
        var flows = new List<SdmxFlow>();
        foreach (var line in await numbers.ListAsync(cancel))
        {
            if (await numbers.ShapeOfAsync(line) is not { } shape)
                continue;
            var flow = FlowOf(line);
            flows.Add(flow);
            shapes[flow.Code] = shape;
        }

        var found = SdmxStructureAnswer.Find(asked.Value!, flows, flow => shapes[flow.Code]);
        return found.Refusal is { } refusal
            ? ProgramAnswers.Refuse(refusal)
            : OfXml(xml => found.Value!.Write(HeaderOf(numbers), xml), Structure);
    }

    private static FileContentHttpResult OfXml(Action<XmlWriter> write, string contentType)
    {
        using var bytes = new MemoryStream();
        using (var xml = SdmxMessage.Writer(bytes))
            write(xml);
        return TypedResults.Bytes(bytes.ToArray(), contentType);
    }
}
