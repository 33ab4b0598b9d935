using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;

namespace Tongming.Statistics.Px;

/// <summary>Writes the keywords of a PX file.</summary>
internal sealed class PxWriter(ICells cells, TextWriter to)
{
    private readonly CubeShape shape = cells.Shape;
    private readonly PxNames names = new(cells.Shape);

    public void Write()
    {
        WriteTable();
        for (var at = 0; at < shape.Dimensions.Count; at++)
            WriteDimension(at);
        WriteUnits();
        foreach (var note in shape.Heading.Notes)
            Text("NOTE", PxText.FromNote(note));
        for (var at = 0; at < shape.Dimensions.Count; at++)
            WriteNotes(at);
        foreach (var (position, notes) in cells.Notes)
        foreach (var note in notes)
            Text("CELLNOTE", PxText.FromNote(note), NamesAt(position));
        Text("DATASYMBOL1", CellSigns.NameOf(CellStatus.NotApplicable));
        Text("DATASYMBOL2", CellSigns.NameOf(CellStatus.Missing));
        Text("DATASYMBOL3", CellSigns.NameOf(CellStatus.Confidential));
        WriteStatuses();
        WriteData();
    }

    private void WriteTable()
    {
        var heading = shape.Heading;
        var decimals = shape.Dimensions.SelectMany(dimension => dimension.Categories).Max(category => category.Unit?.Decimals) ?? 0;
        Text("CHARSET", "ANSI");
        Text("AXIS-VERSION", "2013");
        Text("CODEPAGE", "utf-8");
        Text("LANGUAGE", "zh");
        Text(PxFile.OwnVersion, "1");
        Plain("DECIMALS", decimals);
        Plain("SHOWDECIMALS", Math.Min(decimals, 6));
        Text("MATRIX", heading.Code ?? "");
        Text("SUBJECT-CODE", heading.SubjectCode ?? "");
        Text("SUBJECT-AREA", heading.SubjectCode ?? "");
        Text("TITLE", heading.Title);
        Text("CONTENTS", heading.Title);
        Text("UNITS", "");
        if (shape.Dimensions.Count > 1)
            Texts("STUB", names.Dimensions.SkipLast(1));
        Texts("HEADING", names.Dimensions.TakeLast(1));
        if (heading.Source is { } source)
            Text("SOURCE", source);
        if (heading.Updated is { } updated)
            Text("LAST-UPDATED", updated.ToOffset(PxFile.ChinaTime).ToString(PxFile.Moment, CultureInfo.InvariantCulture));
    }

    private void WriteDimension(int at)
    {
        var dimension = shape.Dimensions[at];
        var name = names.Dimensions[at];
        Text("VARIABLECODE", dimension.Code, name);
        if (dimension.Label != name)
            Text("TONGMING-LABEL", dimension.Label, name);
        if (dimension.Role == DimensionRole.Indicator)
            Text("CONTVARIABLE", name);
        else if (dimension.Role != DimensionRole.Classification)
            Text("VARIABLE-TYPE", dimension.Role == DimensionRole.Time ? "Time" : "Geographical", name);
        Texts("VALUES", names.Categories[at], name);
        var codes = dimension.Categories.Select(category => category.Code).ToArray();
        if (dimension.Role == DimensionRole.Time && PxPeriods.ScaleOf(codes) is { } scale)
        {
            Key("TIMEVAL", name);
            to.Write($"TLIST({scale})");
            foreach (var code in codes)
                to.Write(",\n" + PxText.Quoted(PxPeriods.ToTimeval(code)));
            to.Write(";\n");
        }

        Texts("CODES", codes, name);
        for (var one = 0; one < codes.Length; one++)
        {
            var category = dimension.Categories[one];
            var value = names.Categories[at][one];
            if (category.Label != value)
                Text("TONGMING-LABEL", category.Label, name, value);
            if (category.Parent is { } parent)
                Text("TONGMING-PARENT", parent, name, value);
            if (category.Location is { } place)
                Text("TONGMING-LOCATION", string.Create(CultureInfo.InvariantCulture, $"{place.Longitude} {place.Latitude}"), name, value);
        }
    }

