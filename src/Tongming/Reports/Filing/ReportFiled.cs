namespace Tongming.Reports.Filing;

/// <summary>An approval that a filed report has.</summary>
/// <param name="Step">The step.</param>
/// <param name="By">Who approved.</param>
/// <param name="On">The legal day.</param>
public sealed record ReportApproval(ReportStep Step, Guid By, DateOnly On);

/// <summary>A file that goes with a filed report; it lies in the store of the body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="MediaType">What it is.</param>
public sealed record ReportAttachment(string Name, string Sha256, long Size, string MediaType);

/// <summary>年报已报送: a report was filed; whoever publishes takes it from here. The reviews were given to this very text.</summary>
/// <param name="ItemId">The item through which it is to be published; the same for a report that is filed again.</param>
/// <param name="Year">The year that it is about.</param>
/// <param name="Title">Its title.</param>
/// <param name="Html">Its text with true tables.</param>
/// <param name="FrozenBy">Who froze it.</param>
/// <param name="Approvals">Who approved it, in the order of the steps.</param>
/// <param name="Files">The same report as files.</param>
[Law("条例 第四十九条")]
public sealed record ReportFiled(
    Guid ItemId,
    int Year,
    string Title,
    string Html,
    Guid FrozenBy,
    IReadOnlyList<ReportApproval> Approvals,
    IReadOnlyList<ReportAttachment> Files
)
{
    /// <summary>The kind of the event.</summary>
    public const string Kind = "report.filed";

    /// <summary>Why it was filed again, for the public; empty for the first time.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>年报已公布: the public sees the item of a filed report from a moment on.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="On">The first day.</param>
public sealed record ReportShown(Guid ItemId, DateOnly On)
{
    /// <summary>The kind of the event.</summary>
    public const string Kind = "report.shown";
}
