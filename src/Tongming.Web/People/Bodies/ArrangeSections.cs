using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Bodies;

/// <summary>Opens, renames and closes the sections of a body. A closed section keeps its past.</summary>
internal sealed class ArrangeSections(Changes changes, LegalClock clock)
{
    /// <summary>What the page or a program sends.</summary>
    /// <param name="BodyId">The body.</param>
    /// <param name="Id">The section; null for a new one.</param>
    /// <param name="Name">Its name; null closes it.</param>
    public sealed record Input(Guid BodyId, Guid? Id, string? Name)
    {
        /// <summary>What is wrong with a name that is to be given.</summary>
        public static FieldsAsked Ask(string? name) => new FieldsAsked().Ask(nameof(Name), "科室名称", name, Section.LongestName);
    }

    /// <summary>The section, or why not.</summary>
    public Task<Outcome<Section>> RunAsync(Actor actor, Input input, CancellationToken cancel = default) =>
        changes.SaveAsync<Section>(
            async db =>
            {
                if (!PeoplePermissions.May(actor, PeopleAct.ArrangeSections, input.BodyId))
                    return new Refusal("people.not-permitted");
                if (!await db.Set<Body>().AnyAsync(body => body.Id == input.BodyId, CancellationToken.None))
                    return new Refusal("body.not-found");
                var sections = await db.Set<Section>().Where(one => one.BodyId == input.BodyId).ToListAsync(CancellationToken.None);
                if (input.Name is { } name && sections.Exists(one => one.Id != input.Id && !one.IsClosed && one.Name == name.Trim()))
                    return new Refusal("section.name-taken", name.Trim());
                return await ArrangeAsync(db, actor, input, sections);
            },
            cancel
        );

    private async Task<Outcome<Section>> ArrangeAsync(Db db, Actor actor, Input input, List<Section> sections)
    {
        var now = clock.Now();
        if (input.Id is not { } id)
        {
            var opened = new Section(input.BodyId, Guid.CreateVersion7(now.Instant), input.Name ?? "");
            db.Add(opened);
            db.Record(PeopleLedger.OnSection(actor, now, opened, "section.opened"));
            return opened;
        }

        if (sections.Find(one => one.Id == id) is not { } section)
            return new Refusal("section.not-found");
        if (section.IsClosed)
            return new Refusal("section.closed");
        if (input.Name is { } name)
        {
            section.Rename(name);
            db.Record(PeopleLedger.OnSection(actor, now, section, "section.renamed"));
            return section;
        }

        var staff = await db.Set<Person>().CountAsync(person => person.SectionId == id && !person.HasLeft);
        if (staff > 0)
            return new Refusal("section.occupied", staff);
        section.Close();
        db.Record(PeopleLedger.OnSection(actor, now, section, "section.closed"));
        return section;
    }
}
