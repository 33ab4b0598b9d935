using Tongming.Reports;
using Tongming.Texts;

namespace Tongming.Bench.Cases;

/// <summary>What is measured in process: reading a file's bytes and checking the report.</summary>
internal static class Subject
{
    public static Task<ReportCheck> ReadAndCheckAsync(string name, byte[] content)
    {
        _ = name;
        return Task.FromResult(ReportChecker.Check(SourceDocument.Plain(System.Text.Encoding.UTF8.GetString(content))));
    }
}
