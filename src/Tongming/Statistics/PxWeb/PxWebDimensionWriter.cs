using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;

namespace Tongming.Statistics.PxWeb;

/// <summary>Writes the dimensions of a table.</summary>
internal sealed class PxWebDimensionWriter(string table, PxWebLinks links, Utf8JsonWriter to)
{
    /// <summary>Writes all dimensions; of a whole table also what can be asked of it: totals and lists of codes.</summary>
    public void Write(CubeShape shape, bool whole)
    {
        to.WriteStartObject("dimension");
        foreach (var dimension in shape.Dimensions)
        {
            to.WriteStartObject(dimension.Code);
            to.WriteString("label", dimension.Label);
            if (dimension.Notes.Count > 0)
                WriteTexts(to, "note", dimension.Notes);
            WriteCategories(dimension);
            WriteExtension(dimension, whole);
            to.WriteEndObject();
        }

        to.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter to, string name, IReadOnlyList<string> texts)
    {
        to.WriteStartArray(name);
        foreach (var text in texts)
            to.WriteStringValue(text);
        to.WriteEndArray();
    }

    private void WriteCategories(Dimension dimension)
    {
        to.WriteStartObject("category");
        to.WriteStartObject("index");
        for (var at = 0; at < dimension.Categories.Count; at++)
            to.WriteNumber(dimension.Categories[at].Code, at);
        to.WriteEndObject();
        to.WriteStartObject("label");
        foreach (var category in dimension.Categories)
            to.WriteString(category.Code, category.Label);
        to.WriteEndObject();
        Some(dimension, "note", category => category.Notes.Count > 0, category => WriteTexts(to, category.Code, category.Notes));
        var families = dimension
            .Categories.Where(category => category.Parent is not null)
            .GroupBy(category => category.Parent!, category => category.Code)
            .ToArray();
        if (families.Length > 0)
        {
            to.WriteStartObject("child");
            foreach (var family in families)
                WriteTexts(to, family.Key, [.. family]);
            to.WriteEndObject();
        }

        Some(dimension, "unit", category => category.Unit is not null, WriteUnit);
        to.WriteEndObject();
    }

    private void WriteUnit(Category category)
    {
        to.WriteStartObject(category.Code);
        to.WriteString("base", category.Unit!.Unit);
        to.WriteString("label", category.Unit.Unit);
        if (category.Unit.Decimals is { } decimals)
            to.WriteNumber("decimals", decimals);
        // As in our JSON-stat: the interface has no word for a cumulative number or a change.
        Optional("prices", JsonStatNames.NameOf(JsonStatNames.Prices, category.Unit.Prices));
        Optional("period", JsonStatNames.NameOf(JsonStatNames.Periods, category.Unit.Period));
        Optional("measure", JsonStatNames.NameOf(JsonStatNames.Measures, category.Unit.Measure));
        to.WriteEndObject();

        void Optional(string name, string? word)
        {
            if (word is not null)
                to.WriteString(name, word);
        }
    }

    private void WriteExtension(Dimension dimension, bool whole)
    {
        to.WriteStartObject("extension");
        if (whole)
            WriteAskable(dimension);
        to.WriteString("show", "value");
        Some(
            dimension,
            "measuringType",
            category => category.Unit is not null,
            category => to.WriteString(category.Code, MeasuringType(category.Unit!))
        );
        Some(
            dimension,
            "priceType",
            category => category.Unit is not null,
            category => to.WriteString(category.Code, PriceType(category.Unit!))
        );
        Some(
            dimension,
            "basePeriod",
            category => category.Unit?.Base is not null,
            category => to.WriteString(category.Code, category.Unit!.Base)
        );
        to.WriteEndObject();
    }

    private void WriteAskable(Dimension dimension)
    {
        var total = PxWebElimination.PlaceOf(dimension);
        to.WriteBoolean("elimination", total >= 0);
        if (total >= 0)
            to.WriteString("eliminationValueCode", dimension.Categories[total].Code);
        to.WriteStartArray("codelists");
        foreach (var list in PxWebCodelist.Of(table, dimension))
        {
            to.WriteStartObject();
            list.WriteHead(links, to);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private void Some(Dimension dimension, string name, Func<Category, bool> has, Action<Category> write)
    {
        if (!dimension.Categories.Any(has))
            return;
        to.WriteStartObject(name);
        foreach (var category in dimension.Categories.Where(has))
            write(category);
        to.WriteEndObject();
    }

    private static string MeasuringType(IndicatorUnit unit) =>
        unit.Period switch
        {
            PeriodBasis.EndOfPeriod => "Stock",
            PeriodBasis.None => "Other",
            _ => "Flow",
        };

    private static string PriceType(IndicatorUnit unit) =>
        unit.Prices switch
        {
            PriceBasis.Current => "Current",
            PriceBasis.Constant => "Fixed",
            _ => "NotApplicable",
        };
}
