using System.Xml.Linq;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Sdmx;
using static Tongming.Tests.Statistics.Cubed;
using static Tongming.Tests.Statistics.PxWeb.PxWebRequestTests;
using static Tongming.Tests.Statistics.Sdmx.SdmxAnswers;

namespace Tongming.Tests.Statistics.Sdmx;

public sealed class SdmxRequestTests
{
    [Theory]
    [InlineData("gyzcz gyzs | 00 01 02 | 202601 202602 202603 202604 202605 202606", "all")]
    [InlineData("gyzcz | 00 01 02 | 202605 202606", "gyzcz.", "startPeriod=2026-05")]
    [InlineData("gyzcz | 01 02 | 202601 202602 202603", "gyzcz.02+01+99", "endPeriod=2026-Q1")]
    [InlineData("gyzs | 02 | 202604 202605", "gyzs.02", "startPeriod=2026-M04", "endPeriod=2026-05-31")]
    [InlineData("gyzcz gyzs | 00 | 202601 202602 202603 202604 202605 202606", "*.00", "startPeriod=2026-S1", "endPeriod=2026")]
    public void A_key_and_periods_choose_cells(string chosen, string key, params string[] parameters)
    {
        var shape = Request(key, parameters).Value!.Select(new SdmxStructure(Flow, Shape()), 1000).Value!.ToShape();
        Assert.Equal(
            chosen,
            string.Join(" | ", shape.Dimensions.Select(one => string.Join(' ', one.Categories.Select(category => category.Code))))
        );
    }

    [Theory]
    [InlineData("sdmx.key", "gyzcz")]
    [InlineData("sdmx.key", "gyzcz.00.202601")]
    [InlineData("sdmx.no-results", "gyzcz.99")]
    [InlineData("sdmx.no-results", "all", "startPeriod=2027")]
    [InlineData("sdmx.dimension", "all", "dimensionAtObservation=xx")]
    [InlineData("selection.too-large", "all")]
    public void What_cannot_be_given_is_refused(string code, string key, params string[] parameters) =>
        Assert.Equal(code, Request(key, parameters).Value!.Select(new SdmxStructure(Flow, Shape()), 35).Refusal?.Code);

    [Theory]
    [InlineData("sdmx.parameter", "startPeriod=2026-13")]
    [InlineData("sdmx.parameter", "endPeriod=2026-02-30")]
    [InlineData("sdmx.parameter", "startPeriod=2026-W01")]
    [InlineData("sdmx.parameter", "endPeriod=0000")]
    [InlineData("sdmx.parameter", "firstNObservations=0")]
    [InlineData("sdmx.parameter", "lastNObservations=x")]
    [InlineData("sdmx.parameter", "detail=some")]
    [InlineData("sdmx.not-implemented", "updatedAfter=2026-01-01")]
    [InlineData("sdmx.not-implemented", "includeHistory=true")]
    public void A_parameter_that_is_not_of_its_form_is_refused(string code, string parameter) =>
        Assert.Equal(code, Request("all", parameter).Refusal?.Code);

    [Fact]
    public void Parameters_say_how_it_is_given_out()
    {
        var view = Request(
            "",
            "firstNObservations=2",
            "lastNObservations=3",
            "dimensionAtObservation=zb",
            "detail=dataonly",
            "x=1"
        ).Value!.View;
        Assert.Equal(
            new SdmxView
            {
                First = 2,
                Last = 3,
                DimensionAtObservation = "zb",
                Detail = SdmxDetail.DataOnly,
            },
            view
        );
    }

    [Fact]
    public void Periods_of_a_cube_without_time_and_long_keys_are_refused()
    {
        var structure = new SdmxStructure(Flow, Shape(Indicators, Regions));
        Assert.Equal("sdmx.no-time", Request("all", "startPeriod=2026").Value!.Select(structure, 100).Refusal?.Code);
        var single = new SdmxStructure(Flow, Shape(Regions));
        Assert.Equal("sdmx.dimension", Request("01", "dimensionAtObservation=dq").Value!.Select(single, 100).Refusal?.Code);
        Assert.Equal(1, Request("01", "dimensionAtObservation=AllDimensions").Value!.Select(single, 100).Value!.CellCount);
        Assert.Equal("sdmx.key.long", Request(new string('+', SdmxDataRequest.LongestKey + 1)).Refusal?.Code);
    }

    [Theory]
    [InlineData("GY_01", true)]
    [InlineData("CN_TJJ,GY_01", true)]
    [InlineData("CN_TJJ,GY_01,1.0", true)]
    [InlineData("all,GY_01,latest", true)]
    [InlineData("CN_TJJ,all,all", true)]
    [InlineData("CN_TJJ,GY_01,1.1", false)]
    [InlineData("OTHER,GY_01", false)]
    [InlineData("GY_02", false)]
    public void A_flow_is_meant_by_agency_id_and_version(string text, bool meant) =>
        Assert.Equal(meant, SdmxReference.Parse(text).Value!.Fits(Flow));

