namespace Tongming.Reports.Reading;

/// <summary>Everything that was read of a report, before any rule is applied. Rules are functions of this.</summary>
/// <param name="Text">The text in the forms in which it is read.</param>
/// <param name="Identity">What it is, whose, of which year.</param>
/// <param name="Outline">Its sections.</param>
/// <param name="Form">The form of its tables, or null where it has none.</param>
/// <param name="Tables">Its tables; null in era A.</param>
/// <param name="Settings">What the user has set.</param>
internal sealed record ReadReport(ReportText Text, ReportIdentity Identity, Outline Outline, ReportForm? Form, ReportTables? Tables, CheckSettings Settings);
