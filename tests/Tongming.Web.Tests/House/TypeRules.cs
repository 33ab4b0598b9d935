using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tongming.Web.Tests.House;

/// <summary>What is asked of types. Each answers with the names of those that fall short.</summary>
internal static class TypeRules
{
    /// <summary>Words that say what kind of thing something is, or nothing at all, instead of naming it.</summary>
    public static IReadOnlyList<string> BannedWords { get; } =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Service",
        "Services",
        "Handler",
        "Command",
        "Query",
        "Dto",
        "Repository",
        "Base",
        "Common",
        "Misc",
    ];

    public static IEnumerable<string> NotSealed(IReadOnlyCollection<Type> types) =>
        from type in types
        where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !types.Any(other => other.BaseType == type)
        select type.FullName;

    public static IEnumerable<string> Twice(IEnumerable<Type> types) =>
        from type in types
        where type.IsPublic
        group type by type.Name into same
        where same.Count() > 1
        select string.Join(" and ", same.Select(type => type.FullName));

    public static IEnumerable<string> WithBannedName(IEnumerable<Type> types) =>
        from type in types
        let folders = (type.Namespace ?? "").Split('.')
        where BannedWords.Contains(LastWord(type.Name)) || IsVersion(type.Name) || folders.Any(BannedWords.Contains)
        select type.FullName;

    /// <summary>Interfaces that fewer than two types implement; a process edge may have one in the program and one in the tests.</summary>
    public static IEnumerable<string> WithOneImplementer(IReadOnlyCollection<Type> types, IReadOnlyCollection<string> edges) =>
        from type in types
        where
            type.IsInterface
            && !edges.Contains(type.Name)
            && types.SelectMany(WithNested).Count(other => other.IsClass && Implements(other, type)) < 2
        select type.FullName;

    /// <summary>What others call; inside a module the limit is a matter of reading, not of a test.</summary>
    public static IEnumerable<string> WithManyParameters(IEnumerable<Type> types, int limit) =>
        from type in types
        where !IsRecord(type) && type.IsVisible
        from method in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OfType<MethodBase>()
        where !method.IsDefined(typeof(CompilerGeneratedAttribute), false) && !method.Name.Contains('<', StringComparison.Ordinal)
        where method.GetParameters().Length > limit
        select $"{type.FullName}.{method.Name}";

    private static IEnumerable<Type> WithNested(Type type) => [type, .. type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)];

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(one => one == contract || (one.IsGenericType && one.GetGenericTypeDefinition() == contract));

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static string LastWord(string name)
    {
        var bare = name.Split('`')[0];
        var start = bare.Length - 1;
        while (start > 0 && !char.IsUpper(bare[start]))
            start--;
        return bare[Math.Max(start, 0)..];
    }

    private static bool IsVersion(string name) => LastWord(name) is ['V', _, ..] word && word[1..].All(char.IsAsciiDigit);
}
