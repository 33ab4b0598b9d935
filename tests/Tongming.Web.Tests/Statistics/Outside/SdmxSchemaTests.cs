using Tongming.Statistics.Sdmx;
using Tongming.Tests.Statistics.Sdmx;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>Messages of SDMX-ML, held by xmllint against the schemas that the makers publish.</summary>
[Collection(nameof(PublishedOffice))]
public sealed class SdmxSchemaTests(PublishedOffice office)
{
    private static readonly string[] Views =
    [
        "",
        "dimensionAtObservation=AllDimensions",
        "dimensionAtObservation=dq",
        "detail=dataonly",
        "detail=serieskeysonly",
        "detail=nodata",
        "firstNObservations=1&lastNObservations=1",
        "startPeriod=2025-10&endPeriod=2025-Q4",
    ];

    [Fact]
    public async Task Structures_and_generic_data_are_of_the_published_schemas()
    {
        var schema = OutsideReader.Specification("sdmx-ml-2.1", "SDMXMessage.xsd");
        string[] addresses =
        [
            "dataflow",
            "dataflow/all/all/latest?references=all",
            "dataflow/TONGMING?detail=allstubs&references=descendants",
            $"datastructure/TONGMING/{office.Rich}?references=parentsandsiblings&detail=referencestubs",
            $"datastructure/TONGMING/{office.Sparse}/1.0.0?references=children",
            "codelist",
            "codelist/TONGMING/CL_OBS_STATUS",
            "conceptscheme",
            .. Views.Select(view => $"data/{office.Rich}?{view}"),
            $"data/{office.Rich}/gyzcz.00+0101.?endPeriod=2025-11",
            $"data/{office.Sparse}",
            $"data/{office.Single}",
        ];
        var messages = new List<(string, string)>();
        foreach (var address in addresses)
            messages.Add((NameOf(address), await XmlAsync(address)));
        Assert.Empty(await OutsideReader.SchemaFaultsAsync(schema, messages));
    }

    [Fact]
    public async Task Structure_specific_data_are_of_the_schema_that_follows_from_their_structure()
    {
        OutsideReader.Specification("sdmx-ml-2.1", "SDMXMessage.xsd");
        foreach (
            var (code, at, views) in new[]
            {
                (office.Rich, "TIME_PERIOD", Views.Where(view => !view.Contains("AtObservation", StringComparison.Ordinal))),
                (office.Rich, "AllDimensions", ["dimensionAtObservation=AllDimensions"]),
                (office.Rich, "dq", ["dimensionAtObservation=dq"]),
                (office.Sparse, "TIME_PERIOD", [""]),
                (office.Single, "AllDimensions", [""]),
            }
        )
        {
            var structure = await XmlAsync($"datastructure/TONGMING/{code}?references=children");
            var messages = new List<(string, string)>();
            foreach (var view in views)
                messages.Add((NameOf(view), await XmlAsync($"data/{code}?format=structurespecificdata&{view}")));
            Assert.Empty(await SpecificSchemas.FaultsAsync(SdmxSpecificSchema.Of(structure, at), messages));
        }
    }

    [Fact]
    public async Task What_breaks_a_schema_is_found()
    {
        var schema = OutsideReader.Specification("sdmx-ml-2.1", "SDMXMessage.xsd");
        var data = await XmlAsync($"data/{office.Rich}");
        var structure = await XmlAsync($"datastructure/TONGMING/{office.Rich}?references=children");
        foreach (
            var broken in new[]
            {
                data.Replace("generic:ObsValue", "generic:Observed", StringComparison.Ordinal),
                data.Replace("Replace", "Renew", StringComparison.Ordinal),
                structure.Replace("textType=\"Double\"", "textType=\"Number\"", StringComparison.Ordinal),
            }
        )
            Assert.NotEmpty(await OutsideReader.SchemaFaultsAsync(schema, [("broken", broken)]));
        var specific = await XmlAsync($"data/{office.Rich}?format=structurespecificdata");
        var own = SdmxSpecificSchema.Of(structure, "TIME_PERIOD");
        foreach (var (from, to) in new[] { ("dq=\"0101\"", "dq=\"0103\""), ("OBS_STATUS=\"Q\"", "OBS_STATUS=\"X\""), ("zb=\"zs\" ", "") })
        {
            Assert.Contains(from, specific, StringComparison.Ordinal);
            Assert.NotEmpty(await SpecificSchemas.FaultsAsync(own, [("broken", specific.Replace(from, to, StringComparison.Ordinal))]));
        }
    }

    [Fact]
    public async Task What_is_accepted_decides_the_form_and_is_kept_apart()
    {
        var (generic, csv) = (SdmxForms.MediaTypeOf(SdmxForm.Generic), SdmxForms.MediaTypeOf(SdmxForm.CsvTwo));
        var specific = SdmxForms.MediaTypeOf(SdmxForm.Specific);
        // Twice, so that the second answers are those that were kept.
        for (var round = 0; round < 2; round++)
            foreach (
                var (accepted, status, type) in new[]
                {
                    ("", 200, generic),
                    (specific, 200, specific),
                    ($"{generic};q=0.5, {csv}", 200, $"{csv};charset=utf-8"),
                    ("text/html, application/xml;q=0.9, */*;q=0.8", 200, generic),
                    ("application/vnd.sdmx.data+json;version=1.0.0", 406, "application/problem+json;charset=utf-8"),
                }
            )
            {
                var answer = await office.AcceptingAsync($"/sdmx/data/{office.Sparse}", accepted);
                Assert.Equal(
                    (status, type),
                    ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString().Replace(" ", "", StringComparison.Ordinal))
                );
                Assert.Contains("Accept", string.Join(',', answer.Headers.Vary).Split(',', StringSplitOptions.TrimEntries));
                Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            }
    }

    private static string NameOf(string address) => "m" + string.Concat(address.Select(one => char.IsAsciiLetterOrDigit(one) ? one : '-'));

    private async Task<string> XmlAsync(string address)
    {
        var answer = await office.GetAsync("/sdmx/" + address);
        Assert.True(answer.Status == 200 && answer.Type.Contains("+xml", StringComparison.Ordinal), $"{address}: {answer.Text}");
        return answer.Text;
    }
}
