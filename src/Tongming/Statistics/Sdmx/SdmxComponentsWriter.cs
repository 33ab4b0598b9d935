using System.Globalization;
using System.Xml;

namespace Tongming.Statistics.Sdmx;

/// <summary>Writes a structure of data: its dimensions, attributes and measure.</summary>
internal sealed class SdmxComponentsWriter(SdmxStructure structure, XmlWriter to)
{
    public void Write(bool stub)
    {
        SdmxStructureWriter.Begin("DataStructure", structure.Flow, structure.Flow.Id, structure.Flow.Title, to);
        if (!stub)
        {
            Start("DataStructureComponents");
            WriteDimensions();
            WriteAttributes();
            WriteMeasure();
            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    private void WriteDimensions()
    {
        Start("DimensionList");
        to.WriteAttributeString("id", "DimensionDescriptor");
        for (var at = 0; at < structure.Order.Count; at++)
        {
            var dimension = structure.Order[at];
            Start(dimension == structure.Time ? "TimeDimension" : "Dimension");
            to.WriteAttributeString("id", structure.IdOf(dimension));
            to.WriteAttributeString("position", (at + 1).ToString(CultureInfo.InvariantCulture));
            WriteConcept(structure.IdOf(dimension));
            if (dimension == structure.Time)
                WriteFormat("ObservationalTimePeriod");
            else
                WriteEnumeration(structure.ListOf(dimension), structure.Flow.Version);
            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    private void WriteAttributes()
    {
        Start("AttributeList");
        to.WriteAttributeString("id", "AttributeDescriptor");
        foreach (var (id, _) in SdmxStructureWriter.Attributes(structure))
        {
            Start("Attribute");
            to.WriteAttributeString("id", id);
            to.WriteAttributeString("assignmentStatus", "Conditional");
            WriteConcept(id);
            if (id == SdmxNames.Status)
                WriteEnumeration(SdmxNames.StatusList, SdmxStructureWriter.StatusVersion);
            else
                WriteFormat(id == SdmxNames.Decimals ? "Integer" : "String");
            Start("AttributeRelationship");
            var ofIndicator = id is SdmxNames.Unit or SdmxNames.Decimals;
            Start(ofIndicator ? "Dimension" : "PrimaryMeasure");
            SdmxStructureWriter.Local(ofIndicator ? structure.IdOf(structure.Indicator) : SdmxNames.Value, to);
            to.WriteEndElement();
            to.WriteEndElement();
            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    private void WriteMeasure()
    {
        Start("MeasureList");
        to.WriteAttributeString("id", "MeasureDescriptor");
        Start("PrimaryMeasure");
        to.WriteAttributeString("id", SdmxNames.Value);
        WriteConcept(SdmxNames.Value);
        WriteFormat("Double");
        to.WriteEndElement();
        to.WriteEndElement();
    }

    private void WriteConcept(string id)
    {
        Start("ConceptIdentity");
        to.WriteStartElement("Ref");
        to.WriteAttributeString("id", id);
        to.WriteAttributeString("maintainableParentID", structure.Flow.Concepts);
        to.WriteAttributeString("maintainableParentVersion", structure.Flow.Version);
        to.WriteAttributeString("agencyID", structure.Flow.Agency);
        to.WriteAttributeString("package", "conceptscheme");
        to.WriteAttributeString("class", "Concept");
        to.WriteEndElement();
        to.WriteEndElement();
    }

    private void WriteEnumeration(string list, string version)
    {
        Start("LocalRepresentation");
        Start("Enumeration");
        to.WriteStartElement("Ref");
        to.WriteAttributeString("id", list);
        to.WriteAttributeString("version", version);
        to.WriteAttributeString("agencyID", structure.Flow.Agency);
        to.WriteAttributeString("package", "codelist");
        to.WriteAttributeString("class", "Codelist");
        to.WriteEndElement();
        to.WriteEndElement();
        to.WriteEndElement();
    }

    private void WriteFormat(string type)
    {
        Start("LocalRepresentation");
        Start("TextFormat");
        to.WriteAttributeString("textType", type);
        to.WriteEndElement();
        to.WriteEndElement();
    }

    private void Start(string element) => SdmxStructureWriter.Start(element, to);
}
