namespace Tongming.Web.Tests.House;

/// <summary>
/// Which module may know which. The roots of the two projects are given, so that the same rules can be tried on
/// planted types.
/// </summary>
/// <param name="law">Root namespace of the law: <c>Tongming</c>.</param>
/// <param name="web">Root namespace of the program: <c>Tongming.Web</c>.</param>
internal sealed class Arrows(string law, string web)
{
    private const string Root = "";
    private const string Platform = "Platform";

    /// <summary>Modules of the law that every other may use and that know only the root.</summary>
    public static IReadOnlyList<string> Shared { get; } = ["Calendar", "People", "Texts"];

    /// <summary>One sentence for each arrow that is not allowed.</summary>
    public IReadOnlyList<string> Violations(IEnumerable<CompiledType> types) => [.. types.SelectMany(Violations)];

    private IEnumerable<string> Violations(CompiledType type)
    {
        if (PlaceOf(type.Name) is not { } home)
            yield break;
        foreach (var reference in type.References.Order(StringComparer.Ordinal))
            if (PlaceOf(reference) is { } used && !MayUse(home, used))
                yield return $"{type.Name} ({Say(home)}) uses {reference} ({Say(used)})";
    }

    private static bool MayUse(Place home, Place used)
    {
        if (home == used)
            return true;
        if (home == new Place(true, Root))
            return true;
        if (used.InWeb)
            return home.InWeb && home.Module != Platform && used.Module == Platform;
        if (home.InWeb && home.Module != Platform)
            return true;
        if (used.Module == Root)
            return true;
        return home.Module != Root && !Shared.Contains(home.Module) && Shared.Contains(used.Module);
    }

    private Place? PlaceOf(string fullName)
    {
        // Pages are compiled into a namespace of their own; the name of the class keeps the folder: Reports_CheckPage.
        const string pages = "AspNetCoreGeneratedDocument.";
        if (fullName.StartsWith(pages, StringComparison.Ordinal))
        {
            var path = fullName[pages.Length..].Split('_');
            return new Place(true, path[0].Length > 0 && path.Length > 1 ? path[0] : Root);
        }

        if (fullName == "Program")
            return new Place(true, Root);
        return Under(web, fullName) is { } inWeb ? new Place(true, inWeb)
            : Under(law, fullName) is { } inLaw ? new Place(false, inLaw)
            : null;
    }

    /// <summary>The first folder under a root namespace; null outside of it.</summary>
    private static string? Under(string root, string fullName)
    {
        if (!fullName.StartsWith(root + ".", StringComparison.Ordinal))
            return null;
        var rest = fullName[(root.Length + 1)..].Split('.');
        return rest.Length > 1 ? rest[0] : Root;
    }

    private string Say(Place place) => $"{(place.InWeb ? web : law)}{(place.Module == Root ? "" : "." + place.Module)}";

    /// <summary>A module: a folder of one of the two projects, or its root.</summary>
    public sealed record Place(bool InWeb, string Module);
}
