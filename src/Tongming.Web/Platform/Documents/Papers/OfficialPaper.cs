using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>
/// Builds a document in the layout of official papers (GB/T 9704-2012) from a text whose lines begin with a mark: <c># </c> title,
/// <c>= </c> number, <c>@ </c> addressee, <c>## </c> and <c>### </c> headings, <c>&amp; </c> attachments, <c>> </c> signature and
/// date, <c>~ </c> note, <c>| </c> row of a table, <c>|= </c> shares of its columns, <c>---</c> new page. A line without a
/// mark is a paragraph of the body; empty lines do not count.
/// </summary>
public static class OfficialPaper
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The document: the same text always gives the same bytes, and nothing tells who made it or when.</summary>
    public static byte[] Write(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // The names of relations are given, because the framework would make them up anew each time.
            var main = document.AddNewPart<MainDocumentPart>(DocumentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = OfficialStyles.Styles();
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = OfficialPage.Settings();
            main.AddNewPart<FontTablePart>("rId3").Fonts = OfficialStyles.Fonts();
            main.AddNewPart<FooterPart>("rId4").Footer = OfficialPage.Footer(isEven: false);
            main.AddNewPart<FooterPart>("rId5").Footer = OfficialPage.Footer(isEven: true);
            main.Document = new Document(new Body([.. OfficialBlocks.Of(markup), OfficialPage.Section("rId4", "rId5")]));
        }

        return PackedParts.Read(stream.ToArray(), new DocumentLimits()).Write();
    }
}
