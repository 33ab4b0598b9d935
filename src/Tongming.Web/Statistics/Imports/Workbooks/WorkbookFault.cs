using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>What a workbook that cannot be read is told to be.</summary>
internal static class WorkbookFault
{
    /// <summary>Reads; what readers and the framework throw at broken files becomes a refusal, as <see cref="Of"/> says.</summary>
    /// <param name="read">Reads something.</param>
    /// <param name="sheet">The sheet that is read, or null.</param>
    public static Outcome<T> Guard<T>(Func<Outcome<T>> read, string? sheet = null)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is UnreadableException || InspectFile.IsBroken(broken))
        {
            return Of(broken, sheet);
        }
    }

    /// <summary>
    /// The refusal for it: <c>import.workbook.damaged</c>, <c>import.workbook.bomb</c>, <c>import.workbook.large</c>,
    /// <c>import.workbook.locked</c>, <c>import.sheet.damaged</c> and <c>import.sheet.large</c> with the name of the sheet.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="sheet">The sheet that was read, or null.</param>
    private static Refusal Of(Exception exception, string? sheet) =>
        (exception as UnreadableException)?.Refusal.Code switch
        {
            "document.unpacks-too-large" => new Refusal("import.workbook.bomb"),
            "document.password-protected" => new Refusal("import.workbook.locked"),
            "document.too-complex" or "document.too-long" => sheet is null
                ? new Refusal("import.workbook.large")
                : new Refusal("import.sheet.large", sheet),
            _ => sheet is null ? new Refusal("import.workbook.damaged") : new Refusal("import.sheet.damaged", sheet),
        };

    /// <summary>Ends reading: the file contradicts itself.</summary>
    public static UnreadableException Damaged() => new("document.damaged", "xls");
}
