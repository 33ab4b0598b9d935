using System.Buffers;

namespace Tongming.Statistics.Sdmx;

/// <summary>
/// Writes SDMX-CSV: one line for each observation, all columns whatever is asked for; what is not asked for stays empty. Lines end with CR LF.
/// </summary>
internal sealed class SdmxCsvWriter(SdmxStructure structure, SdmxView view, SdmxCsvVersion version, TextWriter to)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public void Write(SdmxSeriesWalk walk)
    {
        var flow = structure.Flow;
        var name = $"{flow.Agency}:{flow.Id}({flow.Version})";
        string[] start = version == SdmxCsvVersion.One ? [name] : ["dataflow", name, "I"];
        string[] attributes = structure.HasUnits
            ? [SdmxNames.Unit, SdmxNames.Decimals, SdmxNames.Status, SdmxNames.Comment]
            : [SdmxNames.Status, SdmxNames.Comment];
        string[] first = version == SdmxCsvVersion.One ? ["DATAFLOW"] : ["STRUCTURE", "STRUCTURE_ID", "ACTION"];
        Line([.. first, .. structure.Order.Select(structure.IdOf), SdmxNames.Value, .. attributes]);
        foreach (var (series, observations) in walk.All())
        foreach (var observation in view.HasObservations ? observations : observations.Take(1))
        {
            var key = walk.KeyOf(series, observation).ToDictionary(StringComparer.Ordinal);
            if (!view.HasObservations && !walk.IsFlat)
                key.Remove(walk.AtObservation);
            var said = view.HasAttributes
                ? SdmxSeries
                    .Attributes(series.Unit ?? observation.Unit)
                    .Concat(view.HasObservations ? observation.Attributes : [])
                    .ToDictionary(StringComparer.Ordinal)
                : [];
            Line([
                .. start,
                .. structure.Order.Select(at => key.GetValueOrDefault(structure.IdOf(at), "")),
                view.HasObservations ? observation.Value ?? "" : "",
                .. attributes.Select(attribute => said.GetValueOrDefault(attribute, "")),
            ]);
        }
    }

    private void Line(IReadOnlyList<string> fields)
    {
        for (var at = 0; at < fields.Count; at++)
        {
            if (at > 0)
                to.Write(',');
            var text = fields[at];
            to.Write(text.AsSpan().ContainsAny(Quoted) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text);
        }

        to.Write("\r\n");
    }
}
