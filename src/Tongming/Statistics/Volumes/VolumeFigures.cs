using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using Tongming.Statistics.Tables;

namespace Tongming.Statistics.Volumes;

/// <summary>What the inserts of a template stand for, computed from the data sets.</summary>
internal sealed class VolumeFigures(VolumePeriod period, IReadOnlyDictionary<string, VolumeAssembly.Input> inputs, List<VolumeFault> faults)
{
    /// <summary>Most cells of one table.</summary>
    public const int MostTableCells = 10_000;

    /// <summary>Most cells of all tables together.</summary>
    public const int MostCells = 500_000;

    private readonly OrderedDictionary<string, VolumeSource> sources = new(StringComparer.Ordinal);
    private long cells;

    /// <summary>What was used, in the order of first use.</summary>
    public IReadOnlyList<VolumeSource> Sources => [.. sources.Values];

    /// <summary>What an insert on a line of its own stands for, or null with a fault.</summary>
    public VolumeBlock? Block(VolumeInsert insert) =>
        insert.Name switch
        {
            "表" => Table(insert),
            "图" => Chart(insert),
            _ => Summary(insert),
        };

    /// <summary>What an insert in a sentence stands for; empty with a fault.</summary>
    public string InSentence(VolumeInsert insert) =>
        insert.Name switch
        {
            "期" => period.Name,
            "年" => period.Year,
            "上年" => period.YearBefore,
            "月" => $"{period.Month}",
            "数" => Number(insert),
            "比上年" => Change(insert),
            _ => "",
        };

    private string Number(VolumeInsert insert)
    {
        if (One(insert) is not { } one)
            return "";
        return one.Cell.Value is null
            ? Fault(insert, new Refusal("volume.no-number", insert.Words, CellSigns.NameOf(one.Cell.Status)))
            : NumberWords.Of(one.Cell, one.Unit) + one.Unit?.Unit;
    }

    private string Change(VolumeInsert insert)
    {
        if (One(insert) is not { } now)
            return "";
        var time = now.Slice.Shape.IndexOf(DimensionRole.Time);
        if (time < 0 || PeriodCodes.YearBefore(now.Slice.Shape.Dimensions[time].Categories[0].Code) is not { } code)
            return Fault(insert, new Refusal("volume.not-compared", insert.Words));
        var name = now.Slice.Shape.Dimensions[time].Code;
        var before = insert with
        {
            Choices = [.. insert.Choices.Where(one => VolumeChoice.DimensionOf(now.Slice.Shape, one.Key) != time), new(name, code)],
        };
        if (Select(before) is not { } slice)
            return "";
        var earlier = slice.At(0).ForOthers();
        return earlier.Value is null || now.Cell.Value is null
            ? Fault(insert, new Refusal("volume.not-compared", insert.Words))
            : SeriesWords.Change(earlier.Number, now.Cell.Number, now.Unit);
    }

    /// <summary>The single cell of an insert, or null with a fault.</summary>
    private (CubeSlice Slice, CubeCell Cell, IndicatorUnit? Unit)? One(VolumeInsert insert)
    {
        if (Select(insert) is not { } slice)
            return null;
        if (slice.Shape.CellCount != 1)
        {
            Fault(insert, new Refusal("volume.several", insert.Words, slice.Shape.CellCount));
            return null;
        }

        return (slice, slice.At(0).ForOthers(), slice.Shape.UnitAt(0));
    }

    private VolumeTable? Table(VolumeInsert insert) =>
        Select(insert) is { } slice && Lay(insert, slice, SideOf(insert, slice.Shape)) is { } table
            ? new VolumeTable(TitleOf(insert), table, insert.Code)
            : null;

    private VolumeChart? Chart(VolumeInsert insert)
    {
        ChartKind? kind = (insert.Said("类型") ?? "折线") switch
        {
            "折线" => ChartKind.Line,
            "柱形" => ChartKind.Bar,
            "堆积" => ChartKind.Stacked,
            _ => null,
        };
        if (kind is null)
        {
            Fault(insert, new Refusal("volume.chart", insert.Said("类型") ?? ""));
            return null;
        }

        if (Select(insert) is not { } slice)
            return null;
        // One dimension across, so that every row is a series: the periods, where there are several of them.
        var time = slice.Shape.IndexOf(DimensionRole.Time);
        var across = time >= 0 && slice.Shape.Dimensions[time].Categories.Count > 1 ? time : Longest(slice.Shape);
        var side = slice.Shape.Dimensions.Where((_, at) => at != across).Select(one => one.Code).ToList();
        return Lay(insert, slice, side) is { } table ? new VolumeChart(TitleOf(insert), kind.Value, table, insert.Code) : null;
    }

