using System.Reflection;
using Tongming.Reports;

namespace Tongming.Web.Tests.House;

public sealed class ArrowTests
{
    private static readonly Assembly Law = typeof(ReportChecker).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;
    private static readonly Arrows House = new("Tongming", "Tongming.Web");

    [Fact]
    public void The_law_keeps_its_arrows() => Assert.Empty(House.Violations(CompiledCode.Of(Law)));

    [Fact]
    public void The_program_keeps_its_arrows() => Assert.Empty(House.Violations(CompiledCode.Of(Web)));

    [Fact]
    public void The_law_refers_to_nothing_but_the_framework() =>
        Assert.DoesNotContain(CompiledCode.AssembliesOf(Law), name => !name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void The_law_has_no_package_but_analyzers()
    {
        var project = Tree.Read("src/Tongming/Tongming.csproj");
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("FrameworkReference", project, StringComparison.Ordinal);
    }

    // A constant is copied into the code that uses it, so its arrow is seen in the sources only.
    [Fact]
    public void No_using_line_goes_where_an_arrow_may_not()
    {
        var files = Tree.WithEnding(".cs", ".cshtml").Where(file => file.StartsWith("src/", StringComparison.Ordinal));
        Assert.Empty(House.Violations(files.Select(file => Usings.Of(file, Tree.Lines(file)))));
    }

    [Fact]
    public void Every_type_lives_in_the_namespace_of_its_project()
    {
        Assert.DoesNotContain(CompiledTypes.OwnIn(Law), type => !(type.Namespace ?? "").StartsWith("Tongming", StringComparison.Ordinal));
        Assert.DoesNotContain(
            CompiledTypes.OwnIn(Web),
            type => !(type.Namespace ?? "").StartsWith("Tongming.Web", StringComparison.Ordinal)
        );
    }
}
