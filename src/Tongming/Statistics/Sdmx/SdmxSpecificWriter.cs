using System.Xml;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>Writes the series or observations of a structure-specific data set.</summary>
internal sealed class SdmxSpecificWriter(SdmxSeriesWalk walk, SdmxView view, XmlWriter to)
{
    public void Write()
    {
        foreach (var (series, observations) in walk.All())
            if (walk.IsFlat)
                foreach (var observation in observations)
                    WriteObservation(observation, walk.KeyOf(series, observation), series.Unit ?? observation.Unit);
            else
                WriteSeries(series, observations);
    }

    private void WriteSeries(SdmxSeries series, IReadOnlyList<SdmxObservation> observations)
    {
        to.WriteStartElement("Series");
        WriteAll(series.Key);
        WriteAll(SdmxSeries.Attributes(series.Unit));
        var along = walk.AtObservation;
        if (view.HasObservations)
            foreach (var observation in observations)
                WriteObservation(observation, [(along, observation.At)], observation.Unit);
        to.WriteEndElement();
    }

    private void WriteObservation(SdmxObservation observation, IReadOnlyList<(string Id, string Value)> key, IndicatorUnit? unit)
    {
        to.WriteStartElement("Obs");
        WriteAll(key);
        if (view.HasObservations && observation.Value is { } value)
            to.WriteAttributeString(SdmxNames.Value, value);
        if (view.HasAttributes)
            WriteAll([.. SdmxSeries.Attributes(unit), .. observation.Attributes]);
        to.WriteEndElement();
    }

    private void WriteAll(IEnumerable<(string Id, string Value)> values)
    {
        foreach (var (id, value) in values)
            to.WriteAttributeString(id, value);
    }
}
