using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;
using Tongming.Statistics.Tables;

namespace Tongming.Statistics.Volumes;

/// <summary>What the commands of a template stand for, computed from the data sets.</summary>
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

    /// <summary>What a command on a line of its own stands for, or null with a fault.</summary>
    public VolumeBlock? Block(VolumeCommand command) =>
        command.Name switch
        {
            "表" => Table(command),
            "图" => Chart(command),
            _ => Summary(command),
        };

    /// <summary>What a command in a sentence stands for; empty with a fault.</summary>
    public string InSentence(VolumeCommand command) =>
        command.Name switch
        {
            "期" => period.Name,
            "年" => period.Year,
            "上年" => period.YearBefore,
            "月" => $"{period.Month}",
            "数" => Number(command),
            "比上年" => Change(command),
            _ => "",
        };

    private string Number(VolumeCommand command)
    {
        if (One(command) is not { } one)
            return "";
        return one.Cell.Value is null
            ? Fault(command, new Refusal("volume.no-number", command.Words, CellSigns.NameOf(one.Cell.Status)))
            : NumberWords.Of(one.Cell, one.Unit) + one.Unit?.Unit;
    }

    private string Change(VolumeCommand command)
    {
        if (One(command) is not { } now)
            return "";
        var time = now.Slice.Shape.IndexOf(DimensionRole.Time);
        if (time < 0 || PeriodCodes.YearBefore(now.Slice.Shape.Dimensions[time].Categories[0].Code) is not { } code)
            return Fault(command, new Refusal("volume.not-compared", command.Words));
        var name = now.Slice.Shape.Dimensions[time].Code;
        var before = command with
        {
            Choices = [.. command.Choices.Where(one => VolumeChoice.DimensionOf(now.Slice.Shape, one.Key) != time), new(name, code)],
        };
        if (Select(before) is not { } slice)
            return "";
        var earlier = slice.At(0).ForOthers();
        return earlier.Value is null || now.Cell.Value is null
            ? Fault(command, new Refusal("volume.not-compared", command.Words))
            : SeriesWords.Change(earlier.Number, now.Cell.Number, now.Unit);
    }

    /// <summary>The single cell of a command, or null with a fault.</summary>
    private (CubeSlice Slice, CubeCell Cell, IndicatorUnit? Unit)? One(VolumeCommand command)
    {
        if (Select(command) is not { } slice)
            return null;
        if (slice.Shape.CellCount != 1)
        {
            Fault(command, new Refusal("volume.several", command.Words, slice.Shape.CellCount));
            return null;
        }

        var at = slice.Shape.IndexOf(DimensionRole.Indicator);
        return (slice, slice.At(0).ForOthers(), at < 0 ? null : slice.Shape.Dimensions[at].Categories[0].Unit);
    }

    private VolumeTable? Table(VolumeCommand command) =>
        Select(command) is { } slice && Lay(command, slice, SideOf(command, slice.Shape)) is { } table
            ? new VolumeTable(TitleOf(command), table, command.Code)
            : null;

    private VolumeChart? Chart(VolumeCommand command)
    {
        VolumeChartKind? kind = (command.Said("类型") ?? "折线") switch
        {
            "折线" => VolumeChartKind.Line,
            "柱形" => VolumeChartKind.Bar,
            "堆积" => VolumeChartKind.Stacked,
            _ => null,
        };
        if (kind is null)
        {
            Fault(command, new Refusal("volume.chart", command.Said("类型") ?? ""));
            return null;
        }

        if (Select(command) is not { } slice)
            return null;
        // One dimension across, so that every row is a series: the periods, where there are several of them.
        var time = slice.Shape.IndexOf(DimensionRole.Time);
        var across = time >= 0 && slice.Shape.Dimensions[time].Categories.Count > 1 ? time : Longest(slice.Shape);
        var side = slice.Shape.Dimensions.Where((_, at) => at != across).Select(one => one.Code).ToList();
        return Lay(command, slice, side) is { } table ? new VolumeChart(TitleOf(command), kind.Value, table, command.Code) : null;
    }

    private VolumeParagraph? Summary(VolumeCommand command)
    {
        var withTime = command.Choices.Any(one => one.Key is "时间" or "时期")
            ? command
            : command with
            {
                Choices = [.. command.Choices, new("时间", "最近13期")],
            };
        if (Select(withTime) is not { } slice)
            return null;
        var time = slice.Shape.IndexOf(DimensionRole.Time);
        if (time < 0)
        {
            Fault(command, new Refusal("volume.not-compared", command.Words));
            return null;
        }

        var periods = slice.Shape.Dimensions[time].Categories;
        var series = slice.Shape.CellCount / periods.Count;
        var words = new StringBuilder();
        for (var one = 0L; one < series; one++)
            words.Append(SeriesOf(slice, time, one));
        if (words.Length > 0)
            return new VolumeParagraph(words.ToString());
        Fault(command, new Refusal("volume.no-number", command.Words, CellSigns.NameOf(CellStatus.Missing)));
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
        var unit = indicator < 0 ? null : shape.Dimensions[indicator].Categories[shape.IndexAt(start, indicator)].Unit;
        var latest = points.FindLast(point => point.Cell.ForOthers().Value is not null);
        return SeriesWords.Of(name, unit, points, latest is null ? null : PeriodCodes.YearBefore(latest.Code));
    }

    private CubeSlice? Select(VolumeCommand command)
    {
        if (!inputs.TryGetValue(command.Code, out var input))
        {
            Fault(command, new Refusal("volume.data-set", command.Code));
            return null;
        }

        var selected = VolumeChoice.Of(input.Cells.Shape, command, period);
        if (selected.Succeeded)
            selected = selected.Value.AtMost(MostTableCells);
        if (selected.Refusal is { } refusal)
        {
            Fault(command, refusal);
            return null;
        }

        sources.TryAdd(command.Code, input.Source);
        return CubeSlice.Of(input.Cells, selected.Value!);
    }

    private TableLayout? Lay(VolumeCommand command, CubeSlice slice, IReadOnlyList<string> side)
    {
        cells += slice.Shape.CellCount;
        if (cells > MostCells)
        {
            Fault(command, new Refusal("volume.too-large", MostCells));
            return null;
        }

        var head = slice.Shape.Dimensions.Select(one => one.Code).Except(side).ToList();
        var laid = TableLayout.Of(slice, side, head, command.Said("空行") == "不显示");
        if (laid.Refusal is { } refusal)
            Fault(command, refusal);
        return laid.Value;
    }

    private List<string> SideOf(VolumeCommand command, CubeShape shape)
    {
        if (command.Said("行") is not { } said)
            return [.. shape.Dimensions.Where(one => one.Role != DimensionRole.Time).Select(one => one.Code)];
        var side = new List<string>();
        foreach (var word in said.Split(['，', ',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (VolumeChoice.DimensionOf(shape, word) is >= 0 and var at)
                side.Add(shape.Dimensions[at].Code);
            else
                Fault(command, new Refusal("volume.dimension", word, string.Join('、', shape.Dimensions.Select(one => one.Label))));
        return [.. side.Distinct(StringComparer.Ordinal)];
    }

    private string TitleOf(VolumeCommand command) =>
        command.Said("题") is not { } said
            ? inputs[command.Code].Source.Title
            : said.Replace("{期}", period.Name, StringComparison.Ordinal).Replace("{年}", period.Year, StringComparison.Ordinal);

    private static int Longest(CubeShape shape)
    {
        var longest = 0;
        for (var at = 1; at < shape.Dimensions.Count; at++)
            if (shape.Dimensions[at].Categories.Count > shape.Dimensions[longest].Categories.Count)
                longest = at;
        return longest;
    }

    private string Fault(VolumeCommand command, Refusal refusal)
    {
        faults.Add(new VolumeFault(command.Line, refusal));
        return "";
    }
}
