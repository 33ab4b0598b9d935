using System.Text.RegularExpressions;

namespace Tongming.Reports.Reading;

/// <summary>Reads what a document says of itself: kind, year, body, title and date.</summary>
internal static partial class IdentityReading
{
    /// <summary>What the document is, whose, of which year. The body of <paramref name="settings"/> overrides the recognised one.</summary>
    public static ReportIdentity Read(ReportText text, Outline outline, CheckSettings settings)
    {
        var title = TitleReading.Read(text, outline);
        var (kind, evidence) = KindReading.Read(new KindSigns(text, outline, title?.Value));
        var body = settings.Body ?? BodyReading.Read(text, outline, title);
        return new ReportIdentity(
            kind,
            evidence,
            YearReading.Read(text, outline, title),
            body,
            title?.Value,
            DateReading.Published(text)?.Value,
            IsRegion(text, body)
        );
    }

    private static bool IsRegion(ReportText text, string? body)
    {
        if (body is not null && (BodyName.IsOfRegion(body) || BodyName.KindOf(body).Length > 0))
            return BodyName.IsOfRegion(body);
        var words = Squeezed.Of(text).Text;
        return WholeRegion.Count(words) > OneBody.Count(words);
    }

    [GeneratedRegex("全[省市区县州]|我[省市区县州]", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex WholeRegion { get; }

    [GeneratedRegex("[我本全](局|委|厅|办|单位|机关|部门)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex OneBody { get; }
}
