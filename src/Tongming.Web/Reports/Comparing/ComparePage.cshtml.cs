using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports.Bodies;
using Tongming.Reports.Comparing;
using Tongming.Reports.Compiling;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Comparing;

/// <summary>对照: two reports side by side, numbers and changed sentences.</summary>
internal sealed class ComparePage(CurrentActor current, ReadSides sides, CompileReport compile) : PageModel
{
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public string Left { get; private set; } = "";

    public string Right { get; private set; } = "";

    public ReportComparison? Comparison { get; private set; }

    /// <summary>What cannot be compared.</summary>
    public string? Problem { get; private set; }

    /// <summary>What a number is called.</summary>
    public string NameOf(ComparedNumber number) =>
        number.IsFolded
            ? $"表三“（六）其他处理”{ReportCells.Find(number.Key)!.Name.Split('”')[^1]}"
            : ReadNumbers.NameOf(number.Key) ?? compile.DefinitionOf(number.Key)?.Name ?? number.Key;

    public async Task<IActionResult> OnGetAsync(string? left, string? right, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!ReportScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        Choices = await sides.ChoicesAsync(actor.BodyId, cancel);
        (Left, Right) = (left ?? Choices[2].Value, right ?? Choices[1].Value);
        var (one, other) = (await sides.SideAsync(actor.BodyId, Left, cancel), await sides.SideAsync(actor.BodyId, Right, cancel));
        if (one is null || other is null)
            Problem = "没有选中的这份年报，可能已经去掉了。请重新选择。";
        else
            Comparison = new ReportComparison(one, other);
        return Page();
    }
}
