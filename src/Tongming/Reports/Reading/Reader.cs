using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Reads a document as a report: text, tables, sections, and what it says of itself.</summary>
internal static class Reader
{
    /// <summary>Everything that the rules need.</summary>
    public static ReadReport Read(SourceDocument document, CheckSettings settings)
    {
        var text = ReportText.Of(document, settings.StepsLeftOut);
        var skeleton = new Skeleton(TokenStream.Of(text));
        var annex = AnnexReading.Read(text, skeleton);
        var outline = OutlineReading.Read(text, annex?.Extent);
        var identity = IdentityReading.Read(text, outline, settings);
        if (identity.Era == ReportEra.A)
            return new ReadReport(text, identity, outline, new TablesRead(null, null, null), null, null, annex, settings);
        var tables = TablesRead.Of(text, skeleton);
        var form = tables.Form(identity.Era);
        var filled = form is { } printed ? TablesFilled.Of(tables, printed) : null;
        return new ReadReport(text, identity, outline, tables, form, filled, null, settings);
    }
}
