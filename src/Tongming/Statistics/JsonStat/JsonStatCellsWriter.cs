using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>Writes values and statuses: as arrays where most cells have one, as objects by position where few have.</summary>
internal static class JsonStatCellsWriter
{
    /// <summary>Writes both and gives the statuses that stand there.</summary>
    public static IReadOnlySet<CellStatus> Write(ICells cells, Utf8JsonWriter to)
    {
        var count = cells.Shape.CellCount;
        var statuses = new long[(int)CellStatus.NotApplicable + 1];
        var numbers = 0L;
        for (var at = 0L; at < count; at++)
        {
            var cell = cells.At(at).ForOthers();
            statuses[(int)cell.Status]++;
            numbers += cell.Value is null ? 0 : 1;
        }

        if (numbers > count / 3)
            WriteList(cells, to);
        else if (numbers > 0)
            WriteSomeValues(cells, to);
        else
            WriteNoValues(to);
        WriteStatuses(cells, statuses, to);
        return Enum.GetValues<CellStatus>().Where(status => IsSaid(status) && statuses[(int)status] > 0).ToHashSet();
    }

    /// <summary>Plain numbers and plain gaps need no status: the value or its absence says it.</summary>
    private static bool IsSaid(CellStatus status) => status is not (CellStatus.Present or CellStatus.Missing);

    /// <summary>Writes the values as a list, with null where there is none.</summary>
    public static void WriteList(ICells cells, Utf8JsonWriter to)
    {
        to.WriteStartArray("value");
        var (numbers, count) = (new QuickNumbers(to), cells.Shape.CellCount);
        for (var at = 0L; at < count; at++)
            if (cells.At(at).ForOthers().Value is { } number)
                numbers.Write(number);
            else
                to.WriteNullValue();
        to.WriteEndArray();
    }

    private static void WriteSomeValues(ICells cells, Utf8JsonWriter to)
    {
        to.WriteStartObject("value");
        for (var at = 0L; at < cells.Shape.CellCount; at++)
            if (cells.At(at).ForOthers().Value is { } number)
                to.WriteNumber(at.ToString(CultureInfo.InvariantCulture), number);
        to.WriteEndObject();
    }

    /// <summary>Readers take an empty object for a dataset without cells, so that a gap is said.</summary>
    private static void WriteNoValues(Utf8JsonWriter to)
    {
        to.WriteStartObject("value");
        to.WriteNull("0");
        to.WriteEndObject();
    }

    private static void WriteStatuses(ICells cells, long[] counts, Utf8JsonWriter to)
    {
        var count = cells.Shape.CellCount;
        var said = count - counts[(int)CellStatus.Present] - counts[(int)CellStatus.Missing];
        if (said == 0)
            return;
        if (Array.IndexOf(counts, count) is >= 0 and var only)
            to.WriteString("status", CellSigns.CodeOf((CellStatus)only));
        else if (said > count / 3)
        {
            to.WriteStartArray("status");
            for (var at = 0L; at < count; at++)
                if (IsSaid(cells.At(at).Status))
                    to.WriteStringValue(CellSigns.CodeOf(cells.At(at).Status));
                else
                    to.WriteNullValue();
            to.WriteEndArray();
        }
        else
        {
            to.WriteStartObject("status");
            for (var at = 0L; at < count; at++)
                if (IsSaid(cells.At(at).Status))
                    to.WriteString(at.ToString(CultureInfo.InvariantCulture), CellSigns.CodeOf(cells.At(at).Status));
            to.WriteEndObject();
        }
    }
}
