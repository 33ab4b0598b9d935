using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Lists;

/// <summary>分派科室 for several cases: what will be done is shown first, then it is done.</summary>
internal sealed class AssignPage(Db db, ReadListActor readers, AssignCases assign) : PageModel
{
    /// <summary>Cases that stayed and are named with the reason: what is told to the next page travels in a cookie.</summary>
    private const int MostTold = 5;

    /// <summary>The cases.</summary>
    [BindProperty(Name = "id", SupportsGet = true)]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>The section.</summary>
    [BindProperty(Name = "section", SupportsGet = true)]
    public Guid? SectionId { get; set; }

    /// <summary>The officer.</summary>
    [BindProperty(Name = "officer", SupportsGet = true)]
    public Guid? OfficerId { get; set; }

    /// <summary>Why, where a case is taken from another section.</summary>
    [BindProperty(Name = "reason", SupportsGet = true)]
    public string? Reason { get; set; }

    /// <summary>The mark of the form.</summary>
    [BindProperty]
    public string Token { get; set; } = $"{Guid.NewGuid():N}";

    /// <summary>Who does it.</summary>
    public ListActor Reader { get; private set; } = null!;

    /// <summary>Names of sections and people.</summary>
    public CaseNames Names { get; private set; } = null!;

    /// <summary>The cases that were chosen, before a section is.</summary>
    public IReadOnlyList<CaseLine> Chosen { get; private set; } = [];

    /// <summary>What will be done; null before a section is chosen.</summary>
    public IReadOnlyList<AssignCases.Step>? Steps { get; private set; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string? Problem { get; private set; }

    /// <summary>Sections that still get work.</summary>
    public IEnumerable<Section> Sections => Names.Sections.Where(section => !section.IsClosed);

    /// <summary>People who work on cases.</summary>
    public IEnumerable<Person> Officers =>
        Names.People.Where(person => !person.HasLeft && person.SectionId is not null && person.Roles.Contains(Role.CaseOfficer));

    /// <summary>Steps that can be done.</summary>
    public int Possible => Steps?.Count(step => step.Problem is null) ?? 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await StartAsync(cancel) is { } stop)
            return stop;
        if (SectionId is null)
            return Page();
        var planned = await assign.PreviewAsync(db, Reader, Input, cancel);
        (Steps, Problem) = (planned.Value?.Steps, planned.Refusal is { } refusal ? ListsText.Say(refusal) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StartAsync(cancel) is { } stop)
            return stop;
        var done = await assign.RunAsync(db, Reader, Input, Token.Length is > 0 and <= 40 ? Token : $"{Guid.NewGuid():N}", cancel);
        if (!done.Succeeded)
        {
            Problem = ListsText.Say(done.Refusal);
            return Page();
        }

        var (went, stayed) = (
            done.Value.Steps.Count(step => step.Problem is null),
            done.Value.Steps.Where(step => step.Problem is not null).ToList()
        );
        TempData["Told"] =
            $"已把 {went} 件分派到{Names.Section(SectionId)}。"
            + (
                stayed.Count == 0
                    ? ""
                    : $"没有分派的 {stayed.Count} 件：{string.Join('；', stayed.Take(MostTold).Select(step => $"{step.Case.NumberWords} {step.Problem}"))}"
            )
            + (stayed.Count > MostTold ? $"；另有 {stayed.Count - MostTold} 件没有列出，仍在原来的科室。" : "");
        return Redirect($"{CasesPage.Path}?section={SectionId}&state=open");
    }

    /// <summary>What happens to the clock and the state, for the preview.</summary>
    public string After(AssignCases.Step step) =>
        $"{RequestStates.NameOf(step.Case.State)} → {(step.Act == Tongming.Requests.Acts.RequestAct.Assign ? RequestStates.NameOf(RequestState.Assigned) : RequestStates.NameOf(step.Case.State))}，"
        + $"{Names.Who(step.Case)} → {Names.Section(SectionId)}{(OfficerId is null ? "" : " · " + Names.Person(OfficerId))}";

    private AssignCases.Input Input =>
        new([.. Ids.Distinct()], SectionId, OfficerId, Reason?.Trim() is { Length: <= 300 } reason ? reason : "");

    private async Task<IActionResult?> StartAsync(CancellationToken cancel)
    {
        if (await readers.RunAsync(null, cancel) is not { } reader)
            return StatusCode(StatusCodes.Status403Forbidden);
        Reader = reader;
        Names = await CaseNames.LoadAsync(db, reader.BodyId, cancel);
        var ids = Ids.Distinct().Take(AssignCases.Most).ToList();
        Chosen = await reader
            .Cases(db)
            .Where(request => ids.Contains(request.Id))
            .OrderBy(request => request.SubmittedOn)
            .ThenBy(request => request.Id)
            .Select(CaseLine.Of)
            .ToListAsync(cancel);
        return null;
    }
}
