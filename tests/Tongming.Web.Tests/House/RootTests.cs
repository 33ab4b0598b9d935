namespace Tongming.Web.Tests.House;

public sealed class RootTests
{
    /// <summary>What a newcomer sees first, and nothing else.</summary>
    private static readonly string[] Known =
    [
        "README.md",
        "README.zh-CN.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "CHANGELOG.md",
        "run",
        "test",
        "tongming",
        ".ci",
        ".config",
        "docs",
        "src",
        "tests",
        "bench",
        "tools",
        "samples",
        "Tongming.slnx",
        "global.json",
        "Directory.Build.props",
        "Directory.Packages.props",
        ".editorconfig",
        ".gitignore",
        ".gitattributes",
        ".csharpierrc.json",
        ".csharpierignore",
        "BannedSymbols.txt",
        "package.json",
        "package-lock.json",
        ".npmrc",
    ];

    [Fact]
    public void The_root_holds_what_a_newcomer_needs_and_nothing_else() => Assert.Empty(Tree.RootEntries.Except(Known));

    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var files = Tree.Files.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            Tree.WithEnding(".csproj").Where(project => !files.Contains(project[..(project.LastIndexOf('/') + 1)] + "packages.lock.json"))
        );
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Tree.Read("Tongming.slnx");
        Assert.Empty(Tree.WithEnding(".csproj").Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_package_has_its_line_among_the_decisions()
    {
        var decision = Tree.Read("docs/decisions/0002-packages.md");
        var names = Tree.Lines("Directory.Packages.props")
            .Where(line => line.Contains("<PackageVersion ", StringComparison.Ordinal))
            .Select(line => line.Split('"')[1]);
        Assert.Empty(names.Where(name => !decision.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public void A_command_of_the_root_can_be_started(string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(File.GetUnixFileMode(Path.Combine(Tree.Root, command)).HasFlag(UnixFileMode.UserExecute));
        Assert.StartsWith("#!", Tree.Lines(command)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("CONTRIBUTING.md")]
    public void The_two_commands_are_named_where_people_look(string file)
    {
        var text = Tree.Read(file);
        Assert.Contains("./run", text, StringComparison.Ordinal);
        Assert.Contains("./test", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Continuous_integration_runs_what_the_readme_says() =>
        Assert.Contains("./test", Tree.Read(".ci/run"), StringComparison.Ordinal);
}
