using FsCheck;
using FsCheck.Fluent;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;

namespace Tongming.Tests.Requests;

public sealed class FeeTariffTests
{
    private static readonly DesiredForm Paper = new(ObtainingManner.Paper, ObtainingRoute.Post);

    [Theory]
    [InlineData(0, 0), InlineData(10, 0), InlineData(11, 100), InlineData(30, 2_000), InlineData(31, 2_200), InlineData(40, 4_000)]
    [InlineData(41, 4_300), InlineData(50, 7_000), InlineData(51, 7_400), InlineData(100, 37_000)]
    public void By_item_each_step_is_charged_for_what_lies_in_it(int items, int yuan) => Assert.Equal(yuan, FeeTariff.ByItem(items));

    [Theory]
    [InlineData(0, 0), InlineData(30, 0), InlineData(31, 10), InlineData(100, 700), InlineData(101, 720), InlineData(200, 2_700)]
    [InlineData(201, 2_740), InlineData(300, 6_700)]
    public void By_page_each_step_is_charged_for_what_lies_in_it(int pages, int yuan) => Assert.Equal(yuan, FeeTariff.ByPage(pages));

    [Theory]
    [InlineData(1, 10, 100), InlineData(1, 30, 200), InlineData(5, 8, 300), InlineData(2, 0, 0)]
    public void What_the_applicant_asked_earlier_in_the_month_counts(int items, int earlier, int yuan) =>
        Assert.Equal(yuan, FeeTariff.ByItem(items, earlier));

    [Theory]
    [InlineData(0, 10, 10, 0), InlineData(10, 1, 1, 100), InlineData(10, 2, 1, 100), InlineData(10, 2, 2, 200), InlineData(29, 2, 2, 300)]
    [InlineData(30, 1, 1, 200), InlineData(40, 1, 1, 300), InlineData(9, 3, 1, 0), InlineData(20, 31, 31, 6_400)]
    public void A_form_is_charged_by_the_steps_after_what_was_asked_before_it(int earlier, int ofForm, int count, int yuan) =>
        Assert.Equal(yuan, new MonthItems(earlier, ofForm).MostFor(count));

    [Fact]
    public void Matters_of_one_form_are_not_charged_twice()
    {
        var second = new MonthItems(29, 2) { Noticed = 1, NoticedYuan = 100 };
        Assert.Equal(200, second.MostFor(1));
        Assert.Equal(0, (second with { NoticedYuan = 300 }).MostFor(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => second.MostFor(0));
    }

    [Fact]
    public void Charging_in_two_parts_is_charging_at_once() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Gen.Choose(0, 300).Two().ToArbitrary(),
                parts =>
                    FeeTariff.ByItem(parts.Item1) + FeeTariff.ByItem(parts.Item2, parts.Item1)
                    == FeeTariff.ByItem(parts.Item1 + parts.Item2)
            )
        );

    [Fact]
    public void More_never_costs_less() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Gen.Choose(0, 1_000).ToArbitrary(),
                count => FeeTariff.ByItem(count) <= FeeTariff.ByItem(count + 1) && FeeTariff.ByPage(count) <= FeeTariff.ByPage(count + 1)
            )
        );

    [Fact]
    public void The_proposal_names_what_frees_from_the_fee()
    {
        Assert.Equal(FeeExemption.FirstTenItems, Proposed(FeeBasis.ByItem, new FeeFacts(0, 10, 0, Paper)).Exemption);
        Assert.Equal(FeeExemption.FirstThirtyPages, Proposed(FeeBasis.ByPage, new FeeFacts(0, 1, 30, Paper)).Exemption);
        Assert.Equal(FeeExemption.RouteOnly, Proposed(FeeBasis.ByPage, new FeeFacts(0, 1, 300, Paper, ReplyKind.Of("A1"))).Exemption);
        var onTheSpot = new DesiredForm(ObtainingManner.Inspection, ObtainingRoute.InPerson);
        Assert.Equal(FeeExemption.InspectionOnly, Proposed(FeeBasis.ByPage, new FeeFacts(0, 1, 300, onTheSpot)).Exemption);
        Assert.Equal(new FeeProposal(FeeBasis.ByPage, 31, 10, null), FeeTariff.Propose(FeeBasis.ByPage, new FeeFacts(0, 1, 31, Paper)));
        // By item every kind of answer counts, also one that only tells the route.
        Assert.Equal(
            new FeeProposal(FeeBasis.ByItem, 1, 100, null),
            FeeTariff.Propose(FeeBasis.ByItem, new FeeFacts(10, 1, 0, Paper, ReplyKind.Of("A1")))
        );
    }

    private static FeeProposal Proposed(FeeBasis basis, FeeFacts facts)
    {
        var proposal = FeeTariff.Propose(basis, facts);
        Assert.Equal(0, proposal.Yuan);
        return proposal;
    }
}
