#pragma warning disable CA1034, CA1822, CA1852, CA1812, CA1040

namespace Tongming.Web.Tests.House;

/// <summary>Types that break the rules of <see cref="TypeRules"/> on purpose.</summary>
internal static class PlantedTypes
{
    public class OpenClass;

    public class Parent;

    public sealed class Child : Parent;

    public sealed class RequestManager;

    public sealed class ThingV2;

    /// <summary>A name that only begins with a banned word is a name.</summary>
    public sealed class CommandLine;

    public interface ILonely;

    public sealed class Only : ILonely;

    public interface IShared;

    public sealed class First : IShared;

    public sealed class Second : IShared;
}

public sealed class PlantedGreed
{
    public int Greedy(int a, int b, int c, int d, int e, int f) => a + b + c + d + e + f;

    /// <summary>Records may have as many values as the thing has.</summary>
    public sealed record Wide(int A, int B, int C, int D, int E, int F);
}
