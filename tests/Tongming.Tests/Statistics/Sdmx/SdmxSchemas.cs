using System.Xml;
using System.Xml.Schema;

namespace Tongming.Tests.Statistics.Sdmx;

/// <summary>The schemas that the makers of SDMX-ML publish, with that of a structure of data where one is given.</summary>
internal static class SdmxSchemas
{
    private static readonly Lazy<XmlSchemaSet> Published = new(() => Of(null));

    /// <summary>What a message breaks.</summary>
    public static IReadOnlyList<string> Faults(string message, string? own = null)
    {
        var folder = Specs.File("sdmx-ml-2.1");
        Assert.NotEmpty(folder);
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = own is null ? Published.Value : Of(own) };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new StringReader(message), settings);
        while (reader.Read()) { }
        return faults;
    }

    private static XmlSchemaSet Of(string? own)
    {
        var folder = Specs.File("sdmx-ml-2.1");
        var set = new XmlSchemaSet { XmlResolver = new OneFolder(folder) };
        set.Add(null, Path.Combine(folder, "SDMXMessage.xsd"));
        set.Add(null, Path.Combine(folder, "SDMXDataStructureSpecific.xsd"));
        if (own is not null)
            set.Add(null, XmlReader.Create(new StringReader(own)));
        set.Compile();
        return set;
    }

    /// <summary>Opens files of one folder and nothing else.</summary>
    private sealed class OneFolder(string folder) : XmlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            File.OpenRead(Path.Combine(folder, Path.GetFileName(absoluteUri.LocalPath)));
    }
}
