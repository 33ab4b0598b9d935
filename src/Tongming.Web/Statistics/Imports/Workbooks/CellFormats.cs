using System.Globalization;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>The number formats of the styles of a workbook.</summary>
internal sealed class CellFormats
{
    private readonly Dictionary<int, CellFormat> known = [];
    private readonly List<int> styles = [];

    /// <summary>True where the workbook counts days from 1904.</summary>
    public bool From1904 { get; set; }

    /// <summary>The formats of a part with styles; none where there is no such part.</summary>
    public static CellFormats Of(GuardedXml? xml)
    {
        var formats = new CellFormats();
        var section = "";
        while (xml?.Read() == true)
        {
            if (xml.Starts("numFmts") || xml.Starts("cellXfs"))
                section = xml.Name;
            if (xml.Ends("numFmts") || xml.Ends("cellXfs"))
                section = "";
            if (section == "numFmts" && xml.Starts("numFmt"))
                formats.Name(Number(xml), xml.Attribute("formatCode") ?? "");
            else if (section == "cellXfs" && xml.Starts("xf"))
                formats.AddStyle(Number(xml));
        }

        return formats;
    }

    /// <summary>Gives a format a number.</summary>
    public void Name(int id, string code) => known[id] = CellFormat.Of(code);

    /// <summary>Adds a style with the number of its format.</summary>
    public void AddStyle(int id) => styles.Add(id);

    /// <summary>A number in a cell of a style, counted from 0.</summary>
    public ImportCell Read(double number, int style) => FormatOf(style).Read(number, From1904);

    private CellFormat FormatOf(int style)
    {
        if ((uint)style >= (uint)styles.Count)
            return default;
        var id = styles[style];
        if (!known.TryGetValue(id, out var format))
            known[id] = format = CellFormat.Of(id);
        return format;
    }

    private static int Number(GuardedXml xml) =>
        int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
