using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tongming.Reports;
using Tongming.Synthetic;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Tests.Reports;

/// <summary>
/// Spoilt reports are checked to the end, whatever is left of them. TONGMING_FUZZ_SECONDS makes it take that long, with
/// new seeds each time.
/// </summary>
public sealed class CheckerFuzzTests
{
    private const int Rounds = 400;

    /// <summary>Seeds that once ended in an exception: two headings that overlap in one spoilt line.</summary>
    private static readonly int[] Remembered = [35040059];
    private const string Alphabet = "一二三四五、（）0123456789|\t\n，。：；“”%./-其中共件条例申请公开复议诉讼总计?!\uFFFD\u0000";

    [Fact]
    public async Task A_spoilt_report_is_checked_to_the_end()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("TONGMING_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var asked)
            ? asked
            : 0;
        var first = seconds > 0 ? Random.Shared.Next() / 2 : 1;
        var started = Stopwatch.GetTimestamp();
        foreach (var seed in Remembered)
            await RunAsync(seed);
        for (var seed = first; seed < first + Rounds || Stopwatch.GetElapsedTime(started).TotalSeconds < seconds; seed++)
            await RunAsync(seed);
    }

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        var text = Spoilt(
            random,
            Layouts.Texts[random.Next(Layouts.Texts.Count)].Render(SyntheticReport.Generate(random.Next(1000), random.Of<ReportForm>()))
        );
        var read = await new DocumentReader(new DocumentLimits()).ReadAsync(
            "a.txt",
            Encoding.UTF8.GetBytes(text),
            TestContext.Current.CancellationToken
        );
        if (!read.Succeeded)
            return;
        var failure = Record.Exception(() => Check(read.Value, Check(read.Value, null)));
        Assert.True(failure is null, $"seed {seed}: {failure}");
    }

    /// <summary>Checks it, and that what the check says is sound: an identity is never counted twice, evidence lies in the text.</summary>
    private static ReportCheck Check(Texts.SourceDocument document, ReportCheck? previous)
    {
        var check = ReportChecker.Check(document, previous: previous, subordinates: previous is null ? null : [previous]);
        var coverage = check.Coverage;
        Assert.True(coverage.Failed <= coverage.Tested && coverage.Tested + coverage.NotAssessable <= 60);
        foreach (var place in check.Findings.SelectMany(finding => finding.Where))
            Assert.InRange(place.Original.End, 0, document.Text.Text.Length);
        return check;
    }

    private static string Spoilt(Random random, string text)
    {
        var spoilt = new StringBuilder(text);
        for (var change = random.Next(1, 30); change > 0 && spoilt.Length > 10; change--)
        {
            var at = random.Next(spoilt.Length);
            var length = Math.Min(random.Next(1, random.Next(2, 300)), spoilt.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    spoilt.Remove(at, length);
                    break;
                case 1:
                    spoilt.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 2:
                    spoilt.Insert(at, spoilt.ToString(random.Next(spoilt.Length - length + 1), length));
                    break;
                case 3:
                    spoilt[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                default:
                    spoilt.Insert(at, new string('9', random.Next(1, 40)));
                    break;
            }
        }

        return spoilt.ToString();
    }
}

file static class Draws
{
    public static T Of<T>(this Random random)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }
}
