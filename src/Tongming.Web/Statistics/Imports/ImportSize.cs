namespace Tongming.Web.Statistics.Imports;

/// <summary>How large a file of numbers may be.</summary>
internal static class ImportSize
{
    /// <summary>Bytes of one file: a list of a million numbers has some 60 MB.</summary>
    public const int MostBytes = 128 * 1024 * 1024;
}
