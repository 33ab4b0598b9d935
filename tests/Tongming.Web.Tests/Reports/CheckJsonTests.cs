using System.Text;
using Tongming.Reports;
using Tongming.Texts;
using Tongming.Web.Reports;
using Tongming.Web.Reports.Commands;

namespace Tongming.Web.Tests.Reports;

public sealed class CheckJsonTests
{
    internal static FileCheck[] Every { get; } =
    [
        new("报告.txt", HandmadeReport.Check(), null),
        new(
            "要点.txt",
            new ReportCheck(
                DocumentKind.WorkPlan,
                ["标题有“工作要点”"],
                null,
                null,
                null,
                null,
                null,
                null,
                Coverage.None,
                null,
                [],
                [],
                SourceDocument.Plain("")
            ),
            null
        ),
        new("坏.docx", null, "这个文件不完整，打不开。"),
    ];

    [Fact]
    public void The_result_has_the_fields_of_the_contract_in_their_order()
    {
        using var stream = new MemoryStream();
        using (var printer = new JsonPrinter(stream))
        {
            foreach (var file in Every)
                printer.Print(file);
            printer.Finish(3);
        }

        ApprovedFile.Matches("check.json", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void What_is_given_out_can_be_read_again()
    {
        var json = CheckJson.Of(Every, 3);
        var result = CheckJson.Read(json);
        Assert.NotNull(result);
        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(result, CheckJson.Context.CheckResult));
    }

    [Fact]
    public void A_derived_total_is_never_given_out_as_a_stated_one()
    {
        var tables = CheckResultOf.File(Every[0]).Tables!;
        Assert.Equal(CellState.Derived, Every[0].Check!.Tables!.Table4[14].State);
        Assert.Null(tables.Table4[14]);
    }

    [Fact]
    public void Money_keeps_the_unit_that_the_cell_states_and_counts_are_bare_numbers()
    {
        var check = HandmadeReport.Check();
        var cells = new Dictionary<string, ReadCell>(check.Tables!.Table2)
        {
            ["fees.amount"] = new(CellState.Stated, 475976.05m, "475976.05元", null, "元"),
            ["licences.decisions"] = new(CellState.Stated, 7, "7件", null, "件"),
        };
        var json = CheckJson.Of([new FileCheck("a", check with { Tables = check.Tables with { Table2 = cells } }, null)]);
        Assert.Contains("\"fees.amount\":{\"value\":475976.05,\"unit\":\"元\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"licences.decisions\":7,", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_the_form_has_not_is_null_and_the_folded_form_says_so()
    {
        var check = HandmadeReport.Check();
        var rows = check.Tables!.Table3.Select((row, index) => index is 21 or 22 ? null : row).ToList();
        var file = CheckResultOf.File(
            new FileCheck("a", check with { Form = ReportForm.CFolded, Tables = check.Tables with { Table3 = rows } }, null)
        );
        Assert.Equal("C-folded", file.Form);
        Assert.Equal(25, file.Tables!.Table3.Count);
        Assert.Null(file.Tables.Table3[21]);
        Assert.NotNull(file.Tables.Table3[23]);
    }

    [Fact]
    public void Reports_of_era_A_have_no_tables() =>
        Assert.Null(
            CheckResultOf.File(new FileCheck("a", HandmadeReport.Check() with { Era = ReportEra.A, Form = ReportForm.A }, null)).Tables
        );

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"files\":null,\"skipped\":0}")]
    [InlineData("{\"files\":[null],\"skipped\":0}")]
    [InlineData("{\"files\":[{\"file\":\"a\"}],\"skipped\":0}")]
    public void What_this_program_did_not_give_out_is_not_read(string json) => Assert.Null(CheckJson.Read(json));

    [Fact]
    public void Tables_of_another_size_are_not_read()
    {
        var json = CheckJson.Of([Every[0]]);
        Assert.NotNull(CheckJson.Read(json));
        Assert.Null(CheckJson.Read(json.Replace("\"table4\":[0,", "\"table4\":[0,0,", StringComparison.Ordinal)));
    }
}
