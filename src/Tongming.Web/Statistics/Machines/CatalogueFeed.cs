using Tongming.Statistics.Catalogues;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Statistics.Portal;

namespace Tongming.Web.Statistics.Machines;

/// <summary>The catalogue of data sets as DCAT-AP, for portals that collect catalogues.</summary>
internal static class CatalogueFeed
{
    /// <summary>Where it stands.</summary>
    public const string Address = "/data/catalog.jsonld";

    public static void MapCatalogueFeed(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(Address, Verbs.Reading, AnswerAsync)
            .ForPrograms()
            .ExcludeFromDescription()
            .WithMetadata(new PublicPageAttribute());

    private static async Task<IResult> AnswerAsync(HttpRequest request, PublicNumbers numbers, CancellationToken cancel)
    {
        var lines = await numbers.ListAsync(cancel);
        var datasets = new List<CataloguedData>();
        foreach (var line in lines)
            if (await numbers.FindAsync(line, cancel) is { } look)
                datasets.Add(Of(look, request));
        var publisher = lines.Count > 0 ? lines[0].BodyName : "本机关";
        var catalogue = Catalogue(publisher, request) with { Modified = lines.Max(line => line.Newest.ShownFrom), Datasets = datasets };
        return ProgramAnswers.OfJson(json => DcatCatalogue.Write(catalogue, json), "application/ld+json; charset=utf-8");
    }

    /// <summary>The catalogue without its data sets.</summary>
    public static DataCatalogue Catalogue(string publisher, HttpRequest request) =>
        new(
            request.Whole(Address),
            $"{publisher}统计数据",
            $"{publisher}公布的全部数据集。",
            new DataPublisher(request.Whole("/"), publisher)
        )
        {
            Rights = "引用请注明来源和版本，不得更改数据。",
            Interfaces =
            [
                new DataInterface(request.Whole(PxWebApi.Root), "PxWebApi v2"),
                new DataInterface(request.Whole(SdmxApi.Root), "SDMX REST 2.1"),
            ],
        };

    /// <summary>A data set as catalogues and search engines describe it.</summary>
    public static CataloguedData Of(PublicNumbers.Look look, HttpRequest request)
    {
        var shape = look.File.Shape;
        var indicator = shape.IndexOf(DimensionRole.Indicator);
        var page = request.Whole($"/data/{look.Set.Code}");
        return new CataloguedData(page, look.Set.Code, look.Set.Title, look.Set.Words.Length > 0 ? look.Set.Words : look.Set.Title)
        {
            Issued = look.Versions[^1].ShownFrom,
            Modified = look.Version.ShownFrom,
            Version = look.Version.Number,
            VersionNotes = look.Version.Extent.Length > 0 ? $"{look.Version.Extent}。{look.Version.Reason}" : null,
            Subject = StatisticsFields.NameOf(look.Set.Field),
            Frequency = look.Set.Rhythm switch
            {
                DataSetRhythm.Month => DataFrequency.Monthly,
                DataSetRhythm.Quarter => DataFrequency.Quarterly,
                DataSetRhythm.Year => DataFrequency.Yearly,
                _ => DataFrequency.Irregular,
            },
            Indicators = indicator < 0 ? [] : [.. shape.Dimensions[indicator].Categories.Select(one => (one.Label, one.Unit))],
            Files =
                shape.CellCount > NumberFiles.MostCells
                    ? [new DataFile(request.Whole(WholeFile.AddressOf(look.Set.Code, shape.CellCount)), DataFormat.Csv)]
                    :
                    [
                        new DataFile($"{page}/files/csv", DataFormat.Csv),
                        new DataFile($"{page}/files/json", DataFormat.JsonStat),
                        new DataFile($"{page}/files/px", DataFormat.Px),
                        new DataFile($"{page}/files/xlsx", DataFormat.Xlsx),
                    ],
        };
    }
}
