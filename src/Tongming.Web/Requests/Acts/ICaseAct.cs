using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Acts;

/// <summary>
/// An act on a case. One class each; <see cref="PerformAct"/> does what all have in common: the right to act, the repeated sending,
/// the stale form, the ledger and the transaction.
/// </summary>
internal interface ICaseAct
{
    /// <summary>Which act.</summary>
    RequestAct Act { get; }

    /// <summary>Type of its input; its attributes make the form, the API and the checks of shape.</summary>
    Type Input { get; }

    /// <summary>Carries it out on what is loaded, or refuses. Nothing but the database is touched.</summary>
    Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input);
}

/// <summary>What an input tells about its day.</summary>
internal interface IHasDay
{
    /// <summary>The legal day of the act where it was not today; null for today.</summary>
    DateOnly? On { get; }
}

/// <summary>What an act works on, loaded and tracked.</summary>
internal sealed record CaseWork(Db Db, InformationRequest Request, Application Application, Body Body)
{
    /// <summary>Who acts.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The moment.</summary>
    public required Now Now { get; init; }

    /// <summary>The day of the act with the body's calendar and rules.</summary>
    public required ActDay Day { get; init; }

    /// <summary>Files that came with the act and are kept already.</summary>
    public IReadOnlyList<ActFile> Files { get; init; } = [];
}

/// <summary>A file that came with an act.</summary>
internal sealed record ActFile(Guid Id, string Name, string Sha256);

/// <summary>What an act did besides changing the case.</summary>
internal sealed record ActResult
{
    /// <summary>Coded facts for the ledger: an object of days, numbers, codes and ids.</summary>
    public object? Facts { get; init; }

    /// <summary>What people wrote.</summary>
    public string? Note { get; init; }

    /// <summary>One sentence for whoever acted: what happened and what comes next. Null for the usual sentence about state and term.</summary>
    public string? Sentence { get; init; }
}