    [Theory]
    [InlineData("")]
    [InlineData("a,b,1.0,d")]
    [InlineData("a,b,x")]
    [InlineData("1a,b")]
    public void A_reference_that_is_none_is_refused(string text) => Assert.Equal("sdmx.reference", SdmxReference.Parse(text).Refusal?.Code);

    [Theory]
    [InlineData("Dataflow:GY_01", "dataflow")]
    [InlineData("Dataflow:GY_01 DataStructure:GY_01", "dataflow/CN_TJJ/GY_01/1.0", "references=children")]
    [InlineData(
        "Dataflow:GY_01 Codelist:CL_GY__01_zb Codelist:CL_GY__01_dq Codelist:CL_OBS_STATUS ConceptScheme:CS_GY_01 DataStructure:GY_01",
        "dataflow",
        "references=descendants"
    )]
    [InlineData("Codelist:CL_GY__01_dq", "codelist/all/CL_GY__01_dq")]
    [InlineData("Codelist:CL_OBS_STATUS", "codelist/CN_TJJ/CL_OBS_STATUS")]
    [InlineData("Codelist:CL_GY__01_dq DataStructure:GY_01", "codelist/all/CL_GY__01_dq", "references=parents")]
    [InlineData("ConceptScheme:CS_GY_01", "conceptscheme/all/all/latest", "references=none")]
    [InlineData(
        "Codelist:CL_GY__01_zb Codelist:CL_GY__01_dq Codelist:CL_OBS_STATUS DataStructure:GY_01",
        "datastructure",
        "references=codelist"
    )]
    public void A_structure_query_gives_what_it_asks_for(string expected, string path, params string[] parameters)
    {
        var message = Answer(Shape(), path, Pairs(parameters));
        var found = XDocument
            .Parse(message)
            .Root!.Elements()
            .Last()
            .Elements()
            .Elements()
            .Select(one => $"{one.Name.LocalName}:{one.Attribute("id")!.Value}");
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Stubs_have_names_only()
    {
        var all = KeyValuePair.Create("references", "all");
        Assert.DoesNotContain(
            "<structure:Code ",
            Answer(Shape(), "dataflow", all, KeyValuePair.Create("detail", "allstubs")),
            StringComparison.Ordinal
        );
        var besides = Answer(Shape(), "codelist", all, KeyValuePair.Create("detail", "referencestubs"));
        Assert.Contains("<structure:Code ", besides, StringComparison.Ordinal);
        Assert.DoesNotContain("DataStructureComponents", besides, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_indicators_says_how_they_are_measured()
    {
        var list = Answer(Shape(), "codelist/all/CL_GY__01_zb");
        Assert.Contains("现价；当期\n规模以上工业。<", list, StringComparison.Ordinal);
        Assert.Contains(">同比<", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_answer_is_valid_by_the_published_schemas()
    {
        Specs.File("sdmx-ml-2.1");
        foreach (var resource in new[] { "dataflow", "datastructure", "codelist", "conceptscheme" })
        foreach (var references in new[] { "none", "all" })
        foreach (var detail in new[] { "full", "allstubs", "referencestubs" })
        {
            var parameters = Pairs("references=" + references, "detail=" + detail);
            Assert.Empty(SdmxSchemas.Faults(Answer(Shape(), resource, parameters)));
        }
    }

    [Theory]
    [InlineData("sdmx.not-implemented", "categoryscheme")]
    [InlineData("sdmx.not-implemented", "codelist/all/CL/1.0/ITEM")]
    [InlineData("sdmx.reference", "dataflow/all/all/x")]
    [InlineData("sdmx.parameter", "dataflow", "references=everything")]
    [InlineData("sdmx.parameter", "dataflow", "detail=some")]
    public void A_structure_query_that_is_not_of_the_form_is_refused(string code, string path, params string[] parameters) =>
        Assert.Equal(code, SdmxStructureRequest.Of(path.Split('/'), Pairs(parameters)).Refusal?.Code);

    [Theory]
    [InlineData("dataflow/all/GY_02")]
    [InlineData("codelist/all/CL_GY__01_sj")]
    [InlineData("codelist/all/CL_GY_01_dq")]
    [InlineData("conceptscheme/all/CS")]
    public void What_there_is_not_is_refused(string path)
    {
        var request = SdmxStructureRequest.Of(path.Split('/'), []).Value!;
        Assert.Equal("sdmx.not-found", SdmxStructureAnswer.Find(request, [Flow], _ => Shape()).Refusal?.Code);
    }

    [Theory]
    [InlineData("sdmx.agency", "统计局", "A", "1.0")]
    [InlineData("sdmx.version", "TJJ", "A", "v1")]
    [InlineData("sdmx.flow", "TJJ", "", "1.0")]
    public void A_flow_that_cannot_be_named_is_refused(string code, string agency, string id, string version) =>
        Assert.Equal(code, SdmxFlow.Create(agency, id, version).Refusal?.Code);

    private static Outcome<SdmxDataRequest> Request(string key, params string[] parameters) =>
        SdmxDataRequest.Of("GY_01", key, Pairs(parameters));
}
