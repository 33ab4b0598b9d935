using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A volume as a document of a word processor (.docx).</summary>
internal static class VolumeDocument
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string FooterRelation = "rId3";

    /// <summary>The document: the same volume always gives the same bytes, and nothing tells who made it or when.</summary>
    /// <param name="content">The volume.</param>
    /// <param name="publisher">Who publishes it.</param>
    /// <param name="day">When; null where it has not gone out.</param>
    public static byte[] Write(VolumeContent content, string publisher, DateOnly? day)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // The names of relations are given, because the framework would make them up anew each time.
            var main = document.AddNewPart<MainDocumentPart>(DocumentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = VolumeStyles.Styles();
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = VolumePaper.Settings();
            main.AddNewPart<FooterPart>(FooterRelation).Footer = VolumePaper.Footer();
            var charts = PaperCharts.Add(main, content);
            var flow = new PaperFlow(content, charts, FooterRelation);
            // A yearbook has too many cells to be held as a tree.
            using var writer = OpenXmlWriter.Create(main);
            writer.WriteStartDocument(standalone: true);
            writer.WriteStartElement(new Document());
            writer.WriteStartElement(new Body());
            foreach (var element in flow.Elements(publisher, day))
                writer.WriteElement(element);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return PackedVolume.Of(stream);
    }
}
