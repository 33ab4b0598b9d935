using System.Globalization;
using System.Text;
using Tongming.Statistics.Cubes;

namespace Tongming.Tests.Statistics;

/// <summary>All that a cube says, as one text, so that two cubes can be compared.</summary>
internal static class Told
{
    public static string Of(ICells cells)
    {
        var text = new StringBuilder();
        var heading = cells.Shape.Heading;
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{heading.Title}|{heading.Code}|{heading.SubjectCode}|{heading.Source}|{heading.Updated?.UtcDateTime:O}|{Joined(heading.Notes)}"
        );
        foreach (var dimension in cells.Shape.Dimensions)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{dimension.Code}|{dimension.Label}|{dimension.Role}|{Joined(dimension.Notes)}");
            foreach (var one in dimension.Categories)
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {one.Code}|{one.Label}|{one.Parent}|{one.Unit}|{one.Location}|{Joined(one.Notes)}"
                );
        }

        for (var at = 0L; at < cells.Shape.CellCount; at++)
            text.Append(CultureInfo.InvariantCulture, $"{cells.At(at).Number:R} {cells.At(at).Status};");
        foreach (var (position, notes) in cells.Notes)
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"{position}: {Joined(notes)}");
        return text.ToString();
    }

    private static string Joined(IEnumerable<string> notes) => string.Join('¦', notes);
}
