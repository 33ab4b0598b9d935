using Tongming.Reports;
using Tongming.Texts;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Tests.Reports;

/// <summary>The samples, and the real documents where they are at hand, give what their expected files say.</summary>
public sealed class AcceptanceTests
{
    private static readonly string Root = FindRoot();

    private static string ExpectedFolder => Path.Combine(Root, "samples", "reports", "expected");

    public static TheoryData<string> Samples() => [.. Names(ExpectedFolder)];

    public static TheoryData<string> RealDocuments() => [.. Names(Path.Combine(ExpectedFolder, "real"))];

    [Theory, MemberData(nameof(Samples))]
    public Task A_sample_gives_what_is_expected_of_it(string name) =>
        CheckAsync(ExpectedReport.Read(Path.Combine(ExpectedFolder, name + ".json")), Path.Combine(Root, "samples", "reports"));

    [Theory, MemberData(nameof(RealDocuments))]
    public async Task A_real_document_gives_what_is_expected_of_it(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
        if (!Directory.Exists(folder))
            Assert.Skip("The real documents are not part of the project; put their folder beside it as “shared”.");
        var expected = ExpectedReport.Read(Path.Combine(ExpectedFolder, "real", name + ".json"));
        await CheckAsync(expected, folder);
        var pdf = expected.File.Replace(".layout.txt", ".pdf", StringComparison.Ordinal);
        if (pdf != expected.File)
            await CheckAsync(expected with { File = pdf }, folder);
    }

    [Fact]
    public void Every_sample_has_an_expected_file() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Path.Combine(Root, "samples", "reports"))
                .Select(file => Path.GetFileName(file))
                .Where(file => file != "README.md")
                .Order(StringComparer.Ordinal),
            Names(ExpectedFolder)
                .Select(name => ExpectedReport.Read(Path.Combine(ExpectedFolder, name + ".json")).File)
                .Order(StringComparer.Ordinal)
        );

    private static async Task CheckAsync(ExpectedReport expected, string folder)
    {
        var previous = expected.Previous is null ? null : ReportChecker.Check(await ReadAsync(folder, expected.Previous));
        var check = ReportChecker.Check(await ReadAsync(folder, expected.File), previous: previous);
        var faults = Faults(expected, check).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', [expected.File, .. faults, "the findings:", .. check.Findings.Select(Tell)]));
    }

    private static IEnumerable<string> Faults(ExpectedReport expected, ReportCheck check)
    {
        if (check.Kind != expected.Kind)
            yield return $"kind {check.Kind}, not {expected.Kind}";
        if (check.Era != expected.Era)
            yield return $"era {check.Era}, not {expected.Era}";
        if (NameOf(check.Form) != expected.Form)
            yield return $"form {NameOf(check.Form)}, not {expected.Form}";
        if (expected.Year is not null && check.Year != expected.Year)
            yield return $"year {check.Year}, not {expected.Year}";
        if (check.Kind != DocumentKind.AnnualReport && check.Evidence.Count == 0)
            yield return "no evidence of what it is";
        var coverage = check.Coverage;
        if (expected.Identities is { } sums && (coverage.Tested, coverage.Failed) != (sums.Tested, sums.Failed))
            yield return $"identities {coverage.Tested}/{coverage.Failed}, not {sums.Tested}/{sums.Failed}";
        var errors = check.Findings.Count(finding => finding.Severity == Severity.Error);
        if (errors != expected.Errors)
            yield return $"{errors} errors, not {expected.Errors}";
        foreach (var pattern in expected.Required)
            if (!check.Findings.Any(pattern.Fits))
                yield return $"missing: {pattern}";
        foreach (var pattern in expected.Forbidden)
            if (check.Findings.FirstOrDefault(pattern.Fits) is { } finding)
                yield return $"false alarm: {Tell(finding)}";
    }

    private static string Tell(Finding finding) =>
        $"  {finding.Severity} {finding.Rule} {finding.Message} {finding.Sum} {string.Join("; ", finding.Where.Select(place => $"[{place.Table}.{place.Row}.{place.Column} 行{place.Place.Line} “{place.Text}”]"))}";

    private static string? NameOf(ReportForm? form) => form == ReportForm.CFolded ? "C-folded" : form?.ToString();

    private static async Task<SourceDocument> ReadAsync(string folder, string file)
    {
        var read = await new DocumentReader(new DocumentLimits()).ReadAsync(
            file,
            await File.ReadAllBytesAsync(Path.Combine(folder, file)),
            TestContext.Current.CancellationToken
        );
        return read.Succeeded ? read.Value : throw new InvalidDataException($"{file}: {DocumentText.Say(read.Refusal)}");
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tongming.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Tongming.slnx is in no folder above the tests.");
        return folder.FullName;
    }
}
