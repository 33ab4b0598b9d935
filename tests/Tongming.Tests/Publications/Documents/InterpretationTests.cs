using Tongming.Publications.Documents;
using Tongming.Publications.Limits;
using Tongming.Tests.Calendar;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Documents;

public sealed class InterpretationTests
{
    private static readonly Guid Policy = Guid.NewGuid();
    private static readonly InterpretationPlan Plan = new(Policy, Section, "局长 某某", [InterpretationForm.Text], Date("03-11"));
    private static readonly InterpretationExemption Exemption = new(Policy, "仅调整机构名称", Signatory, Date("03-02"));

    [Theory]
    [InlineData(PolicyWeight.Ordinary, "")]
    [InlineData(PolicyWeight.Important, "publication.interpretation.missing")]
    [InlineData(PolicyWeight.Normative, "publication.interpretation.missing")]
    public void A_policy_text_does_not_go_out_without_plan_or_exemption(PolicyWeight weight, string refusal)
    {
        Assert.Equal(refusal, Gate(new PolicyText(Policy, weight, null, null)));
        Assert.Equal("", Gate(new PolicyText(Policy, weight, Plan, null)));
        Assert.Equal("", Gate(new PolicyText(Policy, weight, null, Exemption)));
    }

    [Fact]
    public void A_plan_names_the_first_interpreter_a_form_and_a_day_in_time()
    {
        Assert.Equal("publication.interpretation.interpreter-missing", Gate(Plan with { FirstInterpreter = " " }));
        Assert.Equal("publication.interpretation.form-missing", Gate(Plan with { Forms = [] }));
        Assert.Equal("publication.interpretation.too-late", Gate(Plan with { PlannedOn = Date("03-12") }));
        Assert.Equal("publication.interpretation.other-text", Gate(Plan with { PolicyId = Guid.NewGuid() }));
        Assert.Equal("", Gate(Plan with { PlannedOn = Date("03-06") }));
    }

    [Fact]
    public void An_exemption_names_reason_and_approver()
    {
        Assert.Equal("publication.interpretation.reason-missing", Gate(Exemption with { Reason = "" }));
        Assert.Equal("publication.interpretation.approver-missing", Gate(Exemption with { ApprovedBy = Guid.Empty }));
        Assert.Equal("publication.interpretation.other-text", Gate(Exemption with { PolicyId = Guid.NewGuid() }));
    }

    [Fact]
    public void The_due_day_follows_the_period_of_the_body()
    {
        var longer = Ok(BodyTimeLimits.AsInRuleBook.Set(TimeLimitKind.Interpretation, 5));
        Assert.Equal(Date("03-11"), InterpretationGate.Due(Date("03-06"), BodyTimeLimits.AsInRuleBook, Years.Both).Due);
        Assert.Equal(Date("03-13"), InterpretationGate.Due(Date("03-06"), longer, Years.Both).Due);
    }

    [Fact]
    public void A_plan_is_linked_to_its_interpretations_once_each_and_never_to_the_text_itself()
    {
        var picture = Guid.NewGuid();
        var linked = Ok(Ok(Plan.LinkTo(picture)).LinkTo(picture));
        Assert.Equal([picture], linked.Interpretations);
        Assert.Equal("publication.interpretation.itself", Refused(linked.LinkTo(Policy)));
    }

    private static string Gate(InterpretationPlan plan) => Gate(new PolicyText(Policy, PolicyWeight.Normative, plan, null));

    private static string Gate(InterpretationExemption exemption) => Gate(new PolicyText(Policy, PolicyWeight.Normative, null, exemption));

    private static string Gate(PolicyText text) =>
        InterpretationGate.Check(text, Date("03-06"), BodyTimeLimits.AsInRuleBook, Years.Both).Refusal?.Code ?? "";
}
