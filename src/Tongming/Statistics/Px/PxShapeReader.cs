using System.Globalization;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>Reads the shape of a file from its keywords.</summary>
internal static class PxShapeReader
{
    public static Outcome<PxShape> Read(PxEntries entries, long mostCells)
    {
        string[] names = [.. Listed(entries, "STUB"), .. Listed(entries, "HEADING")];
        if (names.Length == 0)
            return new Refusal("px.missing", "HEADING");
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            return new Refusal("px.name.twice", names.GroupBy(name => name).First(same => same.Skip(1).Any()).Key);
        var content = entries.Text("CONTVARIABLE");
        var dimensions = new List<Dimension>();
        if (content is null && entries.Text("UNITS") is not null)
            dimensions.Add(Contents(entries));
        var added = dimensions.Count;
        var values = new List<IReadOnlyDictionary<string, int>>(dimensions.Select(_ => new Dictionary<string, int>()));
        var cells = 1L;
        foreach (var name in names)
        {
            var listed = Listed(entries, "VALUES", name);
            cells *= Math.Max(1, listed.Count);
            if (listed.Count == 0)
                return new Refusal("px.missing", $"VALUES(\"{name}\")");
            if (cells > Math.Min(mostCells, CubeLimits.MostCells))
                return new Refusal("px.cells", mostCells);
            var reader = new PxDimensionReader(entries, name, listed);
            if (reader.Codes is null)
                return new Refusal("px.codes", name, listed.Count);
            dimensions.Add(reader.Read(name == content));
            values.Add(reader.Places);
        }

        var shape = CubeShape.Create(Heading(entries), WithoutTwins(dimensions));
        var places = names.Select((name, at) => (name, at)).ToDictionary(one => one.name, one => one.at + added, StringComparer.Ordinal);
        return shape.Succeeded ? new PxShape(shape.Value, places, values) : shape.Refusal;
    }

    private static IReadOnlyList<string> Listed(PxEntries entries, string keyword, params IReadOnlyList<string> of) =>
        entries.One(keyword, of)?.Texts ?? [];

    /// <summary>Files may name two variables by the same code, or two times: the second one is told apart.</summary>
    private static List<Dimension> WithoutTwins(List<Dimension> dimensions)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var hasTime = false;
        var kept = new List<Dimension>();
        foreach (var dimension in dimensions)
        {
            var role = dimension.Role == DimensionRole.Time && hasTime ? DimensionRole.Classification : dimension.Role;
            hasTime |= role == DimensionRole.Time;
            var code = codes.Add(dimension.Code) ? dimension.Code : $"V{kept.Count + 1}";
            codes.Add(code);
            kept.Add(dimension with { Code = code, Role = role });
        }

        return kept;
    }

    /// <summary>What a file without a variable of contents is about, as the only category of one.</summary>
    private static Dimension Contents(PxEntries entries)
    {
        var label = CubeText.ToLabel(entries.Text("CONTENTS") ?? "") is { Length: > 0 } text ? text : "指标";
        var unit = PxDimensionReader.Unit(entries, null);
        return new Dimension("ContentsCode", "指标", DimensionRole.Indicator, [new Category("value", label) { Unit = unit }]);
    }

    private static CubeHeading Heading(PxEntries entries)
    {
        var title = entries.Text("TITLE") ?? entries.Text("DESCRIPTION") ?? entries.Text("CONTENTS") ?? "";
        return new CubeHeading(CubeText.ToLabel(title))
        {
            Code = Fit(entries.Text("MATRIX")),
            SubjectCode = Fit(entries.Text("SUBJECT-CODE")),
            Source = entries.Text("SOURCE") is { } source && CubeText.ToLabel(source) is { Length: > 0 } label ? label : null,
            Updated = DateTime.TryParseExact(
                entries.Text("LAST-UPDATED"),
                PxFile.Moment,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            )
                ? new DateTimeOffset(moment, PxFile.ChinaTime)
                : null,
            Notes = CubeText.ToNotes([.. PxNotes.Of(entries), .. PxNotes.OfSymbols(entries)]),
        };
    }

    private static string? Fit(string? code) => CubeText.IsCode(code) ? code : null;
}
