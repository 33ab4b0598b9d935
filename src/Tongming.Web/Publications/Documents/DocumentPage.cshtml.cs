using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>One normative document: the days of its life, its course, and what can be done now.</summary>
internal sealed class DocumentPage(CurrentActor current, Db db, LegalClock clock, IEnumerable<ActWord> words) : PageModel
{
    public NormativeDocument Document { get; private set; } = null!;

    public NormativeDocument? Successor { get; private set; }

    public IReadOnlyList<CourseStep> Course { get; private set; } = [];

    public string? Told => TempData["Told"] as string;

    private bool mayKeep;

    private readonly DateOnly today = clock.Now().Day;

    public PageHead Head
    {
        get
        {
            var state = Document.StateOn(today);
            var acts = mayKeep ? DocumentActList.Possible(Document, today) : [];
            return new PageHead(Document.Title)
            {
                Code = Document.Number.Length > 0 ? Document.Number : null,
                Trail = [new PageLink("规范性文件", "/desk/documents")],
                State = (
                    ToneOf(state),
                    state is { } one ? DocumentNames.Of(one) : "尚未开始",
                    Document.EndedBy.Length > 0 ? Document.EndedBy : null
                ),
                Acts = [.. acts.Select((act, at) => new PageLink(act.Label, $"/desk/documents/{Document.Id}/acts/{act.Code}", at == 0))],
            };
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var found = await db.Set<NormativeDocument>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        if (found is null)
            return NotFound();
        (Document, mayKeep) = (found, PublicScope.KeepsRegisters(actor));
        if (found.SuccessorId is { } next)
            Successor = await db.Set<NormativeDocument>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == next, cancel);
        Course = await CourseAsync(actor, id, cancel);
        return Page();
    }

    /// <summary>The days that are known, in their order.</summary>
    public IEnumerable<(string Label, string Value)> Facts()
    {
        (string Label, DateOnly? Day)[] days =
        [
            ("公开征求意见", Document.ConsultedOn),
            ("送审", Document.SubmittedOn),
            ("退回", Document.ReturnedOn),
            ("终止制定", Document.DroppedOn),
            ("印发", Document.IssuedOn),
            ("公布", Document.PublishedOn),
            ("施行", Document.EffectiveOn),
            ("有效期至", Document.LastDay),
            ("修改决定公布", Document.AmendedOn),
            ("修改后施行", Document.AmendmentEffectiveOn),
            ("决定继续有效", Document.ContinuedOn),
            ("废止", Document.AbolishedFrom),
        ];
        if (Document.RegistrationNumber.Length > 0)
            yield return ("统一登记号", Document.RegistrationNumber);
        foreach (var (label, day) in days)
            if (day is { } known)
                yield return (label, Dates.Long(known));
        if (Document.IsInForceOn(today) && Document.RemindOn(ValidityTerm.AsInRuleBook) is { } remind)
            yield return ("到期前评估", $"{Dates.Long(remind)}起");
    }

    /// <summary>Colour of a state.</summary>
    public static StateTone ToneOf(ValidityState? state) =>
        state switch
        {
            ValidityState.InForce => StateTone.Green,
            ValidityState.Expired or ValidityState.Abolished or ValidityState.Dropped => StateTone.Grey,
            ValidityState.Amended => StateTone.Amber,
            _ => StateTone.Blue,
        };

    private async Task<IReadOnlyList<CourseStep>> CourseAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var entries = await db.Set<LedgerEntry>()
            .Where(one => one.BodyId == actor.BodyId && one.SubjectKind == "document" && one.SubjectId == id)
            .OrderBy(one => one.Seq)
            .ToListAsync(cancel);
        var names = await db.Set<Person>()
            .Where(one => one.BodyId == actor.BodyId)
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var byCode = words.ToDictionary(one => one.Act, one => one.Word);
        return
        [
            .. entries.Select(one => new CourseStep(Dates.Moment(one.At), byCode.GetValueOrDefault(one.Act, one.Act))
            {
                Who = ReadLedger.ActorOf(one, names),
            }),
        ];
    }
}
