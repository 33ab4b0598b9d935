using System.Linq.Expressions;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Tests.Publications;

public sealed class PublicScopeTests
{
    private static readonly Guid Body = Guid.NewGuid();
    private static readonly Guid OwnSection = Guid.NewGuid();
    private static readonly Guid OtherSection = Guid.NewGuid();
    private static readonly Guid Author = Guid.NewGuid();

    private static readonly Edition[] Editions = [Of(OwnSection), Of(OtherSection), Of(null)];

    [Fact]
    public void An_officer_sees_the_own_section_and_what_he_wrote()
    {
        Assert.Equal([OwnSection], Seen(Officer(Guid.NewGuid(), OwnSection, Role.CaseOfficer)));
        Assert.Equal([OwnSection, OtherSection, null], Seen(Officer(Author, OwnSection, Role.CaseOfficer)));
    }

    [Fact]
    public void A_first_reviewer_also_sees_what_no_section_answers_for() =>
        Assert.Equal([OwnSection, null], Seen(Officer(Guid.NewGuid(), OwnSection, Role.FirstReviewer)));

    [Fact]
    public void A_substitute_sees_the_section_of_whoever_is_away_and_not_the_own_one_without_a_role_for_it()
    {
        var away = new SubstitutedPerson(Guid.NewGuid(), "某人", [Role.CaseOfficer]) { SectionId = OtherSection };
        var archivist = Officer(Guid.NewGuid(), OwnSection) with { ActsFor = [away] };
        Assert.Equal([OtherSection], Seen(archivist));
        Assert.Equal([OwnSection, OtherSection], Seen(Officer(Guid.NewGuid(), OwnSection, Role.CaseOfficer) with { ActsFor = [away] }));
    }

    [Fact]
    public void Others_of_the_body_see_all_of_it_and_nobody_else_anything()
    {
        Assert.Equal(3, Seen(Officer(Guid.NewGuid(), null, Role.Publisher)).Count);
        Assert.Empty(Seen(Officer(Guid.NewGuid(), null, Role.SystemAdministrator)));
        Assert.Empty(Seen(Officer(Guid.NewGuid(), null, Role.Publisher) with { BodyId = Guid.NewGuid() }));
        Assert.Empty(Seen(Actor.Stranger with { BodyId = Body }));
    }

    [Fact]
    public void The_rule_written_out_inside_a_question_is_the_rule_itself()
    {
        var noon = new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
        var edition = Released(noon);
        Assert.True(edition.Withdraw(noon.AddHours(1), "更换").Succeeded);
        Expression<Func<IQueryable<Edition>, DateTimeOffset, int>> question = (editions, moment) =>
            editions.VisibleAt(moment).Count(one => one.Title != "");
        var written = VisibleInside.Of(question);
        Assert.DoesNotContain(nameof(PublicScope.VisibleAt), written.ToString(), StringComparison.Ordinal);
        var ask = written.Compile();
        foreach (var (seconds, seen) in new[] { (-1, 0), (0, 1), (3599, 1), (3600, 0) })
        {
            var moment = noon.AddSeconds(seconds);
            Assert.Equal(seen, ask(new[] { edition }.AsQueryable(), moment));
            Assert.Equal(seen, new[] { edition }.AsQueryable().VisibleAt(moment).Count());
        }
    }

    private static Edition Released(DateTimeOffset at)
    {
        var edition = Of(null);
        var plan = EditionPlan.For(1);
        Assert.True(edition.Submit(plan).Succeeded);
        foreach (var step in plan.Steps)
            Assert.True(edition.Review(step, Guid.NewGuid(), new DateOnly(2026, 3, 2), edition.ContentHash).Succeeded);
        Assert.True(edition.Release(PublicationAct.Publish, at, at, null).Succeeded);
        return edition;
    }

    private static Actor Officer(Guid id, Guid? section, params Role[] roles) =>
        new(ActorKind.Person, id, Body, "某人", roles) { SectionId = section };

    private static List<Guid?> Seen(Actor actor) =>
        [.. Editions.AsQueryable().VisibleTo(actor, PublicationPermissions.Default).Select(edition => edition.SectionId)];

    private static Edition Of(Guid? section)
    {
        var item = new Publication(Body, Guid.NewGuid(), PublicationKind.News, section);
        return Edition.Begin(
            item,
            Guid.NewGuid(),
            new EditionContent
            {
                Title = "题",
                Html = "<p>字</p>",
                ColumnId = Guid.NewGuid(),
            },
            Author
        );
    }
}
