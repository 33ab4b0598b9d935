using Tongming.Calendar;

namespace Tongming.Publications.Faults;

/// <summary>What a visitor found wrong on a page (找错): a ticket that is answered within <see cref="AnswerWorkingDays"/>.</summary>
[Law("R4-25", "R5-32")]
public sealed class FaultReport
{
    /// <summary>Working days in which it is answered; the day of the report does not count.</summary>
    public const int AnswerWorkingDays = 3;

    /// <summary>Longest description, in characters.</summary>
    public const int LongestText = 1000;

    /// <summary>Longest answer, in characters.</summary>
    public const int LongestAnswer = 1000;

    /// <summary>Longest address of a page, in characters.</summary>
    public const int LongestPage = 300;

    private FaultReport() { }

    /// <summary>The body whose page it is.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The ticket.</summary>
    public Guid Id { get; private set; }

    /// <summary>What the visitor keeps to read the answer: digits and letters, not to be guessed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What is wrong.</summary>
    public FaultKind Kind { get; private set; }

    /// <summary>Address of the page inside the portal, or empty.</summary>
    public string Page { get; private set; } = "";

    /// <summary>What the visitor wrote.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The day of the report.</summary>
    public DateOnly ReportedOn { get; private set; }

    /// <summary>The last day on which an answer is in time, inclusive.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Whether the office mended something, found nothing wrong, or has not answered.</summary>
    public FaultOutcome Outcome { get; private set; }

    /// <summary>What the office answers; empty until it does.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The day of the answer, or null.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What a visitor reports.</summary>
    /// <param name="BodyId">The body.</param>
    /// <param name="Id">The ticket.</param>
    /// <param name="Code">What the visitor keeps.</param>
    /// <param name="Kind">What is wrong.</param>
    /// <param name="Page">The page, or empty.</param>
    /// <param name="Text">What the visitor wrote.</param>
    public sealed record Report(Guid BodyId, Guid Id, string Code, FaultKind Kind, string Page, string Text);

    /// <summary>
    /// A report of a day. Due <see cref="AnswerWorkingDays"/> working days later: reported on Friday 2026-03-06, it is due on Wednesday
    /// 2026-03-11. Refused <c>fault.text-missing</c>.
    /// </summary>
    public static Outcome<FaultReport> Make(Report report, DateOnly on, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(calendar);
        if (string.IsNullOrWhiteSpace(report.Text))
            return new Refusal("fault.text-missing");
        return new FaultReport
        {
            BodyId = report.BodyId,
            Id = report.Id,
            Code = report.Code,
            Kind = report.Kind,
            Page = report.Page,
            Text = report.Text.Trim(),
            ReportedOn = on,
            DueOn = calendar.NthWorkingDayAfter(on, AnswerWorkingDays),
        };
    }

    /// <summary>
    /// Answers it; an answer may be bettered later. Refused <c>fault.answer-missing</c>, and <c>fault.outcome-missing</c> where it is
    /// not said whether something was mended.
    /// </summary>
    public Outcome<FaultOutcome> Settle(FaultOutcome outcome, string answer, DateOnly on)
    {
        if (outcome == FaultOutcome.Open)
            return new Refusal("fault.outcome-missing");
        if (string.IsNullOrWhiteSpace(answer))
            return new Refusal("fault.answer-missing");
        (Outcome, Answer, AnsweredOn, Version) = (outcome, answer.Trim(), AnsweredOn ?? on, Version + 1);
        return outcome;
    }

    /// <summary>Whether it is answered too late, or not answered though its last day has passed.</summary>
    public bool IsLate(DateOnly today) => (AnsweredOn ?? today) > DueOn;
}

/// <summary>What is wrong on a page.</summary>
public enum FaultKind
{
    /// <summary>A wrong word or sign.</summary>
    Wording,

    /// <summary>A link or an attachment that does not open.</summary>
    DeadLink,

    /// <summary>What is said does not hold any more.</summary>
    Outdated,

    /// <summary>A figure that is wrong or does not agree with another.</summary>
    Figure,

    /// <summary>The page cannot be used: by keyboard, by phone, by a reader of screens.</summary>
    Use,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What became of a report.</summary>
public enum FaultOutcome
{
    /// <summary>Not answered yet.</summary>
    Open,

    /// <summary>Something was mended.</summary>
    Mended,

    /// <summary>Nothing was wrong.</summary>
    NothingWrong,

    /// <summary>It is for somebody else, who is named.</summary>
    Elsewhere,
}

/// <summary>The words of reports in Chinese.</summary>
public static class FaultNames
{
    /// <summary>What is wrong.</summary>
    public static string Of(FaultKind value) =>
        value switch
        {
            FaultKind.Wording => "文字有错",
            FaultKind.DeadLink => "链接、附件打不开",
            FaultKind.Outdated => "内容过时",
            FaultKind.Figure => "数据有误",
            FaultKind.Use => "页面不好用",
            FaultKind.Other => "其他",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };

    /// <summary>What became of it.</summary>
    public static string Of(FaultOutcome value) =>
        value switch
        {
            FaultOutcome.Open => "处理中",
            FaultOutcome.Mended => "已改正",
            FaultOutcome.NothingWrong => "核实无误",
            FaultOutcome.Elsewhere => "转有关单位",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };
}
