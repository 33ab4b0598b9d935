using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Tests.Platform.Documents.Made;

/// <summary>Makes docx files in memory.</summary>
internal static class WordMade
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    /// <summary>A file whose body is the given WordprocessingML (prefix w, without the section properties), written by the Open XML SDK.</summary>
    public static byte[] File(string bodyXml, string? numberingXml = null, string? stylesXml = null)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document($"<w:document {Namespaces}><w:body>{bodyXml}</w:body></w:document>");
            if (numberingXml is not null)
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                    $"<w:numbering {Namespaces}>{numberingXml}</w:numbering>"
                );
            if (stylesXml is not null)
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Namespaces}>{stylesXml}</w:styles>");
        }

        return stream.ToArray();
    }

    public static string Paragraph(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{row}</w:tr>"))}</w:tbl>";

    /// <summary>A packed file with the given parts.</summary>
    public static byte[] Packed(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A docx of which only the main part counts, written as it is.</summary>
    public static byte[] Raw(string documentXml) => Packed(("word/document.xml", documentXml));
}
