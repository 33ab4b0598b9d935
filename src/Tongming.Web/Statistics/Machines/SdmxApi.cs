using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Sdmx;
using Tongming.Web.Platform.Hosting;
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
        var api = routes.MapGroup(Root).ForPrograms().ExcludeFromDescription().WithMetadata(new PublicPageAttribute());
        api.MapMethods(
            "/data/{flow}",
            Verbs.Reading,
            (string flow, HttpRequest request, PublicNumbers numbers) => DataAsync(flow, "all", request, numbers)
        );
        api.MapMethods("/data/{flow}/{key}", Verbs.Reading, DataAsync);
        api.MapMethods(
            "/{resource}",
            Verbs.Reading,
            (string resource, HttpRequest request, PublicNumbers numbers) => StructureAsync([resource], request, numbers)
        );
        api.MapMethods(
            "/{resource}/{agency}/{id?}/{version?}",
            Verbs.Reading,
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

    private static SdmxFlow FlowOf(PublicNumbers.Line line) =>
        SdmxFlow.Create(Agency, line.Set.Code, line.Newest.Number).Value! with
        {
            Name = line.Set.Title,
        };

    private static SdmxHeader HeaderOf(PublicNumbers numbers) => new($"M{numbers.Now:yyyyMMddHHmmss}", numbers.Now, Agency);

    private static async Task<IResult> DataAsync(string flow, string key, HttpRequest request, PublicNumbers numbers)
    {
        var cancel = request.HttpContext.RequestAborted;
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        var form = SdmxForms.Of(request.Query["format"].ToString(), request.Headers.Accept.ToString());
        if (form.Refusal is { } unknown)
            return ProgramAnswers.Refuse(unknown);
        var asked = SdmxDataRequest.Of(flow, key, ProgramAnswers.ParametersOf(request).Where(one => one.Key != "format"));
        if (asked.Refusal is { } wrong)
            return ProgramAnswers.Refuse(wrong);
        var line = (await numbers.ListAsync(cancel)).FirstOrDefault(one => asked.Value!.Flow.Fits(FlowOf(one)));
        if (line is null || await numbers.FindAsync(line.Set.Code, null, cancel) is not { } look)
            return ProgramAnswers.Refuse(new Refusal("sdmx.not-found", "dataflow", flow));
        var structure = new SdmxStructure(FlowOf(line), look.File.Shape);
        var selected = asked.Value!.Select(structure, PxWebApi.MostCells);
        if (selected.Refusal is { } refusal)
        {
            var all = request.Whole(WholeFile.AddressOf(line.Set.Code, look.File.Shape.CellCount));
            return ProgramAnswers.Refuse(refusal, all);
        }

        if (ProgramAnswers.ChargeCells(request.HttpContext, selected.Value!.CellCount) is { } later)
            return later;
        var slice = look.File.Slice(selected.Value);
        if (slice.Refusal is { } damaged)
            return ProgramAnswers.Refuse(damaged);
        ICells cells = slice.Value!;
        var (type, view) = (SdmxForms.MediaTypeOf(form.Value), asked.Value.View);
        return form.Value switch
        {
            SdmxForm.Generic => OfXml(xml => SdmxData.WriteGeneric(structure, cells, view, HeaderOf(numbers), xml), type),
            SdmxForm.Specific => OfXml(xml => SdmxData.WriteSpecific(structure, cells, view, HeaderOf(numbers), xml), type),
            _ => ProgramAnswers.OfText(
                text =>
                    SdmxData.WriteCsv(structure, cells, view, form.Value == SdmxForm.Csv ? SdmxCsvVersion.One : SdmxCsvVersion.Two, text),
                type + ";charset=utf-8"
            ),
        };
    }

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