    private void WriteUnits()
    {
        var at = shape.IndexOf(DimensionRole.Indicator);
        for (var one = 0; at >= 0 && one < shape.Dimensions[at].Categories.Count; one++)
        {
            if (shape.Dimensions[at].Categories[one].Unit is not { } unit)
                continue;
            var value = names.Categories[at][one];
            Text("UNITS", unit.Unit, value);
            if (unit.Decimals is { } decimals)
                Plain("PRECISION", decimals, names.Dimensions[at], value);
            if (unit.Prices != PriceBasis.None)
                Text("CFPRICES", unit.Prices == PriceBasis.Current ? "C" : "F", value);
            if (unit.Period is PeriodBasis.Single or PeriodBasis.EndOfPeriod)
                Text("STOCKFA", unit.Period == PeriodBasis.Single ? "F" : "S", value);
            if (unit.Period == PeriodBasis.Cumulative)
                Text("TONGMING-PERIOD", JsonStatNames.NameOf(JsonStatNames.Periods, unit.Period)!, value);
            if (JsonStatNames.NameOf(JsonStatNames.Measures, unit.Measure) is { } measure)
                Text("TONGMING-MEASURE", measure, value);
            if (unit.Base is { } based)
                Text("BASEPERIOD", based, value);
        }
    }

    private void WriteNotes(int at)
    {
        foreach (var note in shape.Dimensions[at].Notes)
            Text("NOTE", PxText.FromNote(note), names.Dimensions[at]);
        for (var one = 0; one < shape.Dimensions[at].Categories.Count; one++)
            foreach (var note in shape.Dimensions[at].Categories[one].Notes)
                Text("VALUENOTE", PxText.FromNote(note), names.Dimensions[at], names.Categories[at][one]);
    }

    /// <summary>Provisional and revised numbers: one line for a period that is so throughout, else one for each cell.</summary>
    private void WriteStatuses()
    {
        var whole = new PxStatuses(cells).WholePeriods();
        var time = shape.IndexOf(DimensionRole.Time);
        foreach (var (period, status) in whole)
        {
            string[] all = [.. names.Dimensions.Select((_, at) => at == time ? names.Categories[at][period] : "*")];
            Text("DATANOTECELL", CellSigns.CodeOf(status), all);
        }

        for (var at = 0L; at < shape.CellCount; at++)
            if (cells.At(at).Status is CellStatus.Provisional or CellStatus.Revised && !IsCovered(at))
                Text("DATANOTECELL", CellSigns.CodeOf(cells.At(at).Status), NamesAt(at));

        bool IsCovered(long position) => time >= 0 && whole.ContainsKey(shape.IndexAt(position, time));
    }

    private void WriteData()
    {
        to.Write("DATA=\n");
        var row = shape.Dimensions[^1].Categories.Count;
        for (var at = 0L; at < shape.CellCount; at++)
        {
            var cell = cells.At(at).ForOthers();
            if (cell.Value is { } number)
                to.Write(number.ToString(CultureInfo.InvariantCulture));
            else
                to.Write(
                    cell.Status switch
                    {
                        CellStatus.NotApplicable => "\".\"",
                        CellStatus.Confidential => "\"...\"",
                        _ => "\"..\"",
                    }
                );
            to.Write((at + 1) % row == 0 ? " \n" : " ");
        }

        to.Write(";\n");
    }

    private string[] NamesAt(long position) => [.. names.Categories.Select((of, at) => of[shape.IndexAt(position, at)])];

    private void Key(string keyword, params IReadOnlyList<string> of)
    {
        to.Write(keyword);
        if (of.Count > 0)
            to.Write("(" + string.Join(',', of.Select(PxText.Quoted)) + ")");
        to.Write('=');
    }

    private void Text(string keyword, string text, params IReadOnlyList<string> of)
    {
        Key(keyword, of);
        to.Write(PxText.Quoted(text) + ";\n");
    }

    private void Texts(string keyword, IEnumerable<string> texts, params IReadOnlyList<string> of)
    {
        Key(keyword, of);
        to.Write(string.Join(",\n", texts.Select(PxText.Quoted)) + ";\n");
    }

    private void Plain(string keyword, int number, params IReadOnlyList<string> of)
    {
        Key(keyword, of);
        to.Write(number.ToString(CultureInfo.InvariantCulture) + ";\n");
    }
}
