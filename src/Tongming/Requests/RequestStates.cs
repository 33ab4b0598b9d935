namespace Tongming.Requests;

/// <summary>The states of the process in groups.</summary>
public static class RequestStates
{
    /// <summary>All states in the order of the process.</summary>
    public static IReadOnlyList<RequestState> All { get; } = Enum.GetValues<RequestState>();

    /// <summary>States in which the matter still has to be dealt with.</summary>
    public static IReadOnlyList<RequestState> Open { get; } = [.. All.Where(state => !IsClosed(state))];

    /// <summary>States in which a draft is on its way from the section to the signature.</summary>
    public static IReadOnlyList<RequestState> WithDraft { get; } =
    [RequestState.InReview, RequestState.SecrecyReview, RequestState.SecrecyReferred, RequestState.AwaitingSignature, RequestState.Signed];

    /// <summary>True where the body owes no more answer.</summary>
    public static bool IsClosed(RequestState state) => state >= RequestState.Issued;

    /// <summary>The word on the screen, for example 待补正.</summary>
    public static string NameOf(RequestState state) =>
        state switch
        {
            RequestState.Submitted => "待登记",
            RequestState.AwaitingConfirmation => "待确认",
            RequestState.Received => "待分办",
            RequestState.CorrectionAsked => "待补正",
            RequestState.Assigned => "办理中",
            RequestState.Consulting => "征求意见中",
            RequestState.ReasonsAsked => "待说明理由",
            RequestState.FeeNotified => "待缴费",
            RequestState.InReview => "审核中",
            RequestState.SecrecyReview => "保密审查中",
            RequestState.SecrecyReferred => "报请确定中",
            RequestState.AwaitingSignature => "待签发",
            RequestState.Signed => "待发出",
            RequestState.Issued => "已发出",
            RequestState.Delivered => "已送达",
            RequestState.Closed => "已终止",
            RequestState.Archived => "已归档",
            RequestState.Merged => "已并案",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
