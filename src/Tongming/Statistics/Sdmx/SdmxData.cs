using System.Xml;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>
/// Writes selected data. A cell that is missing and has no footnote is left out. The number of a confidential cell is never written, whatever
/// the cells hold; its observation has status Q.
/// </summary>
[Law("统计法 第二十八条", "R6-20")]
public static class SdmxData
{
    /// <summary>Writes SDMX-ML 2.1, generic data.</summary>
    /// <exception cref="ArgumentException">The view names a dimension that the structure does not have.</exception>
    public static void WriteGeneric(SdmxStructure structure, ICells cells, SdmxView view, SdmxHeader header, XmlWriter to)
    {
        var walk = Walk(structure, cells, view);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(to);
        SdmxMessage.Begin(to, "GenericData", header);
        SdmxMessage.WriteStructure(to, structure.Flow, walk.AtObservation, null);
        to.WriteEndElement();
        to.WriteStartElement("message", "DataSet", SdmxNames.Message);
        to.WriteAttributeString("xmlns", "generic", null, SdmxNames.Generic);
        to.WriteAttributeString("structureRef", "S1");
        to.WriteAttributeString("action", "Replace");
        new SdmxGenericWriter(walk, view, to).Write();
        to.WriteEndElement();
        SdmxMessage.End(to);
    }

    /// <summary>Writes SDMX-ML 2.1, structure-specific data: ids of dimensions and attributes are names of attributes of XML.</summary>
    /// <exception cref="ArgumentException">The view names a dimension that the structure does not have.</exception>
    public static void WriteSpecific(SdmxStructure structure, ICells cells, SdmxView view, SdmxHeader header, XmlWriter to)
    {
        var walk = Walk(structure, cells, view);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(to);
        var flow = structure.Flow;
        var space =
            $"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={flow.Agency}:{flow.Id}({flow.Version}):ObsLevelDim:{walk.AtObservation}";
        SdmxMessage.Begin(to, "StructureSpecificData", header);
        SdmxMessage.WriteStructure(to, flow, walk.AtObservation, space);
        to.WriteEndElement();
        to.WriteStartElement("message", "DataSet", SdmxNames.Message);
        to.WriteAttributeString("xmlns", "data", null, SdmxNames.Specific);
        to.WriteAttributeString("xmlns", "own", null, space);
        to.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "own:DataSetType");
        to.WriteAttributeString("data", "structureRef", SdmxNames.Specific, "S1");
        to.WriteAttributeString("data", "dataScope", SdmxNames.Specific, "DataStructure");
        to.WriteAttributeString("data", "action", SdmxNames.Specific, "Replace");
        new SdmxSpecificWriter(walk, view, to).Write();
        to.WriteEndElement();
        SdmxMessage.End(to);
    }

    /// <summary>Writes SDMX-CSV.</summary>
    /// <exception cref="ArgumentException">The view names a dimension that the structure does not have.</exception>
    public static void WriteCsv(SdmxStructure structure, ICells cells, SdmxView view, SdmxCsvVersion version, TextWriter to)
    {
        var walk = Walk(structure, cells, view);
        ArgumentNullException.ThrowIfNull(to);
        new SdmxCsvWriter(structure, view, version, to).Write(walk);
    }

    private static SdmxSeriesWalk Walk(SdmxStructure structure, ICells cells, SdmxView view)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(view);
        return new SdmxSeriesWalk(structure, cells, view);
    }
}

/// <summary>Which form of SDMX-CSV.</summary>
public enum SdmxCsvVersion
{
    /// <summary>1.0, with a column DATAFLOW.</summary>
    One,

    /// <summary>2.0, with the columns STRUCTURE, STRUCTURE_ID and ACTION.</summary>
    Two,
}
