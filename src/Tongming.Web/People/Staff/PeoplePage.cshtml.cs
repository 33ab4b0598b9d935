using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.People.Bodies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>The people of a body.</summary>
internal sealed class PeoplePage(CurrentActor current, Db db, LegalClock clock) : PageModel
{
    [BindProperty(Name = "body", SupportsGet = true)]
    public Guid? Wanted { get; set; }

    public BodyChoice Body { get; private set; } = new(Guid.Empty, "", []);

    public IReadOnlyList<Row> People { get; private set; } = [];

    public bool MayHire { get; private set; }

    /// <summary>One person.</summary>
    public sealed record Row(Person Person, string SignInName, string Section, string Roles, string State);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (await BodyChoice.LoadAsync(db, actor, Wanted, withInstallation: true, cancel) is not { } body)
            return NotFound();
        if (PageAnswers.Stop(actor, PeopleAct.ReadPeople, body.Id) is { } stop)
            return stop;
        Body = body;
        MayHire = PeoplePermissions.May(actor, PeopleAct.HirePerson, body.Id);
        People = await LoadAsync(db, body.Id, clock.Now(), cancel);
        return Page();
    }

    /// <summary>The people of a body: those who work first, by section.</summary>
    public static async Task<IReadOnlyList<Row>> LoadAsync(Db db, Guid bodyId, Now now, CancellationToken cancel)
    {
        var sections = await db.Set<Section>().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var people = await db.Set<Person>().Where(person => person.BodyId == bodyId).ToListAsync(cancel);
        var accounts = await db.Set<Account>().Where(account => account.BodyId == bodyId).ToDictionaryAsync(account => account.Id, cancel);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        return
        [
            .. people
                .OrderBy(person => person.HasLeft)
                .ThenBy(person => person.SectionId is { } id ? sections.GetValueOrDefault(id, "") : "")
                .ThenBy(person => person.Id)
                .Select(person => new Row(
                    person,
                    accounts[person.Id].UserName ?? "",
                    person.SectionId is { } id ? sections.GetValueOrDefault(id, "—") : "—",
                    person.Roles.Count == 0 ? "—" : string.Join("、", person.Roles.Select(RoleRules.NameOf)),
                    StateOf(person, accounts[person.Id], now, names)
                )),
        ];
    }

    private static string StateOf(Person person, Account account, Now now, Dictionary<Guid, string> names)
    {
        if (person.HasLeft)
            return "已离岗";
        if (account.IsLocked(now.Instant))
            return "已锁定";
        if (person.IsAway(now.Day) && person.SubstituteId is { } substitute)
            return $"由{names.GetValueOrDefault(substitute, "别人")}代理";
        return account.MustChangePassword ? "待改密码" : "在岗";
    }
}
