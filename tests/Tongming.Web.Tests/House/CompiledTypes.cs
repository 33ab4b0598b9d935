using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tongming.Web.Tests.House;

/// <summary>The types that somebody wrote: nothing that the compiler or a generator adds.</summary>
internal static class CompiledTypes
{
    public static IReadOnlyList<Type> OwnIn(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => type is { IsNested: false } && !IsGenerated(type) && type.Name != "Program")];

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || type.Namespace is "AspNetCoreGeneratedDocument"
        || (type.Namespace ?? "").Contains(".Generated", StringComparison.Ordinal)
        || (type.Namespace ?? "").Contains(".Data.Migrations.", StringComparison.Ordinal)
        || (type.Namespace ?? "").StartsWith("System.", StringComparison.Ordinal)
        || (type.Namespace ?? "").StartsWith("Microsoft.", StringComparison.Ordinal);
}
