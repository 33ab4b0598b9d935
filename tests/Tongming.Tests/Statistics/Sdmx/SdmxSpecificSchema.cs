using System.Xml.Linq;

namespace Tongming.Tests.Statistics.Sdmx;

/// <summary>
/// The schema of structure-specific data, made of a message with the structure and its lists by the rules of SDMX: every dimension is a
/// required attribute whose values are the codes of its list, every attribute an optional one at the place that it belongs to.
/// </summary>
internal static class SdmxSpecificSchema
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly XNamespace Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";

    /// <summary>The schema for a structure, with a dimension at the observation.</summary>
    public static string Of(string structure, string atObservation)
    {
        var message = XDocument.Parse(structure);
        var definition = message.Descendants(Structure + "DataStructure").Single();
        var space =
            $"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={definition.Attribute("agencyID")!.Value}:"
            + $"{definition.Attribute("id")!.Value}({definition.Attribute("version")!.Value}):ObsLevelDim:{atObservation}";
        var flat = atObservation == "AllDimensions";
        var series = new List<XElement>();
        var observation = new List<XElement>
        {
            Attribute("OBS_VALUE", "xs:double", "optional"),
            Attribute("type", "xs:string", "prohibited"),
        };
        foreach (var dimension in definition.Descendants(Structure + "DimensionList").Elements())
        {
            var id = dimension.Attribute("id")!.Value;
            var type = id == "TIME_PERIOD" ? "common:ObservationalTimePeriodType" : "own:" + ListOf(dimension);
            (flat || id == atObservation ? observation : series).Add(Attribute(id, type, "required"));
        }

        var keyed = series.Select(one => one.Attribute("name")!.Value).ToHashSet();
        foreach (var attribute in definition.Descendants(Structure + "Attribute"))
        {
            var type = attribute.Descendants(Structure + "Enumeration").Any() ? "own:" + ListOf(attribute) : "xs:string";
            var of = attribute.Descendants(Structure + "AttributeRelationship").Descendants("Ref").Single().Attribute("id")!.Value;
            (keyed.Contains(of) ? series : observation).Add(Attribute(attribute.Attribute("id")!.Value, type, "optional"));
        }

        foreach (var place in new[] { series, observation }.Where(place => place.All(one => one.Attribute("name")!.Value != "TIME_PERIOD")))
            place.Add(Attribute("TIME_PERIOD", "common:ObservationalTimePeriodType", "prohibited"));
        return Written(space, flat, series, observation, message.Descendants(Structure + "Codelist"));
    }

    private static string Written(
        string space,
        bool flat,
        IEnumerable<XElement> series,
        IEnumerable<XElement> observation,
        IEnumerable<XElement> lists
    )
    {
        var annotations = new XElement(Xs + "element", new XAttribute("ref", "common:Annotations"), new XAttribute("minOccurs", 0));
        var child = flat ? Element("Obs", 1) : Element("Series", 1);
        var schema = new XElement(
            Xs + "schema",
            new XAttribute("targetNamespace", space),
            new XAttribute(XNamespace.Xmlns + "xs", Xs.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "own", space),
            new XAttribute(XNamespace.Xmlns + "common", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"),
            new XAttribute(XNamespace.Xmlns + "data", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"),
            new XElement(Xs + "import", new XAttribute("namespace", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common")),
            new XElement(
                Xs + "import",
                new XAttribute("namespace", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific")
            ),
            Restricted("DataSetType", [annotations, new XElement(Xs + "choice", new XAttribute("minOccurs", 0), child)], []),
            Restricted("SeriesType", [annotations, Element("Obs", 0)], series),
            Restricted("ObsType", [annotations], observation),
            lists.Select(list => new XElement(
                Xs + "simpleType",
                new XAttribute("name", list.Attribute("id")!.Value),
                new XElement(
                    Xs + "restriction",
                    new XAttribute("base", "xs:string"),
                    list.Elements(Structure + "Code")
                        .Select(code => new XElement(Xs + "enumeration", new XAttribute("value", code.Attribute("id")!.Value)))
                )
            ))
        );
        return schema.ToString();
    }

    private static XElement Restricted(string name, IEnumerable<XElement> children, IEnumerable<XElement> attributes) =>
        new(
            Xs + "complexType",
            new XAttribute("name", name),
            new XElement(
                Xs + "complexContent",
                new XElement(
                    Xs + "restriction",
                    new XAttribute("base", "data:" + name),
                    new XElement(Xs + "sequence", children),
                    attributes
                )
            )
        );

    private static XElement Element(string name, int least) =>
        new(
            Xs + "element",
            new XAttribute("name", name),
            new XAttribute("type", $"own:{name}Type"),
            new XAttribute("form", "unqualified"),
            new XAttribute("minOccurs", least),
            new XAttribute("maxOccurs", "unbounded")
        );

    private static XElement Attribute(string name, string type, string use) =>
        new(Xs + "attribute", new XAttribute("name", name), new XAttribute("type", type), new XAttribute("use", use));

    private static string ListOf(XElement component) =>
        component.Descendants(Structure + "Enumeration").Elements("Ref").Single().Attribute("id")!.Value;
}
