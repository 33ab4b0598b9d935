using System.Reflection;
using Tongming.Reports;

namespace Tongming.Web.Tests.House;

public sealed class SettingsTests
{
    /// <summary>How the name of a record of settings ends.</summary>
    private static readonly string[] Endings = ["Settings", "Options", "Limits"];

    [Fact]
    public void Every_setting_stands_in_the_manual() =>
        Assert.Empty(Missing(SettingsOf([typeof(ReportChecker).Assembly, typeof(Program).Assembly]), Tree.Read("docs/manual/settings.md")));

    [Fact]
    public void A_setting_that_is_not_described_is_found() =>
        Assert.Equal(["CheckSettings.SameSentenceShare"], Missing([typeof(CheckSettings)], DocumentWithout("SameSentenceShare")));

    private static string DocumentWithout(string name) =>
        string.Join(
            ' ',
            typeof(CheckSettings).GetProperties().Where(property => property.Name != name).Select(property => $"`{property.Name}`")
        );

    private static IEnumerable<Type> SettingsOf(IEnumerable<Assembly> assemblies) =>
        assemblies
            .SelectMany(CompiledTypes.OwnIn)
            .Where(type => Endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)));

    private static IEnumerable<string> Missing(IEnumerable<Type> settings, string manual) =>
        from type in settings
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite && !manual.Contains($"`{property.Name}`", StringComparison.Ordinal)
        select $"{type.Name}.{property.Name}";
}
