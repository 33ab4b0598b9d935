using Tongming.Requests;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;

namespace Tongming.Tests.Requests;

public sealed class IntakeTests
{
    private static readonly DateOnly Monday = Given.Date("03-02");
    private static readonly DateOnly Tuesday = Given.Date("03-03");

    [Theory]
    [InlineData("20260302-001", 1), InlineData(" 20260302-012 ", 12), InlineData("20260302-1000", 1000)]
    public void A_number_is_read_as_it_is_printed(string text, int sequence)
    {
        var number = Given.Ok(RequestNumber.Parse(text));
        Assert.Equal(new RequestNumber(Monday, sequence), number);
        Assert.Equal(text.Trim(), number.ToString());
    }

    [Theory]
    [InlineData(""), InlineData("20260302"), InlineData("20260230-001"), InlineData("20260302-000"), InlineData("20260302-1")]
    [InlineData("20260302-0001"), InlineData("20260302-00１"), InlineData("2026-03-02-001"), InlineData("20260302-10000")]
    public void Anything_else_is_no_number(string text) =>
        Assert.Equal("request.number.unreadable", Given.Refused(RequestNumber.Parse(text)));

    [Theory]
    [InlineData(IntakeChannel.InPerson, ReceiptBasis.HandedIn), InlineData(IntakeChannel.Oral, ReceiptBasis.HandedIn)]
    [InlineData(IntakeChannel.SignedMail, ReceiptBasis.SignedFor), InlineData(IntakeChannel.OrdinaryMail, ReceiptBasis.Confirmed)]
    [InlineData(IntakeChannel.Internet, ReceiptBasis.Confirmed), InlineData(IntakeChannel.Fax, ReceiptBasis.Confirmed)]
    [InlineData(IntakeChannel.EMail, ReceiptBasis.Confirmed)]
    public void The_channel_decides_which_day_is_the_day_of_receipt(IntakeChannel channel, ReceiptBasis basis)
    {
        Assert.Equal(basis, ReceiptRule.BasisOf(channel));
        var all = new ArrivalDates(Monday, Tuesday, Given.Date("03-04"));
        var day = basis switch
        {
            ReceiptBasis.HandedIn => Monday,
            ReceiptBasis.SignedFor => Tuesday,
            _ => Given.Date("03-04"),
        };
        Assert.Equal(new ReceiptDate(day, basis), Given.Ok(ReceiptRule.Fix(channel, all)));
    }

    [Fact]
    public void Without_the_day_that_counts_there_is_no_receipt()
    {
        var arrived = new ArrivalDates(Monday);
        Assert.Equal("request.receipt.signature-missing", Given.Refused(ReceiptRule.Fix(IntakeChannel.SignedMail, arrived)));
        Assert.Equal("request.receipt.confirmation-missing", Given.Refused(ReceiptRule.Fix(IntakeChannel.OrdinaryMail, arrived)));
        Assert.Equal(
            "request.receipt.before-arrival",
            Given.Refused(ReceiptRule.Fix(IntakeChannel.Fax, new ArrivalDates(Tuesday, Confirmed: Monday)))
        );
    }

    [Fact]
    public void A_letter_to_somebody_else_waits_for_the_confirmation_although_it_was_signed_for()
    {
        var letter = new ArrivalDates(Monday, Monday, SentElsewhere: true);
        Assert.Equal("request.receipt.confirmation-missing", Given.Refused(ReceiptRule.Fix(IntakeChannel.SignedMail, letter)));
        var confirmed = Given.Ok(ReceiptRule.Fix(IntakeChannel.SignedMail, letter with { Confirmed = Tuesday }));
        Assert.Equal(new ReceiptDate(Tuesday, ReceiptBasis.Confirmed), confirmed);
    }

    [Fact]
    public void Ordinary_mail_is_confirmed_on_the_day_it_is_found()
    {
        Assert.Equal(Monday, ReceiptRule.ConfirmOn(IntakeChannel.OrdinaryMail, new ArrivalDates(Monday)));
        Assert.Null(ReceiptRule.ConfirmOn(IntakeChannel.InPerson, new ArrivalDates(Monday)));
    }

