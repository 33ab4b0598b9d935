using System.Globalization;
using System.Text;

namespace Tongming.Web.Tests.Platform.Documents.Made;

/// <summary>Writes small PDF files by hand: each string at its place on its page, in a font whose codes are mapped to the characters used.</summary>
internal static class PdfMade
{
    public sealed record Piece(int X, int Y, string Text);

    /// <summary>A file with one page for each list of pieces; a null page holds a picture only.</summary>
    public static byte[] File(params Piece[]?[] pages) => Write(pages, "");

    /// <summary>A file that asks for a password which is not the empty one.</summary>
    public static byte[] Locked()
    {
        var key = new string('7', 64);
        return Write(
            [
                [new Piece(72, 700, "secret")],
            ],
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >> /ID [<00> <00>]"
        );
    }

    private static byte[] Write(Piece[]?[] pages, string trailer)
    {
        var codes = pages
            .SelectMany(page => page ?? [])
            .SelectMany(piece => piece.Text)
            .Distinct()
            .Select((character, index) => (character, index))
            .ToDictionary(one => one.character, one => one.index + 1);
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, index) => $"{6 + index * 2} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 0 /LastChar 255 /ToUnicode 4 0 R >>",
            Stream("", Map(codes)),
            Stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray", "abcd"),
        };
        foreach (var page in pages)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 5 0 R >> >> >>"
            );
            objects.Add(
                Stream("", page is null ? "q 500 0 0 700 50 50 cm /I Do Q" : string.Join('\n', page.Select(piece => Show(piece, codes))))
            );
        }

        return Assemble(objects, trailer);
    }

    private static string Show(Piece piece, Dictionary<char, int> codes) =>
        $"BT /F 12 Tf {piece.X} {piece.Y} Td <{string.Concat(piece.Text.Select(character => codes[character].ToString("X2", CultureInfo.InvariantCulture)))}> Tj ET";

    private static string Map(Dictionary<char, int> codes) =>
        $"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange {codes.Count} beginbfchar "
        + string.Join(' ', codes.Select(pair => $"<{pair.Value:X2}> <{(int)pair.Key:X4}>"))
        + " endbfchar endcmap end";

    private static string Stream(string entries, string content) =>
        $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Count; index++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
