namespace Tongming.Web.Platform.Ui.Forms;

/// <summary>
/// A form of several steps for the public, for <c>_PortalSteps.cshtml</c>: one section of the Input type on each page. The answers of
/// the other steps travel unseen, so nothing is kept before submission. Files belong to the last step: a browser sends them once.
/// The button that was pressed is the field <c>go</c>: <c>back</c>, <c>next</c> or <c>submit</c>.
/// </summary>
internal sealed record PortalSteps(FormState Form)
{
    /// <summary>The sections in order.</summary>
    public IReadOnlyList<string> Steps => Form.Shape.Groups;

    /// <summary>Number of the present step, from 1.</summary>
    public int Number => Form.Step is null ? 1 : Steps.ToList().IndexOf(Form.Step) + 1;

    /// <summary>Whether the next button submits.</summary>
    public bool IsLast => Number == Steps.Count;

    /// <summary>The step to which a pressed button leads, given that nothing is wrong with the present one.</summary>
    public string? After(string? go) =>
        go switch
        {
            "back" when Number > 1 => Steps[Number - 2],
            "next" when !IsLast => Steps[Number],
            _ => null,
        };
}
