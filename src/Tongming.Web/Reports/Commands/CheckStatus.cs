using Tongming.Reports;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Reports.Commands;

/// <summary>The exit status of a check, by what its files gave.</summary>
internal sealed class CheckStatus
{
    private bool anyError;
    private bool anyWithoutReport;

    /// <summary>2 wins over 1: where a file was not checked, nobody can say that the rest is all.</summary>
    public int Exit =>
        anyWithoutReport ? 2
        : anyError ? 1
        : ExitStatus.Fine;

    public void Count(FileCheck file)
    {
        if (file.Check?.Kind != DocumentKind.AnnualReport || !file.CompanionsUsed)
            anyWithoutReport = true;
        if (file.Check?.Findings.Any(finding => finding.Severity == Severity.Error) == true)
            anyError = true;
    }
}