    private VolumeParagraph? Summary(VolumeInsert insert)
    {
        var withTime = insert.Choices.Any(one => one.Key is "时间" or "时期")
            ? insert
            : insert with
            {
                Choices = [.. insert.Choices, new("时间", "最近13期")],
            };
        if (Select(withTime) is not { } slice)
            return null;
        var time = slice.Shape.IndexOf(DimensionRole.Time);
        if (time < 0)
        {
            Fault(insert, new Refusal("volume.not-compared", insert.Words));
            return null;
        }

        var periods = slice.Shape.Dimensions[time].Categories;
        var series = slice.Shape.CellCount / periods.Count;
        var words = new StringBuilder();
        for (var one = 0L; one < series; one++)
            words.Append(SeriesOf(slice, time, one));
        if (words.Length > 0)
            return new VolumeParagraph(words.ToString());
        Fault(insert, new Refusal("volume.no-number", insert.Words, CellSigns.NameOf(CellStatus.Missing)));
        return null;
    }

    private static string SeriesOf(CubeSlice slice, int time, long series)
    {
        var shape = slice.Shape;
        var stride = shape.StrideOf(time);
        var periods = shape.Dimensions[time].Categories;
        var start = (series / stride * stride * periods.Count) + (series % stride);
        var points = periods.Select((one, at) => new SeriesWords.Point(one.Label, one.Code, slice.At(start + (at * stride)))).ToList();
        var indicator = shape.IndexOf(DimensionRole.Indicator);
        var name = string.Concat(
            shape
                .Dimensions.Select((dimension, at) => (dimension, at))
                .Where(one => one.at != time && (one.at == indicator || one.dimension.Categories.Count > 1))
                .Select(one => one.dimension.Categories[shape.IndexAt(start, one.at)].Label)
        );
        return FigureWords.Of(name, shape.UnitAt(start), points, []);
    }

    private CubeSlice? Select(VolumeInsert insert)
    {
        if (!inputs.TryGetValue(insert.Code, out var input))
        {
            Fault(insert, new Refusal("volume.data-set", insert.Code));
            return null;
        }

        var selected = VolumeChoice.Of(input.Cells.Shape, insert, period);
        if (selected.Succeeded)
            selected = selected.Value.AtMost(MostTableCells);
        if (selected.Refusal is { } refusal)
        {
            Fault(insert, refusal);
            return null;
        }

        sources.TryAdd(insert.Code, input.Source);
        return CubeSlice.Of(input.Cells, selected.Value!);
    }

    private TableLayout? Lay(VolumeInsert insert, CubeSlice slice, IReadOnlyList<string> side)
    {
        cells += slice.Shape.CellCount;
        if (cells > MostCells)
        {
            Fault(insert, new Refusal("volume.too-large", MostCells));
            return null;
        }

        var head = slice.Shape.Dimensions.Select(one => one.Code).Except(side).ToList();
        var laid = TableLayout.Of(slice, side, head, insert.Said("空行") == "不显示");
        if (laid.Refusal is { } refusal)
            Fault(insert, refusal);
        return laid.Value;
    }

    private List<string> SideOf(VolumeInsert insert, CubeShape shape)
    {
        if (insert.Said("行") is not { } said)
            return [.. shape.Dimensions.Where(one => one.Role != DimensionRole.Time).Select(one => one.Code)];
        var side = new List<string>();
        foreach (var word in said.Split(['，', ',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (VolumeChoice.DimensionOf(shape, word) is >= 0 and var at)
                side.Add(shape.Dimensions[at].Code);
            else
                Fault(insert, new Refusal("volume.dimension", word, string.Join('、', shape.Dimensions.Select(one => one.Label))));
        return [.. side.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The heading of a table or chart; it says so where the data end before the period of the volume does.</summary>
    private string TitleOf(VolumeInsert insert)
    {
        var input = inputs[insert.Code];
        var title =
            insert.Said("题")?.Replace("{期}", period.Name, StringComparison.Ordinal).Replace("{年}", period.Year, StringComparison.Ordinal)
            ?? input.Source.Title;
        return VolumeChoice.EndBefore(input.Cells.Shape, insert, period) is { } end ? $"{title}（截至{end}）" : title;
    }

    private static int Longest(CubeShape shape)
    {
        var longest = 0;
        for (var at = 1; at < shape.Dimensions.Count; at++)
            if (shape.Dimensions[at].Categories.Count > shape.Dimensions[longest].Categories.Count)
                longest = at;
        return longest;
    }

    private string Fault(VolumeInsert insert, Refusal refusal)
    {
        faults.Add(new VolumeFault(insert.Line, refusal));
        return "";
    }
}
