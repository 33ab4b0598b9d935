using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Reads a document as a report: text, tables, sections, and what it says of itself.</summary>
internal static class Reader
{
    /// <summary>Everything that the rules need.</summary>
    public static ReadReport Read(SourceDocument document, CheckSettings settings)
    {
        var text = ReportText.Of(document, settings.StepsLeftOut);
        var outline = OutlineReading.Read(text);
        var identity = IdentityReading.Read(text, outline, settings);
        var tables = TablesRead.Of(text);
        var isA = identity.Era == ReportEra.A;
        var form = isA ? null : tables.Form(identity.Era);
        var filled = form is { } printed ? TablesFilled.Of(tables, printed) : null;
        return new ReadReport(text, identity, outline, tables, form, filled, isA ? AnnexReading.Read(text) : null, settings);
    }
}
