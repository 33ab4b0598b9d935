using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;

namespace Tongming.Web.Requests.Lists;

/// <summary>By which day a period is meant.</summary>
internal enum CaseDates
{
    /// <summary>收到: the day on which it was sent in.</summary>
    Submitted,

    /// <summary>到期: the last day for the answer.</summary>
    Due,

    /// <summary>办结: the day on which it was dealt with.</summary>
    Closed,

    /// <summary>答复: the same day, of those only to which an answer went out.</summary>
    Answered,
}

/// <summary>
/// What a list of cases is asked for, as it stands in the address. Pages, exports and the API read it by the same names; what is not
/// asked for is null.
/// </summary>
internal sealed record CaseFilter
{
    /// <summary>Longest text that is searched for.</summary>
    public const int LongestText = 100;

    /// <summary>The section of what nobody has yet, in the address.</summary>
    public const string NoSection = "none";

    /// <summary>Words of title and description, or a whole number (登记号).</summary>
    public string? Text { get; init; }

    /// <summary>The applicant's full name.</summary>
    public string? Applicant { get; init; }

    /// <summary>True for those that are not closed, false for those that are.</summary>
    public bool? IsOpen { get; init; }

    public RequestState? State { get; init; }

    public Urgency? Urgency { get; init; }

    public Guid? Section { get; init; }

    /// <summary>Whether only those are meant that no section has.</summary>
    public bool HasNoSection { get; init; }

    public Guid? Officer { get; init; }

    public IntakeChannel? Channel { get; init; }

    public ApplicantClass? Class { get; init; }

    public ReplyKind? Reply { get; init; }

    /// <summary>The day by which <see cref="From"/> and <see cref="Until"/> are meant.</summary>
    public CaseDates Dates { get; init; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>
    /// Reads it from an address; empty values are none. Refused, because a list that shows more than was asked for misleads:
    /// <c>requests.list.unreadable</c>, a value that cannot be understood; <c>requests.list.period</c>, a period that ends before it begins.
    /// </summary>
    /// <param name="value">Gives the value of a name; empty where there is none.</param>
    public static Outcome<CaseFilter> Read(Func<string, string> value)
    {
        var state = value("state");
        var reading = new FilterReading(value);
        var filter = new CaseFilter
        {
            Text = reading.Words("q", "搜索", LongestText),
            Applicant = reading.Words("applicant", "申请人全名", LongestText),
            IsOpen = state switch
            {
                "open" => true,
                "closed" => false,
                _ => null,
            },
            State = state is "open" or "closed" ? null : reading.Member<RequestState>("state", "状态"),
            Urgency = reading.Member<Urgency>("urgency", "紧急程度"),
            Section = value("section") == NoSection ? null : reading.Id("section", "科室"),
            HasNoSection = value("section") == NoSection,
            Officer = reading.Id("officer", "承办人"),
            Channel = reading.Member<IntakeChannel>("channel", "申请渠道"),
            Class = reading.Member<ApplicantClass>("class", "申请人类别"),
            Reply = reading.Kind("reply", "答复类型"),
            Dates = reading.Member<CaseDates>("dates", "日期种类") ?? CaseDates.Submitted,
            From = reading.Day("from", "起始日期"),
            Until = reading.Day("until", "截止日期"),
        };
        if (reading.Problem is { } problem)
            return problem;
        return filter.Until < filter.From ? new Refusal("requests.list.period") : filter;
    }
}
