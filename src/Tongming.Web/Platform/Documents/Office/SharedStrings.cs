using System.Text;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedStrings
{
    /// <summary>All of them in their order, without phonetic hints; none where there is no such part.</summary>
    public static List<string> Read(GuardedXml? xml)
    {
        var shared = new List<string>();
        var words = new StringBuilder();
        var (isWords, inPhonetic) = (false, false);
        while (xml?.Read() == true)
        {
            if (xml.Starts("si"))
                words.Clear();
            if (xml.Name == "rPh")
                inPhonetic = xml.IsElement && !xml.Ends("rPh");
            if (xml.IsText && isWords && !inPhonetic)
                words.Append(xml.Value);
            else if (!xml.IsText)
                isWords = xml.Starts("t") && !xml.Ends("t");
            if (xml.Ends("si"))
                shared.Add(words.ToString());
        }

        return shared;
    }
}
