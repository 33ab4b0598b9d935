namespace Tongming.Statistics.Importing.Running;

/// <summary>What a sheet says of all its numbers.</summary>
/// <param name="Sheet">Its name.</param>
/// <param name="Number">Its number in the run.</param>
/// <param name="Year">The year that its name or title names, or null.</param>
/// <param name="Unit">What stands behind 单位：, or null.</param>
internal sealed record SheetContext(string Sheet, int Number, int? Year, string? Unit);
