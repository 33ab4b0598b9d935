namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>In which cells of a workbook the numbers of a chart stand.</summary>
/// <param name="Points">Those of the names of the points.</param>
/// <param name="NameOf">That of the name of a series, by its number from 0.</param>
/// <param name="ValuesOf">Those of its numbers.</param>
internal sealed record ChartCells(string Points, Func<int, string> NameOf, Func<int, string> ValuesOf);
