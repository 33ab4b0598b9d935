using Microsoft.AspNetCore.Mvc;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>What is asked for: one matter or several.</summary>
internal sealed class MattersPage(Drafts drafts, PortalBodies bodies, RequestOptions options) : StepModel(drafts, bodies, options)
{
    public override FormStep Step => FormStep.Matters;

    public IReadOnlyList<FormError> Problems { get; private set; } = [];

    /// <summary>What is wrong with a field, or null.</summary>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync(forReading: true) ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync(forReading: false) is { } elsewhere)
            return elsewhere;
        Draft = Typed(Draft);
        var go = Request.Form["go"].ToString();
        if (go == "back")
            return await GoBackAsync();
        if (go == "add" && Draft.Matters.Count < MostMatters)
            return await StayAsync(Draft with { Matters = [.. Draft.Matters, new DraftMatter("", "", "")] }, Draft.Matters.Count);
        if (go.StartsWith("remove-", StringComparison.Ordinal) && int.TryParse(go.AsSpan(7), out var gone) && Draft.Matters.Count > 1)
            return await StayAsync(Draft with { Matters = [.. Draft.Matters.Where((_, index) => index != gone)] }, Math.Max(0, gone - 1));
        Problems = DraftCheck.Problems(Draft, Step, MostMatters);
        if (Problems.Count == 0)
            return await GoOnAsync();
        await Drafts.SaveAsync(HttpContext, Draft);
        return Again();
    }

    protected override FormDraft Typed(FormDraft draft)
    {
        var form = Request.Form;
        var matters = Enumerable
            .Range(0, MostMatters)
            .TakeWhile(index => form.ContainsKey($"title-{index}"))
            .Select(index => new DraftMatter(Kept(form[$"title-{index}"]), Kept(form[$"number-{index}"]), Kept(form[$"text-{index}"])))
            .ToList();
        return matters.Count == 0 ? draft : draft with { Matters = matters };
    }

    private async Task<IActionResult> StayAsync(FormDraft draft, int at)
    {
        Draft = draft;
        await Drafts.SaveAsync(HttpContext, draft);
        return Redirect($"{FormSteps.Address(BodyId, Step, Then == "confirm")}#title-{at}");
    }

    private static string Kept(string? typed)
    {
        var tidy = FieldValue.Tidy(typed ?? "");
        return tidy.Length > FormBounds.Kept ? tidy[..FormBounds.Kept] : tidy;
    }
}
