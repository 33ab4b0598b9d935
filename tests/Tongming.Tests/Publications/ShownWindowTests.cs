using Tongming.Publications;
using Tongming.Publications.Acts;
using static Tongming.Tests.Publications.Items;

namespace Tongming.Tests.Publications;

public sealed class ShownWindowTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_scheduled_edition_is_seen_from_its_moment_and_not_a_second_before()
    {
        var at = Noon.AddDays(1);
        var edition = Approved();
        Given(edition.Release(PublicationAct.Schedule, at, Noon, null));
        Assert.False(edition.Window.IsOpenAt(at - Second));
        Assert.True(edition.Window.IsOpenAt(at));
        Assert.Equal(at, edition.Window.NextChange(Noon));
        Assert.Null(edition.Window.NextChange(at));
    }

    [Fact]
    public void A_withdrawn_item_is_not_seen_from_that_moment_on()
    {
        var edition = Released();
        var at = Noon.AddHours(5);
        Assert.Equal("publication.withdraw.reason-missing", Refused(edition.Withdraw(at, "")));
        Given(edition.Withdraw(at, "数据有误"));
        Assert.True(edition.Window.IsOpenAt(at - Second));
        Assert.False(edition.Window.IsOpenAt(at));
        Assert.Equal(EditionState.Withdrawn, edition.State);
        Assert.Equal(at, edition.Window.NextChange(Noon));
    }

    [Fact]
    public void Withdrawing_an_item_ends_what_is_shown_and_what_is_scheduled()
    {
        var item = Item();
        var shown = Released(item);
        var later = Next(item, shown);
        Given(later.Release(PublicationAct.Schedule, Noon.AddDays(2), Noon, shown));
        Given(item.Withdraw([shown, later], Noon.AddDays(1), "数据有误"));
        foreach (var hours in Enumerable.Range(24, 48))
        {
            Assert.False(shown.Window.IsOpenAt(Noon.AddHours(hours)));
            Assert.False(later.Window.IsOpenAt(Noon.AddHours(hours)));
        }

        Assert.Equal("publication.not-shown", Refused(item.Withdraw([shown, later], Noon.AddDays(1), "再撤")));
    }

    [Fact]
    public void A_correction_takes_over_at_its_moment_with_neither_gap_nor_overlap()
    {
        var first = Released();
        var second = Next(Item(), first);
        var at = Noon.AddDays(1);
        Given(second.Release(PublicationAct.Schedule, at, Noon, first));
        for (var moment = Noon; moment < at.AddHours(2); moment += TimeSpan.FromMinutes(30))
            Assert.True(first.Window.IsOpenAt(moment) ^ second.Window.IsOpenAt(moment));
        Assert.Equal(Noon, second.FirstShown);

        Given(second.Unschedule(Noon.AddHours(1), first));
        Assert.True(first.Window.IsOpenAt(at.AddDays(9)));
        Assert.Equal(EditionState.Approved, second.State);
        Assert.Equal(Noon, second.FirstShown);
    }

    [Fact]
    public void What_has_been_seen_is_not_unscheduled_and_nothing_is_released_into_the_past()
    {
        var edition = Released();
        Assert.Equal("publication.unschedule.shown", Refused(edition.Unschedule(Noon, null)));
        Assert.Equal("publication.release.past", Refused(Approved().Release(PublicationAct.Schedule, Noon - Second, Noon, null)));
        Assert.Equal("publication.release.late", Refused(Approved().Release(PublicationAct.Schedule, Noon.AddDays(367), Noon, null)));
        Assert.Equal("publication.state.not-allowed", Refused(Submitted().Release(PublicationAct.Publish, Noon, Noon, null)));
    }

    [Fact]
    public void A_first_release_that_was_taken_back_leaves_no_day_of_publication()
    {
        var edition = Approved();
        Given(edition.Release(PublicationAct.Schedule, Noon.AddDays(1), Noon, null));
        Given(edition.Unschedule(Noon.AddHours(1), null));
        Assert.Null(edition.FirstShown);
        Assert.False(edition.Window.IsOpenAt(Noon.AddDays(3)));
        Given(edition.Release(PublicationAct.Publish, Noon.AddHours(2), Noon.AddHours(2), null));
        Assert.Equal(Noon.AddHours(2), edition.FirstShown);
    }

    [Fact]
    public void A_later_edition_needs_a_public_note_and_waits_for_the_one_before()
    {
        var item = Item();
        var open = Drafted();
        Assert.Equal("publication.edition.open", Refused(Edition.BeginNext(item, open, Guid.NewGuid(), Content, Author)));
        var first = Released();
        var next = Given(Edition.BeginNext(item, first, Guid.NewGuid(), Content with { Html = "<p>改</p>" }, Author));
        Assert.Equal("publication.correction-note-missing", Refused(next.Submit(Tongming.Publications.Reviews.EditionPlan.For(1))));
        Assert.Equal(2, next.Number);
    }
}
