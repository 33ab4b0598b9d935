using Tongming.Reports;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Tests.Reports;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(true, "check", "a.txt")]
    [InlineData(true, "rules")]
    [InlineData(true, "--version")]
    [InlineData(true, "--help")]
    [InlineData(true, "chek")]
    [InlineData(true, "serve", "--help")]
    [InlineData(false, "serve")]
    [InlineData(false, "serve", "--urls", "http://127.0.0.1:5081")]
    [InlineData(false, "--urls", "http://127.0.0.1:5081")]
    [InlineData(false)]
    public void Only_the_server_builds_the_server(bool wanted, params string[] args) => Assert.Equal(wanted, CommandLine.Wants(args));

    [Fact]
    public async Task The_help_of_a_command_names_every_option_in_Chinese()
    {
        var run = await CommandRun.OfAsync("check", "--help");
        Assert.Equal(0, run.Exit);
        Assert.All(
            (string[])["PATH…", "--previous FILE", "--subordinates FOLDER", "--body NAME", "--format text|json", "--out FILE", "用法："],
            words => Assert.Contains(words, run.Out, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Rules_are_listed_with_id_meaning_source_and_severity()
    {
        var json = (await CommandRun.OfAsync("rules", "--format", "json")).Json;
        Assert.Equal(Rules.All.Select(rule => rule.Id), json.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(
            json.EnumerateArray(),
            rule =>
            {
                Assert.NotEmpty(rule.GetProperty("meaning").GetString()!);
                Assert.NotEmpty(rule.GetProperty("source").GetString()!);
                Assert.Contains(rule.GetProperty("severity").GetString(), (string[])["error", "suspect", "hint", "cannot-check"]);
            }
        );
    }

    [Fact]
    public async Task Rules_as_text_name_every_rule()
    {
        var text = (await CommandRun.OfAsync("rules")).Out;
        Assert.All(Rules.All, rule => Assert.Contains(rule.Id, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_one_line() =>
        Assert.Matches(@"^tongming \d+\.\d+\.\d+\S*\n$", (await CommandRun.OfAsync("--version")).Out);
}
