using System.Xml;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>Writes flows, lists of codes and lists of concepts.</summary>
internal static class SdmxStructureWriter
{
    /// <summary>Version of the list of statuses, which all flows of an agency share.</summary>
    public const string StatusVersion = "1.0";

    public static void WriteFlow(SdmxFlow flow, bool stub, XmlWriter to)
    {
        Begin("Dataflow", flow, flow.Id, flow.Title, to);
        if (!stub)
        {
            Start("Structure", to);
            SdmxMessage.Reference(to, flow, flow.Id, "datastructure", "DataStructure");
            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    public static void WriteList(SdmxStructure structure, int at, bool stub, XmlWriter to)
    {
        var dimension = structure.Shape.Dimensions[at];
        Begin("Codelist", structure.Flow, structure.ListOf(at), dimension.Label, to);
        foreach (var category in stub ? [] : dimension.Categories)
        {
            Start("Code", to);
            to.WriteAttributeString("id", SdmxIds.OfCode(category.Code));
            SdmxNames.WriteName(to, "Name", category.Label);
            var said = WordsOf(category.Unit).Concat(category.Notes).ToArray();
            if (said.Length > 0)
                SdmxNames.WriteName(to, "Description", string.Join("\n", said));
            if (category.Parent is { } parent)
            {
                Start("Parent", to);
                Local(SdmxIds.OfCode(parent), to);
                to.WriteEndElement();
            }

            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    public static void WriteStatuses(SdmxFlow flow, bool stub, XmlWriter to)
    {
        Start("Codelist", to);
        Identify(SdmxNames.StatusList, flow.Agency, StatusVersion, to);
        SdmxNames.WriteName(to, "Name", "数值的状态");
        foreach (var status in stub ? [] : Enum.GetValues<CellStatus>())
        {
            Start("Code", to);
            to.WriteAttributeString("id", SdmxNames.CodeOf(status));
            SdmxNames.WriteName(to, "Name", SdmxNames.NameOf(status));
            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    public static void WriteConcepts(SdmxStructure structure, bool stub, XmlWriter to)
    {
        Begin("ConceptScheme", structure.Flow, structure.Flow.Concepts, structure.Flow.Title, to);
        if (!stub)
        {
            for (var at = 0; at < structure.Shape.Dimensions.Count; at++)
            {
                var dimension = structure.Shape.Dimensions[at];
                Concept(structure.IdOf(at), dimension.Label, dimension.Notes, to);
            }

            Concept(SdmxNames.Value, "数值", [], to);
            foreach (var (id, name) in Attributes(structure))
                Concept(id, name, [], to);
        }

        to.WriteEndElement();
    }

    public static IEnumerable<(string Id, string Name)> Attributes(SdmxStructure structure) =>
        structure.HasUnits
            ?
            [
                (SdmxNames.Unit, "计量单位"),
                (SdmxNames.Decimals, "小数位数"),
                (SdmxNames.Status, "数值的状态"),
                (SdmxNames.Comment, "数值的注释"),
            ]
            : [(SdmxNames.Status, "数值的状态"), (SdmxNames.Comment, "数值的注释")];

    /// <summary>Begins an artefact that has an owner: its ids and its name.</summary>
    public static void Begin(string element, SdmxFlow flow, string id, string name, XmlWriter to)
    {
        Start(element, to);
        Identify(id, flow.Agency, flow.Version, to);
        SdmxNames.WriteName(to, "Name", name);
    }

    public static void Start(string element, XmlWriter to) => to.WriteStartElement("structure", element, SdmxNames.Structure);

    public static void Local(string id, XmlWriter to)
    {
        to.WriteStartElement("Ref");
        to.WriteAttributeString("id", id);
        to.WriteEndElement();
    }

    /// <summary>What is known of an indicator besides unit and decimals, which are attributes: one line, or none.</summary>
    private static IEnumerable<string> WordsOf(IndicatorUnit? unit)
    {
        var line = string.Join('；', unit?.Traits() ?? []);
        return line.Length == 0 ? [] : [line];
    }

    private static void Identify(string id, string agency, string version, XmlWriter to)
    {
        to.WriteAttributeString("id", id);
        to.WriteAttributeString("agencyID", agency);
        to.WriteAttributeString("version", version);
    }

    private static void Concept(string id, string name, IReadOnlyList<string> notes, XmlWriter to)
    {
        Start("Concept", to);
        to.WriteAttributeString("id", id);
        SdmxNames.WriteName(to, "Name", name);
        if (notes.Count > 0)
            SdmxNames.WriteName(to, "Description", string.Join("\n", notes));
        to.WriteEndElement();
    }
}
