using Tongming.People;

namespace Tongming.Web.Platform.Ledger;

/// <summary>What somebody did, as it goes into the ledger. It names ids, codes and days, never a person's data.</summary>
internal sealed record LedgerAct
{
    /// <summary>The body whose chain takes the act; the empty id for acts of the installation.</summary>
    public required Guid BodyId { get; init; }

    /// <summary>Code of the act, such as <c>request.ask-correction</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What kind of thing it was done to, such as <c>request</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>For whom it was done, where a substitute acted.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>The legal day that the act counts for; it may lie before the day of writing.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The article, rule or ground, as a code or a short phrase of the program; never free text of people.</summary>
    public string Why { get; init; } = "";

    /// <summary>Coded facts as JSON: dates, numbers, ids, codes. <c>{}</c> where there are none.</summary>
    public string Facts { get; init; } = "{}";

    /// <summary>What people wrote about it. Kept beside the ledger, where it can be destroyed; the ledger keeps only its hash.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// What makes a repeated act the same one, unique in the body; null where repetition does no harm. A mark that somebody sent goes in
    /// only as <see cref="SentMark"/>; the program's own (the set-up, the rows of an import) stand as they are.
    /// </summary>
    public string? Token { get; init; }
}
