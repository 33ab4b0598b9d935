using System.Globalization;
using Tongming.Reports;
using Tongming.Synthetic;
using Tongming.Texts;

namespace Tongming.Tests.Reports;

/// <summary>A layout of either kind, as the property tests take it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">What it leaves of the cells.</param>
/// <param name="Render">Makes the document.</param>
internal sealed record LayoutCase(string Name, CellSurvival Cells, Func<SyntheticReport, SourceDocument> Render)
{
    public static IReadOnlyList<LayoutCase> All { get; } =
    [
        .. Layouts.Texts.Select(layout => new LayoutCase(layout.Name, layout.Cells, report => SourceDocument.Plain(layout.Render(report)))),
        .. Layouts.Grids.Select(layout => new LayoutCase(layout.Name, layout.Cells, layout.Render)),
    ];

    public static LayoutCase Of(string name) => All.Single(layout => layout.Name == name);

    /// <summary>Every layout with every form.</summary>
    public static TheoryData<string, ReportForm> WithForms()
    {
        var data = new TheoryData<string, ReportForm>();
        foreach (var layout in All)
        foreach (var form in Enum.GetValues<ReportForm>())
            data.Add(layout.Name, form);
        return data;
    }

    /// <summary>What a failed property says: how to make the report again, and what the checker said of it.</summary>
    public string Tell(SyntheticReport report, ReportCheck check, string what) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what} — {report}, layout “{Name}”; coverage {check.Coverage.Tested}/{check.Coverage.Failed}/{check.Coverage.NotAssessable}"
        )
        + string.Concat(
            check.Findings.Select(finding =>
                $"\n  {finding.Severity} {finding.Rule} {finding.Message} {finding.Sum} @{string.Join(' ', finding.Where.Select(cell => $"{cell.Table}.{cell.Row}.{cell.Column}"))}"
            )
        );
}

/// <summary>The layouts are worth checking with.</summary>
public sealed class LayoutCasesProperties
{
    [Fact]
    public void Every_layout_has_a_name_of_its_own()
    {
        string[] names =
        [
            .. Layouts.Texts.Select(layout => layout.Name),
            .. Layouts.Pages.Select(layout => layout.Name),
            .. Layouts.Grids.Select(layout => layout.Name),
        ];
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void A_layout_says_the_same_of_a_report_each_time()
    {
        foreach (var layout in LayoutCase.All)
            Assert.Equal(
                layout.Render(SyntheticReport.Generate(5, ReportForm.C)).Text.Text,
                layout.Render(SyntheticReport.Generate(5, ReportForm.C)).Text.Text
            );
    }

    [Theory, MemberData(nameof(LayoutCase.WithForms), MemberType = typeof(LayoutCase))]
    public void A_layout_that_keeps_the_cells_prints_every_number_in_its_order(string name, ReportForm form)
    {
        var layout = LayoutCase.Of(name);
        if (layout.Cells != CellSurvival.Every || form == ReportForm.A || name is "full-width digits")
            return;
        var report = SyntheticReport.Generate(8, form);
        var text = layout.Render(report).Text.Text;
        var at = text.IndexOf("第二十", StringComparison.Ordinal);
        foreach (var number in report.Tables!.Table3.OfType<IReadOnlyList<decimal>>().SelectMany(row => row))
        {
            at = text.IndexOf($"{number}", at, StringComparison.Ordinal) + 1;
            Assert.True(at > 0, $"{number} is lost in “{name}”, {report}");
        }
    }

    [Fact]
    public void A_grid_gives_each_number_the_column_of_its_heading()
    {
        foreach (var layout in Layouts.Grids.Where(layout => layout.Name != "a table per row"))
        {
            var document = layout.Render(SyntheticReport.Generate(3, ReportForm.C));
            var table = document.Tables.Single(table =>
                table.Rows.Any(row => row.Cells.Any(cell => document.Text[cell.Span].StartsWith("二、上年结转", StringComparison.Ordinal)))
            );
            var commercial = table.Rows[2].Cells.Single(cell => document.Text[cell.Span] == "商业企业").Column;
            Assert.Equal(4, commercial);
            Assert.All(table.Rows.Skip(3), row => Assert.Contains(row.Cells, cell => cell.Column == commercial));
        }
    }
}
