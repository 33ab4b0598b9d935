using FsCheck;
using FsCheck.Fluent;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;
using static Tongming.Tests.Publications.Items;

namespace Tongming.Tests.Publications;

public sealed class EditionWalkProperties
{
    private static readonly Guid[] People = [Author, First, Second, Secrecy, Leader];

    // Any act, by anybody, with a small number that decides the rest: most are refused, some go far.
    private static readonly Gen<IReadOnlyList<(PublicationAct Act, Guid By, int No)>> Walks =
        from steps in (
            from act in Gen.Elements(PublicationActs.All.Select(entry => entry.Act).ToArray())
            from person in Gen.Elements(People)
            from no in Gen.Choose(0, 2)
            select (act, person, no)
        ).ListOf()
        select (IReadOnlyList<(PublicationAct, Guid, int)>)steps;

    [Fact]
    public void Every_walk_follows_the_table_and_a_refusal_changes_nothing() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithStartSize(20).WithEndSize(60),
            Prop.ForAll(
                Walks.ToArbitrary(),
                walk =>
                {
                    var edition = Drafted();
                    foreach (var (act, by, no) in walk)
                    {
                        var before = Snapshot(edition);
                        var possible = EditionTransitions.Targets(edition.State, act);
                        if (Do(edition, act, by, no) is not { } outcome)
                            continue;
                        if (outcome.Succeeded)
                            Assert.Contains(outcome.Value, possible);
                        else
                            Assert.Equal(before, Snapshot(edition));
                        Assert.True(edition.State is not EditionState.Approved || edition.UrgentReason is not null || IsReviewed(edition));
                    }
                }
            )
        );

    private static bool IsReviewed(Edition edition)
    {
        var approvals = edition.Approvals().Approvals.Where(one => one.ContentHash == edition.ContentHash).ToList();
        return EditionPlan.For(edition.ReviewDepth).Steps.All(step => approvals.Exists(one => one.Step == step))
            && approvals.Select(one => one.By).Distinct().Count() == approvals.Count
            && approvals.TrueForAll(one => !edition.Authors.Contains(one.By.ToString("N"), StringComparison.Ordinal));
    }

    private static (EditionState, string, string, ShownWindow, int) Snapshot(Edition edition) =>
        (edition.State, edition.ContentHash, edition.ApprovalsText, edition.Window, edition.Version);

    private static Outcome<EditionState>? Do(Edition edition, PublicationAct act, Guid by, int no) =>
        act switch
        {
            PublicationAct.Edit => edition.Edit(Content with { Summary = no == 0 ? "" : $"{no}" }, by),
            PublicationAct.Submit => edition.Submit(EditionPlan.For(no + 1)),
            PublicationAct.ReviewFirst => edition.Review(EditionStep.First, by, Day, edition.ContentHash),
            PublicationAct.ReviewSecond => edition.Review(EditionStep.Second, by, Day, edition.ContentHash),
            PublicationAct.ReviewSecrecy => edition.Review(EditionStep.Secrecy, by, Day, edition.ContentHash),
            PublicationAct.ReviewFinal => edition.Review(EditionStep.Final, by, Day, no == 0 ? "other" : edition.ContentHash),
            PublicationAct.ReferSecrecy => edition.ReferSecrecy(),
            PublicationAct.RecordSecrecyRuling => edition.RecordSecrecyRuling(),
            PublicationAct.Return => edition.Return(no == 0 ? "" : "退回"),
            PublicationAct.ApproveUrgently => edition.ApproveUrgently(by, edition.ContentHash, no == 0 ? "" : "应急"),
            PublicationAct.Schedule or PublicationAct.Publish => edition.Release(act, Noon.AddHours(no), Noon, null),
            PublicationAct.Unschedule => edition.Unschedule(Noon, null),
            PublicationAct.Withdraw => edition.Withdraw(Noon.AddHours(no), no == 0 ? "" : "撤"),
            PublicationAct.Discard when no == 2 => edition.Discard(),
            _ => null,
        };
}
