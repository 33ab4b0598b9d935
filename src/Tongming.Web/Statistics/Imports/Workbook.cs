using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Web.Statistics.Imports;

/// <summary>The sheets of a file that somebody brought; a CSV file is one. Rows go by one after the other.</summary>
internal static class Workbook
{
    /// <summary>Goes through the sheets: each is read before the next one is taken. Refused as <paramref name="read"/> refuses.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="content">The file.</param>
    /// <param name="read">Is given the sheets.</param>
    public static Outcome<T> Read<T>(string name, byte[] content, Func<IEnumerable<ImportSheet>, Outcome<T>> read)
        where T : notnull
    {
        using var bytes = new MemoryStream(content, writable: false);
        return read([new ImportSheet(Path.GetFileNameWithoutExtension(name), CsvRows.Of(bytes))]);
    }
}
