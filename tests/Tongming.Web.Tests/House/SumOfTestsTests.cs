using System.Diagnostics;

namespace Tongming.Web.Tests.House;

/// <summary>The last line of <c>./test</c>, tried on result files that were written by hand.</summary>
public sealed class SumOfTestsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongming-sum").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task The_sum_is_taken_over_all_projects()
    {
        Write(
            "a.xml",
            """<assemblies><assembly name="a" errors="0" failed="0" not-run="2" passed="12" skipped="0" total="12"/></assemblies>"""
        );
        Write(
            "b.xml",
            """<assemblies><assembly name="b" errors="0" failed="0" not-run="0" passed="30" skipped="0" total="30"></assembly></assemblies>"""
        );
        Assert.Equal((0, "42 passed, 0 failed, 0 skipped\n"), await SumAsync(0));
    }

    [Fact]
    public async Task A_skipped_test_is_shown_with_its_reason()
    {
        const string test =
            """<test id="1" name="A.B(text: &quot;x&quot;)" result="Skip" type="A"><reason><![CDATA[The real documents are absent.]]></reason></test>""";
        Write(
            "a.xml",
            $"""<assemblies><assembly name="a" errors="0" failed="0" passed="1" skipped="1" total="2">{test}<test name="C" result="Pass"/></assembly></assemblies>"""
        );
        Assert.Equal(
            (0, "Skipped:\n  A.B(text: \"x\"): The real documents are absent.\n1 passed, 0 failed, 1 skipped\n"),
            await SumAsync(0)
        );
    }

    [Fact]
    public async Task A_failed_test_is_named_with_what_it_said_and_where()
    {
        const string test =
            """<test id="1" name="A.B(text: &quot;x&quot;)" result="Fail" type="A"><failure><message><![CDATA[Expected: 1]]></message><stack-trace><![CDATA[at A.B()]]></stack-trace></failure></test>""";
        Write(
            "a.xml",
            $"""<assemblies><assembly name="a" errors="0" failed="1" passed="1" skipped="0" total="2">{test}<test name="C" result="Pass"/></assembly></assemblies>"""
        );
        Assert.Equal((1, "Failed:\n  A.B(text: \"x\"): Expected: 1 at A.B()\n1 passed, 1 failed, 0 skipped\n"), await SumAsync(0));
    }

    [Theory]
    [InlineData("""<assembly errors="0" failed="1" passed="5" skipped="0"/>""", 0, "5 passed, 1 failed, 0 skipped\n")]
    [InlineData("""<assembly errors="1" failed="0" passed="5" skipped="0"/>""", 0, "5 passed, 1 failed, 0 skipped\n")]
    [InlineData("""<assembly errors="0" failed="0" passed="5" skipped="0"/>""", 1, "5 passed, 1 failed, 0 skipped\n")]
    [InlineData("""<assembly errors="0" failed="0" passed="0" skipped="0"/>""", 0, "0 passed, 0 failed, 0 skipped\n")]
    [InlineData("", 0, "0 passed, 0 failed, 0 skipped\n")]
    public async Task It_fails_where_a_test_failed_or_broke_down_or_none_ran(string content, int broken, string line)
    {
        Write("a.xml", content);
        Assert.Equal((1, line), await SumAsync(broken));
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(folder, file), content);

    private async Task<(int Status, string Output)> SumAsync(int broken)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Tree.Root, "tools/sum-tests.sh"), $"{broken}", folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
