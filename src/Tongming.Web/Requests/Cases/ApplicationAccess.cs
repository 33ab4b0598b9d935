namespace Tongming.Web.Requests.Cases;

/// <summary>By what an application is found again: the applicant's code and the applicant's name, both as keyed hashes.</summary>
internal sealed class ApplicationAccess
{
    public Guid BodyId { get; init; }

    public Guid ApplicationId { get; init; }

    public string CodeHash { get; init; } = "";

    public string NameKey { get; set; } = "";

    /// <summary>Wrong telephone digits since the last right ones.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no further attempt is taken.</summary>
    public DateTimeOffset? LockedUntil { get; set; }
}

/// <summary>The last number that was given out in a series. Taken in the transaction that uses it, so that none is left out.</summary>
internal sealed class NumberSeries
{
    public Guid BodyId { get; init; }

    /// <summary>What is numbered, such as <c>request:20260302</c> or <c>paper:2026</c>.</summary>
    public string Series { get; init; } = "";

    public int Last { get; set; }
}

/// <summary>A deviation of a body from the default permissions.</summary>
internal sealed class RequestGrant
{
    public Guid BodyId { get; init; }

    public Tongming.People.Role Role { get; init; }

    /// <summary>Code of the act.</summary>
    public string Act { get; init; } = "";

    public bool Allowed { get; set; }
}
