using System.Buffers;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Names of parts in packed files: whoever unpacks a file must find everything below the folder that he chose.</summary>
internal static class PartNames
{
    private static readonly SearchValues<char> Drive = SearchValues.Create(":\0");

    /// <summary>True where a name leads out of the file: upwards, or to a drive. No office program writes such a name.</summary>
    public static bool LeadsOut(string name) =>
        name.AsSpan().ContainsAny(Drive) || Array.Exists(name.Replace('\\', '/').Split('/'), segment => segment.Trim() == "..");
}
