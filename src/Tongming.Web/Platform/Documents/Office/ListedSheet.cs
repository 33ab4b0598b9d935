namespace Tongming.Web.Platform.Documents.Office;

/// <summary>A worksheet as its workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">True where the workbook does not show it.</param>
/// <param name="Part">The part with its cells; null where the package does not say which.</param>
internal sealed record ListedSheet(string Name, bool IsHidden, string? Part)
{
    /// <summary>The worksheets of a workbook in their order, without charts and the like.</summary>
    public static IReadOnlyList<ListedSheet> Of(OfficePackage package, string main)
    {
        var relations = package.Relations(main).ToLookup(relation => relation.Id, StringComparer.Ordinal);
        var sheets = new List<ListedSheet>();
        using var xml = package.Open(main);
        while (xml?.Read() == true)
        {
            if (!xml.Starts("sheet"))
                continue;
            var (name, isHidden) = (xml.Attribute("name") ?? "", xml.Attribute("state") is "hidden" or "veryHidden");
            var relation = relations[xml.Attribute("id") ?? ""].FirstOrDefault();
            if (relation.Type is null)
                sheets.Add(new ListedSheet(name, isHidden, null));
            else if (relation.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                sheets.Add(new ListedSheet(name, isHidden, relation.Target));
        }

        return sheets;
    }
}
