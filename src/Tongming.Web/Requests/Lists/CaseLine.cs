using System.Linq.Expressions;
using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Lists;

/// <summary>A case as one line of a list.</summary>
internal sealed record CaseLine(Guid Id, RequestNumber? Number, string Title, RequestState State)
{
    public ClockState Clock { get; init; }

    public DateOnly? ReplyDue { get; init; }

    public bool IsProvisional { get; init; }

    public DateOnly? NextLimit { get; init; }

    public DateOnly SubmittedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public Guid? SectionId { get; init; }

    public Guid? OfficerId { get; init; }

    public Guid ApplicationId { get; init; }

    public ReplyKind? Reply { get; init; }

    /// <summary>The columns of a list and no others: texts that are long stay in the database.</summary>
    public static Expression<Func<InformationRequest, CaseLine>> Of { get; } =
        request => new CaseLine(request.Id, request.Number, request.Title, request.State)
        {
            Clock = request.ClockState,
            ReplyDue = request.ReplyDue,
            IsProvisional = request.DueIsProvisional,
            NextLimit = request.NextLimit,
            SubmittedOn = request.SubmittedOn,
            ClosedOn = request.ClosedOn,
            SectionId = request.SectionId,
            OfficerId = request.OfficerId,
            ApplicationId = request.ApplicationId,
            Reply = request.Reply,
        };

    /// <summary>The number, or a word where it has none yet.</summary>
    public string NumberWords => Number?.ToString() ?? "未登记";

    /// <summary>The title, or a word where the applicant gave none.</summary>
    public string TitleWords => Title.Length > 0 ? Title : "（未写名称）";

    /// <summary>Where the case stands.</summary>
    public string Address => CaseAddress.Of(Id);

    /// <summary>How urgent it is.</summary>
    public Urgency UrgencyAt(UrgencyBounds bounds) => RequestUrgency.Of(new UrgencyColumns(State, Clock, ReplyDue, NextLimit), bounds);

    /// <summary>Its colour: red when overdue, amber when due soon or waiting, else by what it came to.</summary>
    public StateTone ToneAt(UrgencyBounds bounds) => State == RequestState.Merged ? StateTone.Grey : UrgencyWords.ToneOf(UrgencyAt(bounds));
}

/// <summary>The addresses of a case on the desk.</summary>
internal static class CaseAddress
{
    /// <summary>Its page.</summary>
    public static string Of(Guid id) => $"/desk/requests/{id}";

    /// <summary>The form of an act on it.</summary>
    public static string Of(Guid id, Tongming.Requests.Acts.RequestAct act) =>
        $"{Of(id)}/acts/{Tongming.Requests.Acts.RequestActs.Of(act).Code}";
}
