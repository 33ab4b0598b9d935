using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Desk;

namespace Tongming.Web.Requests.Lists;

/// <summary>For whom a list is made: who looks, into which body, on which day, and what parts the urgencies of it.</summary>
/// <param name="Actor">Who looks.</param>
/// <param name="BodyId">Into which body: the own one, or one below it.</param>
/// <param name="Today">The legal day.</param>
/// <param name="Calendar">The body's calendar.</param>
internal sealed record ListActor(Actor Actor, Guid BodyId, DateOnly Today, WorkingCalendar Calendar)
{
    /// <summary>What parts the urgencies.</summary>
    public UrgencyBounds Bounds { get; } = RequestUrgency.Bounds(Today, Calendar);

    /// <summary>The cases that the actor sees.</summary>
    public IQueryable<InformationRequest> Cases(Db db) => db.Set<InformationRequest>().Visible(Actor, BodyId);

    /// <summary>What is left of a case's period in working days; empty where nothing is due any more.</summary>
    public string Left(CaseLine line) => RequestStates.IsClosed(line.State) ? "" : CaseWords.Left(line.ReplyDue, Today, Calendar) ?? "";

    /// <summary>Whether the actor works in the body, rather than looking down into it.</summary>
    public bool IsOwnBody => BodyId == Actor.BodyId;
}

/// <summary>Finds the <see cref="ListActor"/> of the present request.</summary>
internal sealed class ReadListActor(CurrentActor current, Calendars calendars, LegalClock clock)
{
    /// <param name="wanted">The body that was asked for; null for the own one.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Null for those who see no cases there.</returns>
    public async Task<ListActor?> RunAsync(Guid? wanted, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var body = wanted is { } one && actor.BodiesBelow.Contains(one) ? one : actor.BodyId;
        if (!CaseScope.SeesCases(actor) || (wanted is not null && wanted != body))
            return null;
        return new ListActor(actor, body, clock.Now().Day, await calendars.OfAsync(body, cancel));
    }
}

/// <summary>Names of sections and of people, for lines of lists.</summary>
internal sealed record CaseNames(IReadOnlyList<Section> Sections, IReadOnlyList<Person> People)
{
    private readonly Dictionary<Guid, string> sections = Sections.ToDictionary(section => section.Id, section => section.Name);
    private readonly Dictionary<Guid, string> people = People.ToDictionary(person => person.Id, person => person.Name);

    /// <summary>The name of a section; a dash where there is none.</summary>
    public string Section(Guid? id) => id is { } one ? sections.GetValueOrDefault(one, "—") : "—";

    /// <summary>The name of a person; a dash where there is none.</summary>
    public string Person(Guid? id) => id is { } one ? people.GetValueOrDefault(one, "—") : "—";

    /// <summary>Section and person in one word, such as 综合统计科 · 张三; a dash before the case is assigned.</summary>
    public string Who(CaseLine line) =>
        line.OfficerId is null ? Section(line.SectionId) : $"{Section(line.SectionId)} · {Person(line.OfficerId)}";

    /// <summary>The names of a body.</summary>
    public static async Task<CaseNames> LoadAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        new(
            await db.Set<Section>().Where(section => section.BodyId == bodyId).OrderBy(section => section.Name).ToListAsync(cancel),
            await db.Set<Person>().Where(person => person.BodyId == bodyId).OrderBy(person => person.Name).ToListAsync(cancel)
        );
}
