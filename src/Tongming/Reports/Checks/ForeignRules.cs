using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>Rules on what does not belong into this body's report of this year: foreign years, foreign bodies, pasted text.</summary>
[Law("国办公开办函〔2021〕30号 （四）")]
internal static class ForeignRules
{
    /// <summary>What looks copied from another year, another body or another document.</summary>
    public static IEnumerable<Finding> Check(ReadReport report) =>
        ForeignYears.Check(report).Concat(ForeignBodies.Check(report)).Concat(PastedText.Check(report));
}
