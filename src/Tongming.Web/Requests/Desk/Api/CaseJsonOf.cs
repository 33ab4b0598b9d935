using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk.Api;

/// <summary>Writes what the pages show as JSON.</summary>
internal static class CaseJsonOf
{
    public static CaseJson Case(CaseScreen screen)
    {
        var (view, request) = (screen.View, screen.View.Request);
        return new CaseJson
        {
            Id = request.Id,
            Number = request.Number?.ToString(),
            Title = request.Title,
            Description = request.Description,
            State = State(request.State),
            Term = Term(screen.Clock),
            Channel = view.Application.Channel.ToString(),
            SubmittedOn = request.SubmittedOn,
            ReceivedOn = request.ReceivedOn,
            IssuedOn = request.IssuedOn,
            ReceivedByApplicantOn = request.ReceivedByApplicantOn,
            ClosedOn = request.ClosedOn,
            Reply = request.Reply is { } reply ? new CodeJson(reply.Code, reply.Wording) : null,
            DecisionNumber = request.DecisionNumber,
            SectionId = request.SectionId,
            OfficerId = request.OfficerId,
            Applicant = [.. screen.Applicant.Select(line => new LineJson(line.Label, line.Value))],
            Draft = Draft(request),
            DraftText = screen.DraftText,
            Version = request.Version,
            Acts = [.. screen.Acts.Select(act => new CodeJson(RequestActs.Of(act).Code, RequestActs.Of(act).Label))],
            Course =
            [
                .. view.Entries.Select(one => new StepJson(
                    one.Entry.Day,
                    new CodeJson(one.Entry.Act["request.".Length..], CaseWords.ActOf(one.Entry.Act)),
                    CaseCourse.Who(view, one.Entry),
                    one.Note
                )),
            ],
        };
    }

    public static TermJson Term(TermView term) =>
        new(
            Term(term.Clock),
            [.. term.Days.Select(day => new TermDayJson(day.Date, day.Counted, day.Number, day.Why, day.Law))],
            [.. term.Moves.Select(move => new TermMoveJson(move.Event.On, move.Before?.Due, move.After?.Due, move.Sentence, move.Law))]
        );

    public static PaperJson Paper(CasePaper paper) =>
        new(
            paper.Id,
            new CodeJson(paper.Kind.Code(), paper.Kind.Name()),
            paper.Number,
            paper.IssuedOn,
            paper.Sha256,
            $"/api/v1/desk/requests/{paper.RequestId}/papers/{paper.Id}"
        );

    public static FileJson File(Guid requestId, KeptFile file) =>
        new(file.Id, file.Name, file.Size, file.Sha256, file.Purpose, $"/api/v1/desk/requests/{requestId}/files/{file.Id}");

    public static ActJson Act(ICaseAct act, FieldChoices choices, string consequence)
    {
        var entry = RequestActs.Of(act.Act);
        return new ActJson(
            entry.Code,
            entry.Label,
            consequence,
            [.. FormShape.Of(act.Input).Fields.Select(field => Field(field, choices))]
        );
    }

    public static CodeJson State(RequestState state) => new(state.ToString(), RequestStates.NameOf(state));

    private static FieldJson Field(FormField field, FieldChoices choices) =>
        new(
            char.ToLowerInvariant(field.Name[0]) + field.Name[1..],
            field.Label,
            field.Help,
            field.ValueType == typeof(DateOnly) ? "date"
                : field.ValueType == typeof(bool) ? "boolean"
                : field.ValueType == typeof(int) ? "integer"
                : "string",
            field.IsRequired,
            choices.Of(field)?.Select(choice => new CodeJson(choice.Value, choice.Label)).ToList()
        );

    private static DraftJson? Draft(InformationRequest request) =>
        request is { DraftKind: { } kind, DraftHash: { } hash }
            ? new DraftJson(
                new CodeJson(kind.Code, kind.Wording),
                request.DraftReason,
                hash,
                request.NextReview()?.ToString(),
                request.ReturnReason
            )
            : null;

    private static TermSummaryJson Term(ClockReading clock) =>
        new(
            new CodeJson(clock.State.ToString(), CaseWords.Of(clock)),
            clock.ReplyDue?.Due,
            clock.ReplyDue?.IsProvisional ?? false,
            clock.IsExpected,
            clock.NextLimit?.Due
        );
}
