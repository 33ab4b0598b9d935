namespace Tongming.Reports;

/// <summary>The three tables of a report of era B or C as read, named as in form C whatever the form.</summary>
/// <param name="Table2">By key (<see cref="Table2Form"/>), in the order of the form.</param>
/// <param name="Table3">25 rows R1–R25; a row is null where the form has none, else its seven cells c1–c7.</param>
/// <param name="Table4">15 cells, three groups of five: 维持、纠正、其他、尚未审结、总计.</param>
public sealed record ReportTables(
    IReadOnlyDictionary<string, ReadCell> Table2,
    IReadOnlyList<IReadOnlyList<ReadCell>?> Table3,
    IReadOnlyList<ReadCell> Table4
);