    [Fact]
    public void An_application_needs_its_person_and_its_key_and_no_purpose()
    {
        Assert.Equal("request.application.person-missing", Taken(Given.Form() with { SealedPerson = " " }));
        Assert.Equal("request.application.key-missing", Taken(Given.Form() with { SubmissionKey = "" }));
        Assert.Equal("request.application.future", Taken(Given.Form(arrived: "03-03")));
        var application = Given.Ok(Application.TakeIn(Given.Form() with { AgentAuthority = "委托书 1" }, Monday));
        Assert.True(application.HasAgent);
        Assert.Equal(new DesiredForm(ObtainingManner.Paper, ObtainingRoute.Post), application.Form());

        static string Taken(NewApplication form) => Given.Refused(Application.TakeIn(form, Monday));
    }

    [Fact]
    public void An_application_is_confirmed_once()
    {
        var application = Given.Application(IntakeChannel.Internet);
        Assert.Equal("request.receipt.confirmation-missing", Given.Refused(application.Receipt()));
        Assert.Equal("request.date.future", Given.Refused(application.Confirm(Tuesday, Monday)));
        Assert.Equal("request.receipt.before-arrival", Given.Refused(application.Confirm(Monday.AddDays(-1), Monday)));
        Assert.Equal(Tuesday, Given.Ok(application.Confirm(Tuesday, Tuesday)).Day);
        Assert.Equal(Tuesday, Given.Ok(application.Receipt()).Day);
        Assert.Equal("request.receipt.already-fixed", Given.Refused(application.Confirm(Tuesday, Tuesday)));
        Assert.Equal(
            "request.receipt.signature-missing",
            Given.Refused(Given.Application(IntakeChannel.SignedMail).Confirm(Tuesday, Tuesday))
        );
    }

    [Fact]
    public void An_application_is_charged_by_items_or_by_pages_never_both()
    {
        var application = Given.Application();
        Given.Ok(application.ChooseFeeBasis(FeeBasis.ByPage));
        Given.Ok(application.ChooseFeeBasis(FeeBasis.ByPage));
        Assert.Equal("request.fee.other-basis", Given.Refused(application.ChooseFeeBasis(FeeBasis.ByItem)));
    }

    [Theory]
    [InlineData(ObtainingManner.Paper, ObtainingRoute.EMail), InlineData(ObtainingManner.ElectronicFile, ObtainingRoute.Fax)]
    [InlineData(ObtainingManner.Inspection, ObtainingRoute.Post)]
    public void A_form_that_cannot_be_is_refused(ObtainingManner manner, ObtainingRoute route) =>
        Assert.Equal("request.form.impossible", Given.Refused(DesiredForm.Of(manner, route)));

    [Fact]
    public void Every_column_of_the_report_has_its_class() =>
        Assert.Equal(["c1", "c2", "c3", "c4", "c5", "c6"], Enum.GetValues<ApplicantClass>().Select(RequestNames.ReportColumnOf));

    [Fact]
    public void A_person_is_destroyed_once_and_what_is_counted_stays()
    {
        var application = Given.Application();
        var (channel, arrived, version) = (application.Channel, application.ArrivedOn, application.Version);
        Assert.Equal(Tuesday, Given.Ok(application.DestroyPerson("gone", Tuesday)));
        Assert.Equal(
            ("gone", "", null, Tuesday),
            (application.SealedPerson, application.ApplicantKey, application.AgentAuthority, application.PersonDestroyedOn)
        );
        Assert.Equal((channel, arrived, version + 1), (application.Channel, application.ArrivedOn, application.Version));
        Assert.Equal("request.application.person-destroyed", Given.Refused(application.DestroyPerson("again", Given.Date("03-04"))));
        Assert.Equal("gone", application.SealedPerson);
    }

    [Fact]
    public void A_person_is_not_destroyed_before_he_came_or_without_a_mark()
    {
        var application = Given.Application();
        Assert.Throws<ArgumentOutOfRangeException>(() => application.DestroyPerson("gone", Monday.AddDays(-1)));
        Assert.Throws<ArgumentException>(() => application.DestroyPerson(" ", Tuesday));
    }
}
