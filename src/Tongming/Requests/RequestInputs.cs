using Tongming.Requests.Replies;

namespace Tongming.Requests;

/// <summary>One matter of an application as the applicant describes it.</summary>
/// <param name="Id">The id that the request will have.</param>
/// <param name="Title">Title of the information wanted, or empty.</param>
/// <param name="Description">Document number or other description by which it can be found.</param>
[Law("条例 第二十九条", "R1-42")]
public sealed record NewMatter(Guid Id, string Title, string Description)
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 200;

    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionLength = 4000;

    /// <summary>Null where it can be registered; <c>request.matter.missing</c>, <c>request.matter.too-long</c>.</summary>
    public Refusal? WhatIsWrong() =>
        string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Description) ? new Refusal("request.matter.missing")
        : Title.Length > TitleLength || Description.Length > DescriptionLength
            ? new Refusal("request.matter.too-long", TitleLength, DescriptionLength)
        : null;
}

/// <summary>A notice that asks for a correction (补正告知书).</summary>
/// <param name="WorkingDays">The reasonable time that it gives, 1 to 60 working days.</param>
/// <param name="Points">Each point to be corrected. All at once: it can be asked only once.</param>
/// <param name="ReachedOn">The day on which the applicant received it; his time runs from the day after. Null: from the act's day.</param>
[Law("条例 第三十条", "R1-50")]
public sealed record CorrectionNotice(int WorkingDays, string Points, DateOnly? ReachedOn = null)
{
    /// <summary>The longest time that can be given, in working days. The law says reasonable.</summary>
    public const int MostDays = 60;
}

/// <summary>An extension of the period (延长答复期限).</summary>
/// <param name="WorkingDays">1 to 20 working days.</param>
/// <param name="Reason">The reason that the applicant is told.</param>
/// <param name="ApprovedBy">The head of the working body who approved it.</param>
[Law("条例 第三十三条", "R1-54")]
public sealed record Extension(int WorkingDays, string Reason, Guid ApprovedBy);

/// <summary>What a third party or another agency said. (条例 第三十二条; 条例 第三十四条; R1-56; R1-57; R1-58)</summary>
public enum Opinion
{
    /// <summary>同意公开.</summary>
    Consents,

    /// <summary>不同意公开.</summary>
    Objects,

    /// <summary>逾期未答复: a third party's silence leaves it to the body, another agency's is consent.</summary>
    Silent,
}

/// <summary>An answer to a consultation.</summary>
/// <param name="Opinion">What was said.</param>
/// <param name="Reason">The reason of an objection, or null.</param>
/// <param name="EventNo">The entry of the clock ledger that asked; null: the oldest that is open.</param>
public sealed record ConsultationAnswer(Opinion Opinion, string? Reason = null, int? EventNo = null);

/// <summary>What was done about a record that the body keeps about the applicant himself (更正). (条例 第四十一条; R1-74)</summary>
public enum RecordCorrection
{
    /// <summary>已更正并告知.</summary>
    Corrected,

    /// <summary>已转送有权机关并告知.</summary>
    Forwarded,

    /// <summary>已告知向有权机关提出.</summary>
    Directed,

    /// <summary>经核实无误，不予更正.</summary>
    Declined,
}

/// <summary>A decision as it goes out.</summary>
/// <param name="Number">The number of the decision, for example 某统公复〔2026〕3号.</param>
/// <param name="ContentHash">Hash of what goes out; it must be what was signed.</param>
public sealed record OutgoingDecision(string Number, string ContentHash);

/// <summary>An order by reconsideration or court to decide anew (责令重新办理).</summary>
/// <param name="Id">The id of the new request that carries it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Authority">The decision or judgment that orders it.</param>
/// <param name="WorkingDays">The working days that it gives; 0 where it names a date or nothing, then the period of the law.</param>
/// <param name="Date">The date that it names, or null.</param>
[Law("条例 第五十一条")]
public sealed record RedoOrder(Guid Id, RequestNumber Number, string Authority, int WorkingDays = 0, DateOnly? Date = null);
