namespace Tongming.Web.Tests.House;

public sealed class SourceTests
{
    /// <summary>
    /// The only places that may catch whatever comes: the answer to a failed request and the runner of jobs. The
    /// framework's own handler answers failed requests.
    /// </summary>
    private static readonly string[] CatchAllPlaces = ["src/Tongming.Web/Platform/Jobs/JobRunner.cs"];

    private static readonly IReadOnlyList<string> Code = [.. Tree.WithEnding(".cs").Where(file => !Tree.IsGenerated(file))];
    private static readonly IReadOnlyList<string> Markup = [.. Tree.WithEnding(".cshtml")];

    [Fact]
    public void A_file_has_at_most_250_lines_without_documentation() => Assert.Empty(LongerThan(Code, 250));

    [Fact]
    public void Markup_has_at_most_160_lines() => Assert.Empty(LongerThan(Markup, 160));

    [Fact]
    public void The_table_of_contents_has_at_most_60_lines() => Assert.Empty(LongerThan(["src/Tongming.Web/Program.cs"], 60));

    [Fact]
    public void Folders_are_at_most_three_deep_under_a_project()
    {
        var projects = Tree.WithEnding(".csproj").Select(project => project[..(project.LastIndexOf('/') + 1)]).ToList();
        var deep =
            from file in Code.Concat(Markup)
            let project = projects.Where(folder => file.StartsWith(folder, StringComparison.Ordinal)).MaxBy(folder => folder.Length)
            where project is not null && file[project.Length..].Count(character => character == '/') > 3
            select file;
        Assert.Empty(deep);
    }

    [Fact]
    public void Whatever_comes_is_caught_in_two_named_places_only() =>
        Assert.Empty(
            from file in Code
            where file.StartsWith("src/", StringComparison.Ordinal) && !CatchAllPlaces.Contains(file)
            from line in TreeRules.CatchAlls(Tree.Lines(file))
            select $"{file}:{line}"
        );

    [Fact]
    public void Nothing_is_left_to_do_and_nothing_opts_out_of_null_checks()
    {
        string[] words = ["TO" + "DO", "FIX" + "ME", "#nullable " + "disable", "#nullable " + "restore"];
        Assert.Empty(
            from file in Tree.WithEnding(".cs", ".cshtml", ".css", ".js", ".csproj", ".props", ".targets", ".sh")
            where !Tree.IsGenerated(file)
            from found in TreeRules.Containing(Tree.Lines(file), words)
            select $"{file}, {found}"
        );
    }

    [Fact]
    public void Every_module_file_and_use_case_says_what_it_is_for()
    {
        var bare =
            from file in Code
            where file.StartsWith("src/Tongming.Web/", StringComparison.Ordinal)
            let text = Tree.Read(file)
            where file.EndsWith("Module.cs", StringComparison.Ordinal) || text.Contains("record Input(", StringComparison.Ordinal)
            where !text.Contains("/// <summary>", StringComparison.Ordinal)
            select file;
        Assert.Empty(bare);
    }

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        Assert.Equal(2, TreeRules.LinesOfCode(["/// <summary>Not counted.</summary>", "  /// Nor this.", "code", "// counted"]));
        string[] lines =
        [
            "catch (Exception e)",
            "} catch (IOException) {",
            "    catch",
            "    {",
            "catch (Exception e) when (e is IOException)",
            "// to catch (Exception e) is wrong",
            "catch { }",
            "var caught = \"catch (Exception)\";",
        ];
        Assert.Equal([1, 3, 7], TreeRules.CatchAlls(lines));
        Assert.Equal(["line 2: x"], TreeRules.Containing(["a", "xy"], "x"));
    }

    private static IEnumerable<string> LongerThan(IEnumerable<string> files, int limit) =>
        from file in files
        let length = TreeRules.LinesOfCode(Tree.Lines(file))
        where length > limit
        select $"{file}: {length} lines";
}
