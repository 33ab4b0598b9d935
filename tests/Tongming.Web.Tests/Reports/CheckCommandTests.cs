namespace Tongming.Web.Tests.Reports;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("city-2024.txt", 0)]
    [InlineData("layout-2023.txt", 1)]
    [InlineData("work-plan-2023.txt", 2)]
    public async Task The_exit_status_tells_the_worst(string sample, int exit) =>
        Assert.Equal(exit, (await CommandRun.OfAsync("check", TestFolder.Sample(sample), "--format", "json")).Exit);

    [Fact]
    public async Task A_file_that_is_no_report_wins_over_errors() =>
        Assert.Equal(
            2,
            (await CommandRun.OfAsync("check", TestFolder.Sample("layout-2023.txt"), TestFolder.Sample("work-plan-2023.txt"))).Exit
        );

    [Theory]
    [InlineData("不认识的选项：--fast", "check", "a.txt", "--fast")]
    [InlineData("不认识的选项：-x", "check", "-x", "a.txt")]
    [InlineData("缺少参数 PATH", "check")]
    [InlineData("“yaml”不对", "check", "a.txt", "--format", "yaml")]
    [InlineData("后面要写一个值", "check", "a.txt", "--out")]
    [InlineData("只能写一次", "check", "a.txt", "--body", "甲", "--body", "乙")]
    [InlineData("只能有一个要核对的文件，现在有 2 个", "check", "a.txt", "b.txt", "--previous", "Tongming.slnx")]
    [InlineData("找不到上一年度的文件：none.txt", "check", "a.txt", "--previous", "none.txt")]
    [InlineData("找不到下级报告的文件夹：none", "check", "a.txt", "--subordinates", "none")]
    [InlineData("标准输入只能用一次", "check", "-", "-")]
    [InlineData("结果写不到 none/out.json", "check", "a.txt", "--out", "none/out.json")]
    [InlineData("不认识的命令：chek", "chek", "a.txt")]
    [InlineData("多余的参数：all", "rules", "all")]
    public async Task Wrong_usage_is_64_with_a_Chinese_sentence_and_no_result(string sentence, params string[] args)
    {
        var run = await CommandRun.OfAsync([
            .. args.Select(argument => argument == "Tongming.slnx" ? Path.Combine(Repository.Root, argument) : argument),
        ]);
        Assert.Equal(64, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task A_file_behind_two_hyphens_may_begin_with_a_hyphen()
    {
        var run = await CommandRun.OfAsync("check", "--format", "json", "--", "--odd.txt");
        Assert.Equal("--odd.txt", run.Files[0].GetProperty("file").GetString());
        Assert.Equal(2, run.Exit);
    }

    [Fact]
    public async Task A_folder_is_searched_in_a_stable_order_and_other_files_are_counted()
    {
        folder.Add("b.txt");
        folder.Add("a.htm", "<p>云湖区统计局2023年政务公开工作要点</p>");
        folder.Add("in/c.md");
        folder.Add("photo.png");
        folder.Add("~$b.docx");
        var run = await CommandRun.OfAsync("check", folder.Root, "--format", "json");
        Assert.Equal(
            ["a.htm", "b.txt", "c.md"],
            run.Files.EnumerateArray().Select(file => Path.GetFileName(file.GetProperty("file").GetString()))
        );
        Assert.Equal(2, run.Json.GetProperty("skipped").GetInt32());
    }

    [Fact]
    public async Task Many_files_keep_their_order_though_they_are_read_in_parallel()
    {
        var names = Enumerable.Range(0, 60).Select(number => $"{number:00}.txt").ToList();
        foreach (var name in names)
            folder.Add(name, new string('字', (60 - names.IndexOf(name)) * 500));
        var run = await CommandRun.OfAsync("check", folder.Root, "--format", "json");
        Assert.Equal(names, run.Files.EnumerateArray().Select(file => Path.GetFileName(file.GetProperty("file").GetString())));
    }

    [Fact]
    public async Task Files_that_are_skipped_do_not_change_the_exit_status()
    {
        folder.Add("photo.png");
        File.Copy(TestFolder.Sample("city-2024.txt"), Path.Combine(folder.Root, "report.txt"));
        Assert.Equal(0, (await CommandRun.OfAsync("check", folder.Root)).Exit);
    }

    [Fact]
    public async Task A_folder_without_reports_is_said_to_be_empty()
    {
        folder.Add("photo.png");
        var run = await CommandRun.OfAsync("check", folder.Root, "--format", "json");
        Assert.Equal(0, run.Exit);
        Assert.Equal(0, run.Files.GetArrayLength());
        Assert.Contains("跳过了 1 个", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_named_outright_that_cannot_be_read_is_unreadable()
    {
        var run = await CommandRun.OfAsync("check", Path.Combine(folder.Root, "none.txt"), folder.Add("empty.txt", ""), "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.All(
            run.Files.EnumerateArray(),
            file =>
            {
                Assert.Equal("unreadable", file.GetProperty("kind").GetString());
                Assert.NotEmpty(file.GetProperty("error").GetString()!);
            }
        );
    }

    [Fact]
    public async Task Standard_input_is_a_document_like_any_other()
    {
        var run = await CommandRun.OfAsync(
            await File.ReadAllTextAsync(TestFolder.Sample("layout-2023.txt")),
            ["check", "-", "--format", "json"]
        );
        Assert.Equal(1, run.Exit);
        Assert.Equal("-", run.Files[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task The_result_goes_to_the_named_file_and_not_to_standard_output()
    {
        var target = Path.Combine(folder.Root, "result.json");
        var direct = await CommandRun.OfAsync("check", TestFolder.Sample("layout-2023.txt"), "--format", "json");
        var run = await CommandRun.OfAsync("check", TestFolder.Sample("layout-2023.txt"), "--format", "json", "--out", target);
        Assert.Equal(1, run.Exit);
        Assert.Empty(run.Out);
        Assert.Equal(direct.Out, await File.ReadAllTextAsync(target));
        Assert.Equal([target], Directory.GetFiles(folder.Root));
    }

    [Fact]
    public async Task An_interrupted_check_ends_with_130_and_leaves_no_half_result()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var target = Path.Combine(folder.Root, "result.json");
        var run = await CommandRun.OfAsync("", ["check", TestFolder.Sample("city-2024.txt"), "--out", target], cancel: stop.Token);
        Assert.Equal(130, run.Exit);
        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public async Task Progress_is_shown_on_standard_error_for_folders_on_a_terminal_only()
    {
        folder.Add("a.txt");
        folder.Add("b.txt");
        var piped = await CommandRun.OfAsync("check", folder.Root, "--format", "json");
        var watched = await CommandRun.OfAsync("", ["check", folder.Root, "--format", "json"], terminal: true);
        Assert.Empty(piped.Error);
        Assert.Contains("核对", watched.Error, StringComparison.Ordinal);
        Assert.Equal(piped.Out, watched.Out);
    }

    [Fact]
    public async Task The_body_that_is_named_replaces_the_recognised_one()
    {
        var run = await CommandRun.OfAsync("check", TestFolder.Sample("city-2024.txt"), "--body", "云湖区统计局", "--format", "json");
        Assert.Equal("云湖区统计局", run.Files[0].GetProperty("body").GetString());
    }

    [Fact]
    public async Task Last_years_report_is_compared()
    {
        var alone = await CommandRun.OfAsync("check", TestFolder.Sample("city-2024.txt"), "--format", "json");
        var compared = await CommandRun.OfAsync(
            "check",
            TestFolder.Sample("city-2024.txt"),
            "--previous",
            TestFolder.Sample("layout-2023.txt"),
            "--format",
            "json"
        );
        Assert.DoesNotContain("\"Y-carry\"", alone.Out, StringComparison.Ordinal);
        Assert.Contains("\"Y-carry\"", compared.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_years_report_that_cannot_be_used_is_said_and_makes_the_status_2()
    {
        var run = await CommandRun.OfAsync(
            "check",
            TestFolder.Sample("city-2024.txt"),
            "--previous",
            folder.Add("empty.txt", ""),
            "--format",
            "json"
        );
        var finding = run.Files[0]
            .GetProperty("findings")
            .EnumerateArray()
            .Single(finding => finding.GetProperty("rule").GetString() == "Y-carry");
        Assert.Equal("cannot-check", finding.GetProperty("severity").GetString());
        Assert.Equal(2, run.Exit);
    }

    [Fact]
    public async Task The_regions_own_report_among_the_subordinate_ones_is_not_counted()
    {
        var region = Path.Combine(folder.Root, "region.txt");
        File.Copy(TestFolder.Sample("city-2024.txt"), region);
        File.Copy(TestFolder.Sample("city-2024.txt"), Path.Combine(folder.Root, "office.txt"));
        var run = await CommandRun.OfAsync("check", region, "--subordinates", folder.Root, "--format", "json");
        Assert.Contains("下级年度报告1份", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"H-sum\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_unreadable_subordinate_report_makes_the_sum_uncheckable_instead_of_wrong()
    {
        folder.Add("empty.txt", "");
        File.Copy(TestFolder.Sample("layout-2024.txt"), Path.Combine(folder.Root, "office.txt"));
        var run = await CommandRun.OfAsync("check", TestFolder.Sample("city-2024.txt"), "--subordinates", folder.Root, "--format", "json");
        var sums = run.Files[0]
            .GetProperty("findings")
            .EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == "H-sum");
        Assert.Equal(["cannot-check"], sums.Select(finding => finding.GetProperty("severity").GetString()));
    }
}
