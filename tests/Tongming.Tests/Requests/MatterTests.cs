using Tongming.Requests;
using Tongming.Requests.Intake;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Requests;

public sealed class MatterTests
{
    [Fact]
    public void A_matter_has_a_title_or_a_description()
    {
        Assert.Equal(
            "request.matter.missing",
            Refused(InformationRequest.Submit(Application(), Matter with { Title = "", Description = " " }))
        );
        Ok(InformationRequest.Submit(Application(), Matter with { Title = "" }));
        var longer = Matter with { Title = new string('长', NewMatter.TitleLength + 1) };
        Assert.Equal("request.matter.too-long", Refused(InformationRequest.Submit(Application(), longer)));
    }

    [Fact]
    public void The_period_begins_with_the_confirmation_and_not_with_the_registration()
    {
        var request = In(RequestState.AwaitingConfirmation);
        Assert.Null(request.ReplyDue);
        var confirmed = new ReceiptDate(Date("03-04"), ReceiptBasis.Confirmed);
        Assert.Equal("request.receipt.future", Refused(request.ConfirmReceipt(On("03-03"), confirmed)));
        Assert.Equal(
            "request.receipt.before-arrival",
            Refused(request.ConfirmReceipt(On("03-04"), confirmed with { Day = Date("02-27") }))
        );
        Ok(request.ConfirmReceipt(On("03-04"), confirmed));
        Assert.Equal((Date("03-04"), Date("04-01")), (request.ReceivedOn, request.ReplyDue));
    }

    [Fact]
    public void A_part_that_is_split_off_keeps_receipt_and_clock_and_loses_the_draft()
    {
        var request = In(RequestState.InReview);
        Ok(request.ReturnDraft(On("03-05"), "一事一申请"));
        var part = Ok(request.Split(On("03-05"), Matter with { Title = "另一事项" }, new RequestNumber(Date("03-05"), 7)));
        Assert.Equal((request.ApplicationId, request.ReceivedOn, request.ReplyDue), (part.ApplicationId, part.ReceivedOn, part.ReplyDue));
        Assert.Equal(("另一事项", request.Id, RequestState.Assigned), (part.Title, part.SplitFrom, part.State));
        Assert.Equal(("hash", null, 0), (request.DraftHash, part.DraftHash, part.Version));
        Assert.NotEqual(request.Id, part.Id);
    }

    [Fact]
    public void A_merged_request_is_void_and_has_no_reply()
    {
        var (request, into) = (Assigned(), Assigned());
        Assert.Equal("request.merge.itself", Refused(request.Merge(On("03-04"), request)));
        Assert.Equal("request.merge.closed", Refused(request.Merge(On("03-04"), In(RequestState.Closed))));
        var elsewhere = Ok(Tongming.Requests.Intake.Application.TakeIn(Form() with { BodyId = Guid.NewGuid() }, Date("03-02")));
        Assert.Equal("request.merge.other-body", Refused(request.Merge(On("03-04"), Ok(InformationRequest.Submit(elsewhere, Matter)))));
        Ok(request.Merge(On("03-04"), into));
        Assert.Equal((RequestState.Merged, into.Id, null), (request.State, request.MergedInto, request.Reply));
    }

    [Fact]
    public void What_would_change_nothing_is_refused()
    {
        var request = Assigned();
        Assert.Equal("request.assign.same", Refused(request.Reassign(On("03-03"), Section)));
        Assert.Equal("request.matter.unchanged", Refused(request.CorrectEntry(On("03-03"), request.Title, request.Description)));
    }

    [Fact]
    public void A_withdrawn_request_is_other_and_a_petition_is_a_petition()
    {
        var withdrawn = In(RequestState.InReview);
        Ok(withdrawn.Withdraw(On("03-06")));
        Assert.Equal(("O3", null, Date("03-06")), (withdrawn.Reply?.Code, withdrawn.DraftHash, withdrawn.ClosedOn));
        var petition = Assigned();
        Assert.Equal("request.petition.reason-missing", Refused(petition.TransferAsPetition(On("03-06"), "")));
        Ok(petition.TransferAsPetition(On("03-06"), "属于投诉"));
        Assert.Equal("N1", petition.Reply?.Code);
    }

    [Fact]
    public void Only_what_was_given_can_be_disclosed_to_everybody()
    {
        var request = In(RequestState.Delivered);
        Assert.Equal("request.disclosure.not-proposed", Refused(request.AcceptDisclosure(On("03-11"))));
        Ok(request.ProposeDisclosure(On("03-11")));
        Assert.Equal("request.disclosure.already-proposed", Refused(request.ProposeDisclosure(On("03-11"))));
        Ok(request.DeclineDisclosure(On("03-11")));
        Assert.Equal(Visibility.ApplicantOnly, request.Visibility);
        Ok(request.ProposeDisclosure(On("03-12")));
        Ok(request.AcceptDisclosure(On("03-12")));
        Assert.Equal(Visibility.Public, request.Visibility);
        var withdrawn = In(RequestState.Closed);
        Ok(withdrawn.Archive(On("03-11")));
        Assert.Equal("request.disclosure.nothing-given", Refused(withdrawn.ProposeDisclosure(On("03-11"))));
    }

    [Fact]
    public void A_record_about_the_applicant_is_dealt_with_once()
    {
        var request = Assigned();
        Ok(request.CorrectRecord(On("03-04"), RecordCorrection.Forwarded));
        Assert.Equal("request.record.already-done", Refused(request.CorrectRecord(On("03-05"), RecordCorrection.Corrected)));
    }

    [Fact]
    public void An_order_to_decide_anew_makes_a_new_request_and_leaves_the_old_one_as_it_was_counted()
    {
        var request = In(RequestState.Delivered);
        var order = new RedoOrder(Guid.NewGuid(), new RequestNumber(Date("06-01"), 1), "某政复决〔2026〕1号", WorkingDays: 10);
        Assert.Equal("request.redo.authority-missing", Refused(request.OrderRedo(On("06-01"), order with { Authority = "" })));
        Assert.Equal("request.redo.period", Refused(request.OrderRedo(On("06-01"), order with { Date = Date("06-01") })));
        var anew = Ok(request.OrderRedo(On("06-01"), order));
        Assert.Equal((RequestState.Received, Date("06-15"), request.Id), (anew.State, anew.ReplyDue, anew.RedoOf));
        Assert.Equal((RequestState.Delivered, "A2", anew.Id), (request.State, request.Reply?.Code, request.RedoneBy));
        Assert.Equal("request.redo.already-ordered", Refused(request.OrderRedo(On("06-02"), order)));
        var byDate = Ok(In(RequestState.Closed).OrderRedo(On("06-01"), order with { WorkingDays = 0, Date = Date("06-30") }));
        Assert.Equal(Date("06-30"), byDate.ReplyDue);
        var byLaw = Ok(In(RequestState.Closed).OrderRedo(On("06-01"), order with { WorkingDays = 0 }));
        Assert.Equal(Date("06-30"), byLaw.ReplyDue);
    }
}
