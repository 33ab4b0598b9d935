using System.Xml;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>The names of SDMX.</summary>
internal static class SdmxNames
{
    public const string Time = "TIME_PERIOD";
    public const string Value = "OBS_VALUE";
    public const string Status = "OBS_STATUS";
    public const string Unit = "UNIT_MEASURE";
    public const string Decimals = "DECIMALS";
    public const string Comment = "COMMENT_OBS";
    public const string AllDimensions = "AllDimensions";
    public const string StatusList = "CL_OBS_STATUS";

    public const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    public const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";
    public const string Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
    public const string Generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    public const string Specific = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

    /// <summary>
    /// The codes of statuses: those of the shared list of SDMX (A normal, O missing, P provisional, Q suppressed, M cannot exist) and R of our own
    /// for revised, which that list does not have.
    /// </summary>
    public static string CodeOf(CellStatus status) =>
        status switch
        {
            CellStatus.Present => "A",
            CellStatus.Missing => "O",
            CellStatus.Provisional => "P",
            CellStatus.Revised => "R",
            CellStatus.Confidential => "Q",
            _ => "M",
        };

    public static string NameOf(CellStatus status) => status == CellStatus.Present ? "正常" : CellSigns.NameOf(status);

    /// <summary>Replaces the two characters of a text that no XML can carry.</summary>
    public static string Fit(string text) =>
        text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 ? text : text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    public static void WriteName(XmlWriter to, string element, string text)
    {
        to.WriteStartElement("common", element, Common);
        to.WriteAttributeString("xml", "lang", null, "zh");
        to.WriteString(Fit(text));
        to.WriteEndElement();
    }
}
