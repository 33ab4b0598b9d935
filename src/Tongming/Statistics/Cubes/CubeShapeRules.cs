namespace Tongming.Statistics.Cubes;

/// <summary>What a shape has to satisfy.</summary>
internal static class CubeShapeRules
{
    public static Refusal? WhyNot(CubeHeading heading, IReadOnlyList<Dimension> dimensions)
    {
        if (dimensions.Count is 0 or > CubeLimits.MostDimensions)
            return new Refusal("cube.dimensions", dimensions.Count, CubeLimits.MostDimensions);
        if (WhyNot(heading) is { } head)
            return head;
        if (Twice(dimensions.Select(dimension => dimension.Code)) is { } twice)
            return new Refusal("cube.code.twice", twice);
        if (dimensions.Where(IsSingle).GroupBy(dimension => dimension.Role).FirstOrDefault(roles => roles.Skip(1).Any()) is { } role)
            return new Refusal("cube.role.twice", role.Last().Code);
        var cells = 1L;
        foreach (var dimension in dimensions)
        {
            if (dimension.Categories.Count is 0 or > CubeLimits.MostCategories)
                return new Refusal("cube.categories", dimension.Code, dimension.Categories.Count, CubeLimits.MostCategories);
            // Both factors are small enough for their product, as the first is checked at every step.
            cells *= dimension.Categories.Count;
            if (cells > CubeLimits.MostCells)
                return new Refusal("cube.cells", CubeLimits.MostCells);
            if (WhyNot(dimension) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static bool IsSingle(Dimension dimension) => dimension.Role is DimensionRole.Time or DimensionRole.Indicator;

    private static Refusal? WhyNot(CubeHeading heading)
    {
        if (!CubeText.IsTitle(heading.Title))
            return new Refusal("cube.label", heading.Title);
        if (heading.Source is not null && !CubeText.IsLabel(heading.Source))
            return new Refusal("cube.label", heading.Source);
        if (new[] { heading.Code, heading.SubjectCode }.FirstOrDefault(code => code is not null && !CubeText.IsCode(code)) is { } code)
            return new Refusal("cube.code", code);
        if (heading.Updated is { } updated && updated.Ticks % TimeSpan.TicksPerMinute != 0)
            return new Refusal("cube.updated", updated);
        return CubeText.AreNotes(heading.Notes) ? null : new Refusal("cube.notes", heading.Title);
    }

    private static Refusal? WhyNot(Dimension dimension)
    {
        if (!CubeText.IsCode(dimension.Code))
            return new Refusal("cube.code", dimension.Code);
        if (!CubeText.IsLabel(dimension.Label))
            return new Refusal("cube.label", dimension.Label);
        if (!CubeText.AreNotes(dimension.Notes))
            return new Refusal("cube.notes", dimension.Code);
        if (dimension.Categories.Select(category => WhyNot(category, dimension)).FirstOrDefault(refusal => refusal is not null) is { } why)
            return why;
        if (Twice(dimension.Categories.Select(category => category.Code)) is { } twice)
            return new Refusal("cube.code.twice", twice);
        return WhyNotBelow(dimension);
    }

    private static Refusal? WhyNot(Category category, Dimension dimension)
    {
        if (!CubeText.IsCode(category.Code))
            return new Refusal("cube.code", category.Code);
        if (!CubeText.IsLabel(category.Label))
            return new Refusal("cube.label", category.Label);
        if (!CubeText.AreNotes(category.Notes))
            return new Refusal("cube.notes", category.Code);
        if (category.Unit is not null && dimension.Role != DimensionRole.Indicator)
            return new Refusal("cube.unit.role", category.Code);
        if (category.Unit is { } unit && !IsUnit(unit))
            return new Refusal("cube.unit", category.Code);
        return category.Location is { } place && !(Math.Abs(place.Longitude) <= 180 && Math.Abs(place.Latitude) <= 90)
            ? new Refusal("cube.location", category.Code)
            : null;
    }

    private static bool IsUnit(IndicatorUnit unit) =>
        CubeText.IsTitle(unit.Unit)
        && unit.Unit.Length <= IndicatorUnit.LongestUnit
        && unit.Decimals is null or (>= 0 and <= IndicatorUnit.MostDecimals)
        && (unit.Base is null || (CubeText.IsLabel(unit.Base) && unit.Base.Length <= IndicatorUnit.LongestUnit))
        && Enum.IsDefined(unit.Prices)
        && Enum.IsDefined(unit.Period)
        && Enum.IsDefined(unit.Measure);

    /// <summary>Walks up from every category and remembers which ones end at the top, so that each step is gone once.</summary>
    private static Refusal? WhyNotBelow(Dimension dimension)
    {
        var parents = dimension.Categories.ToDictionary(category => category.Code, category => category.Parent, StringComparer.Ordinal);
        var ending = new HashSet<string>(StringComparer.Ordinal);
        foreach (var category in dimension.Categories)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            for (var at = category.Code; at is not null && !ending.Contains(at); at = parents[at])
            {
                if (!parents.ContainsKey(at))
                    return new Refusal("cube.parent.missing", dimension.Code, at);
                if (!path.Add(at))
                    return new Refusal("cube.parent.loop", dimension.Code, at);
            }

            ending.UnionWith(path);
        }

        return null;
    }

    private static string? Twice(IEnumerable<string> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return codes.FirstOrDefault(code => !seen.Add(code));
    }
}
