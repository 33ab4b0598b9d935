using System.Globalization;
using Tongming.Reports;

namespace Tongming.Web.Reports;

/// <summary>From checks to the records of the JSON, in the contract's words.</summary>
internal static class CheckResultOf
{
    public static FileResult File(FileCheck file)
    {
        if (file.Check is not { } check)
            return new FileResult(
                file.File,
                "unreadable",
                null,
                [],
                null,
                null,
                null,
                null,
                null,
                Coverage(Tongming.Reports.Coverage.None),
                null,
                [],
                file.Error
            );
        var isReport = check.Kind == DocumentKind.AnnualReport;
        return new FileResult(
            file.File,
            isReport ? "annual-report" : "not-a-report",
            isReport ? null : DocumentType(check.Kind),
            check.Evidence,
            check.Era?.ToString(),
            check.Form is { } form ? Form(form) : null,
            check.Year,
            check.Body,
            check.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Coverage(check.Coverage),
            check.Era == ReportEra.A || check.Tables is null ? null : Tables(check.Tables),
            [.. check.Findings.Select(Finding)],
            null
        );
    }

    public static string Severity(Severity severity) =>
        severity switch
        {
            Tongming.Reports.Severity.Error => "error",
            Tongming.Reports.Severity.Suspect => "suspect",
            Tongming.Reports.Severity.Hint => "hint",
            _ => "cannot-check",
        };

    private static string DocumentType(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.WorkPlan => "work-plan",
            DocumentKind.WorkSummary => "work-summary",
            DocumentKind.HalfYearStatistics => "half-year-statistics",
            DocumentKind.Press => "press",
            _ => "other",
        };

    private static string Form(ReportForm form) => form == ReportForm.CFolded ? "C-folded" : form.ToString();

    private static CoverageResult Coverage(Coverage coverage)
    {
        CellCount? Cells(int table) =>
            coverage.Cells.FirstOrDefault(cells => cells.Table == table) is { } cells ? new CellCount(cells.Read, cells.Of) : null;
        return new CoverageResult(
            new IdentitiesResult(coverage.Tested, coverage.Failed, coverage.NotAssessable),
            new CellsResult(Cells(1), Cells(2), Cells(3), Cells(4)),
            coverage.Notes
        );
    }

    private static TablesResult Tables(ReportTables tables) =>
        new(
            tables.Table2.ToDictionary(cell => cell.Key, cell => Value(cell.Key, cell.Value)),
            [.. tables.Table3.Select(row => row is null ? null : (IReadOnlyList<decimal?>)[.. row.Select(cell => cell.Stated)])],
            [.. tables.Table4.Select(cell => cell.Stated)]
        );

    private static Table2Value? Value(string key, ReadCell cell) =>
        cell.Stated is { } number ? new Table2Value(number, Table2Form.IsMoney(key) ? cell.Unit : null) : null;

    private static FindingResult Finding(Finding finding) =>
        new(
            finding.Rule,
            Severity(finding.Severity),
            finding.Message,
            finding.Sum,
            [
                .. finding.Where.Select(where => new PlaceResult(
                    where.Table,
                    where.Row,
                    where.Column,
                    where.Place.Line,
                    where.Place.Page,
                    where.Text
                )),
            ],
            finding.Suggestion
        );
}
