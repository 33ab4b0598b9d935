using Tongming.Reports;
using Tongming.Web.Platform.Documents;

namespace Tongming.Bench.Cases;

/// <summary>What is measured in process: reading a file's bytes and checking the report.</summary>
internal static class Subject
{
    private static readonly DocumentReader Reader = new(new DocumentLimits());

    public static async Task<ReportCheck> ReadAndCheckAsync(string name, byte[] content)
    {
        var document = await Reader.ReadAsync(name, content, CancellationToken.None);
        var check = ReportChecker.Check(
            document.Value ?? throw new InvalidOperationException($"{name} was refused: {document.Refusal?.Code}")
        );
        if (check.Kind != DocumentKind.AnnualReport)
            throw new InvalidOperationException($"{name} was not taken for a report.");
        return check;
    }
}
