using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongming.Statistics.Vintages;

/// <summary>
/// 版本号 of a data set, such as 2.3.1. The first counts changes that may break a program that reads it: a dimension or category gone,
/// a dimension added, another unit, role or parent. The second counts what only came in: new periods, regions, indicators. The third
/// counts revised numbers, statuses, footnotes and wording.
/// </summary>
/// <param name="Major">From 1.</param>
/// <param name="Minor">From 0.</param>
/// <param name="Patch">From 0.</param>
[Law("实施条例 第二十六条", "R6-05")]
public readonly partial record struct DataSetVersion(int Major, int Minor, int Patch)
{
    /// <summary>The first version, 1.0.0.</summary>
    public static DataSetVersion First => new(1, 0, 0);

    /// <summary>Reads 2.3.1. Refused (<c>statistics.version</c>) where it is not three numbers of at most six digits, or begins with 0.</summary>
    public static Outcome<DataSetVersion> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Numbers().Match(text) is not { Success: true } found)
            return new Refusal("statistics.version", text);
        return new DataSetVersion(Number("major"), Number("minor"), Number("patch"));

        int Number(string name) => int.Parse(found.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The version after these changes: 2.3.1 becomes 3.0.0 where something breaks, 2.4.0 where something was added, 2.3.2 where something
    /// was revised, and stays where nothing changed.
    /// </summary>
    public DataSetVersion After(CubeChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.AreNone ? this
            : changes.Shape.Any(change => change.Breaks) ? new DataSetVersion(Major + 1, 0, 0)
            : changes.Shape.Any(change => change.Kind == ShapeChangeKind.CategoryAdded) ? new DataSetVersion(Major, Minor + 1, 0)
            : this with { Patch = Patch + 1 };
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    [GeneratedRegex(
        @"\A(?<major>[1-9][0-9]{0,5})\.(?<minor>0|[1-9][0-9]{0,5})\.(?<patch>0|[1-9][0-9]{0,5})\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();
}
