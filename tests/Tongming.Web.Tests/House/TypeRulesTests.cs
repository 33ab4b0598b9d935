using Tongming.Reports;

namespace Tongming.Web.Tests.House;

public sealed class TypeRulesTests
{
    /// <summary>Interfaces at a process edge, whose second implementer is the fake of the tests.</summary>
    private static readonly string[] ProcessEdges = ["IMailer", "IDelivers", "IFileStore"];

    private static readonly IReadOnlyList<Type> Own =
    [
        .. CompiledTypes.OwnIn(typeof(ReportChecker).Assembly),
        .. CompiledTypes.OwnIn(typeof(Program).Assembly),
    ];
    private static readonly IReadOnlyList<Type> Planted = typeof(PlantedTypes).GetNestedTypes();

    [Fact]
    public void Classes_are_sealed() => Assert.Empty(TypeRules.NotSealed(Own));

    [Fact]
    public void A_public_name_means_one_thing_in_the_whole_solution() => Assert.Empty(TypeRules.Twice(Own));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(TypeRules.WithBannedName(Own));

    [Fact]
    public void An_interface_has_two_implementers() => Assert.Empty(TypeRules.WithOneImplementer(Own, ProcessEdges));

    [Fact]
    public void A_public_method_takes_five_things_at_most() => Assert.Empty(TypeRules.WithManyParameters(Own, 5));

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        Assert.Contains(TypeRules.NotSealed(Planted), name => name.EndsWith("OpenClass", StringComparison.Ordinal));
        Assert.DoesNotContain(TypeRules.NotSealed(Planted), name => name.EndsWith("Parent", StringComparison.Ordinal));
        Assert.Single(TypeRules.Twice([typeof(TypeRulesTests), typeof(TypeRulesTests), typeof(ArrowTests)]));
        Assert.Equal(["RequestManager", "ThingV2"], TypeRules.WithBannedName(Planted).Select(name => name.Split('+')[1]).Order());
        Assert.Single(TypeRules.WithOneImplementer(Planted, []), name => name.EndsWith("ILonely", StringComparison.Ordinal));
        Assert.Empty(TypeRules.WithOneImplementer(Planted, ["ILonely"]));
        Assert.Single(
            TypeRules.WithManyParameters([typeof(PlantedGreed), typeof(PlantedGreed.Wide)], 5),
            name => name.EndsWith("Greedy", StringComparison.Ordinal)
        );
    }
}
