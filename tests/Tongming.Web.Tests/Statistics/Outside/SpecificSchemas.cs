namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>Checks structure-specific data: the published schemas have to be read together with the one that follows from the structure.</summary>
internal static class SpecificSchemas
{
    /// <summary>What messages break of the published schemas and one more, brought together by a file that names them all.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string own, IReadOnlyList<(string Name, string Text)> messages)
    {
        const string Space = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
        var folder = Directory.CreateTempSubdirectory("tongming-xsd-");
        try
        {
            var file = Path.Combine(folder.FullName, "own.xsd");
            await File.WriteAllTextAsync(file, own);
            var space = System.Xml.Linq.XElement.Parse(own).Attribute("targetNamespace")!.Value;
            var imports = new[]
            {
                (Space + "message", OutsideReader.Specification("sdmx-ml-2.1", "SDMXMessage.xsd")),
                (Space + "data/structurespecific", OutsideReader.Specification("sdmx-ml-2.1", "SDMXDataStructureSpecific.xsd")),
                (space, file),
            }.Select(one => $"<xs:import namespace=\"{one.Item1}\" schemaLocation=\"{new Uri(one.Item2)}\"/>");
            var all = Path.Combine(folder.FullName, "all.xsd");
            await File.WriteAllTextAsync(
                all,
                $"<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">{string.Concat(imports)}</xs:schema>"
            );
            return await OutsideReader.SchemaFaultsAsync(all, messages);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
