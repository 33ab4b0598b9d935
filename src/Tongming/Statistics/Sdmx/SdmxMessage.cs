using System.Globalization;
using System.Text;
using System.Xml;

namespace Tongming.Statistics.Sdmx;

/// <summary>Writes what all messages of SDMX-ML 2.1 have: the root and its head.</summary>
public static class SdmxMessage
{
    /// <summary>How to make the writer of messages: UTF-8 without mark of order, one line. Line breaks in texts stay what they are.</summary>
    public static XmlWriter Writer(Stream to) =>
        XmlWriter.Create(
            to,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(false),
                NewLineHandling = NewLineHandling.Entitize,
                CloseOutput = false,
            }
        );

    internal static void Begin(XmlWriter to, string root, SdmxHeader header)
    {
        to.WriteStartDocument();
        to.WriteStartElement("message", root, SdmxNames.Message);
        to.WriteAttributeString("xmlns", "common", null, SdmxNames.Common);
        to.WriteStartElement("message", "Header", SdmxNames.Message);
        Element(to, "ID", header.Id);
        Element(to, "Test", "false");
        Element(to, "Prepared", header.Prepared.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        to.WriteStartElement("message", "Sender", SdmxNames.Message);
        to.WriteAttributeString("id", header.Sender);
        to.WriteEndElement();
    }

    /// <summary>The head of a message with data names its structure.</summary>
    internal static void WriteStructure(XmlWriter to, SdmxFlow flow, string atObservation, string? space)
    {
        to.WriteStartElement("message", "Structure", SdmxNames.Message);
        to.WriteAttributeString("structureID", "S1");
        if (space is not null)
            to.WriteAttributeString("namespace", space);
        to.WriteAttributeString("dimensionAtObservation", atObservation);
        to.WriteStartElement("common", "Structure", SdmxNames.Common);
        Reference(to, flow, flow.Id, "datastructure", "DataStructure");
        to.WriteEndElement();
        to.WriteEndElement();
    }

    /// <summary>A reference to something that has an owner and a version.</summary>
    internal static void Reference(XmlWriter to, SdmxFlow flow, string id, string package, string kind)
    {
        to.WriteStartElement("Ref");
        to.WriteAttributeString("id", id);
        to.WriteAttributeString("version", flow.Version);
        to.WriteAttributeString("agencyID", flow.Agency);
        to.WriteAttributeString("package", package);
        to.WriteAttributeString("class", kind);
        to.WriteEndElement();
    }

    internal static void End(XmlWriter to)
    {
        to.WriteEndElement();
        to.WriteEndDocument();
        to.Flush();
    }

    private static void Element(XmlWriter to, string name, string text) => to.WriteElementString("message", name, SdmxNames.Message, text);
}
