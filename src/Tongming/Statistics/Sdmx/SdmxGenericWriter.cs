using System.Xml;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Sdmx;

/// <summary>Writes the series or observations of a generic data set.</summary>
internal sealed class SdmxGenericWriter(SdmxSeriesWalk walk, SdmxView view, XmlWriter to)
{
    public void Write()
    {
        foreach (var (series, observations) in walk.All())
            if (walk.IsFlat)
                foreach (var observation in observations)
                    WriteFlat(series, observation);
            else
                WriteSeries(series, observations);
    }

    private void WriteSeries(SdmxSeries series, IReadOnlyList<SdmxObservation> observations)
    {
        Start("Series");
        WriteValues("SeriesKey", series.Key);
        WriteValues("Attributes", [.. SdmxSeries.Attributes(series.Unit)]);
        if (view.HasObservations)
            foreach (var observation in observations)
            {
                Start("Obs");
                Start("ObsDimension");
                to.WriteAttributeString("value", observation.At);
                to.WriteEndElement();
                WriteRest(observation, observation.Unit);
                to.WriteEndElement();
            }

        to.WriteEndElement();
    }

    private void WriteFlat(SdmxSeries series, SdmxObservation observation)
    {
        Start("Obs");
        WriteValues("ObsKey", walk.KeyOf(series, observation));
        WriteRest(observation, series.Unit ?? observation.Unit);
        to.WriteEndElement();
    }

    private void WriteRest(SdmxObservation observation, IndicatorUnit? unit)
    {
        if (view.HasObservations && observation.Value is { } value)
        {
            Start("ObsValue");
            to.WriteAttributeString("value", value);
            to.WriteEndElement();
        }

        if (view.HasAttributes)
            WriteValues("Attributes", [.. SdmxSeries.Attributes(unit), .. observation.Attributes]);
    }

    private void WriteValues(string element, IReadOnlyList<(string Id, string Value)> values)
    {
        if (values.Count == 0)
            return;
        Start(element);
        foreach (var (id, value) in values)
        {
            Start("Value");
            to.WriteAttributeString("id", id);
            to.WriteAttributeString("value", value);
            to.WriteEndElement();
        }

        to.WriteEndElement();
    }

    private void Start(string name) => to.WriteStartElement("generic", name, SdmxNames.Generic);
}
