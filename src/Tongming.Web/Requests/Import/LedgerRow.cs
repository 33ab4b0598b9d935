using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;

namespace Tongming.Web.Requests.Import;

/// <summary>What is wrong with a cell, in a sentence that says how to mend it.</summary>
/// <param name="Cell">Its address, such as B7.</param>
/// <param name="Sentence">What is wrong.</param>
internal sealed record CellProblem(string Cell, string Sentence);

/// <summary>One case as a row of the office's ledger tells it. Values count only where there are no problems.</summary>
internal sealed record LedgerRow
{
    /// <summary>Number of the row in the file.</summary>
    public required int Row { get; init; }

    /// <summary>登记号 as written; it may be of any form.</summary>
    public string WrittenNumber { get; init; } = "";

    /// <summary>登记号 where it is of this program's form.</summary>
    public RequestNumber? Number { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public IntakeChannel Channel { get; init; }

    public ApplicantClass ApplicantClass { get; init; }

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Matter { get; init; } = "";

    public DateOnly? CorrectionAskedOn { get; init; }

    public DateOnly? CorrectionReceivedOn { get; init; }

    public DateOnly? ConsultedFrom { get; init; }

    public DateOnly? ConsultedUntil { get; init; }

    /// <summary>0 where it was not extended.</summary>
    public int ExtensionDays { get; init; }

    public DateOnly? RepliedOn { get; init; }

    public ReplyKind? Reply { get; init; }

    public DateOnly? DeliveredOn { get; init; }

    public string Remark { get; init; } = "";

    public IReadOnlyList<CellProblem> Problems { get; init; } = [];
}
