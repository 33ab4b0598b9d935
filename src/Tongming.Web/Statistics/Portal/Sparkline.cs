using System.Globalization;
using System.Text;
using Tongming.Statistics.Tables;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The line of a series, as the points of an SVG picture. Where a number is missing the line is broken.</summary>
internal static class Sparkline
{
    /// <summary>Width of the picture in its own units.</summary>
    public const int Width = 320;

    /// <summary>Height of the picture.</summary>
    public const int Height = 80;

    private const double Edge = 4;

    /// <summary>The path, empty for fewer than two numbers.</summary>
    public static string PathOf(IReadOnlyList<SeriesWords.Point> series)
    {
        var known = series.Select(point => point.Cell.ForOthers().Value).OfType<double>().ToList();
        if (known.Count < 2)
            return "";
        var (low, high) = (known.Min(), known.Max());
        var path = new StringBuilder();
        var isDrawing = false;
        for (var at = 0; at < series.Count; at++)
        {
            if (series[at].Cell.ForOthers().Value is not { } number)
            {
                isDrawing = false;
                continue;
            }

            var x = Edge + ((Width - (2 * Edge)) * at / Math.Max(1, series.Count - 1));
            var y = high > low ? Edge + ((Height - (2 * Edge)) * (high - number) / (high - low)) : Height / 2.0;
            path.Append(CultureInfo.InvariantCulture, $"{(isDrawing ? 'L' : 'M')}{x:0.#} {y:0.#}");
            isDrawing = true;
        }

        return path.ToString();
    }
}
