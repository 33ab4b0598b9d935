namespace Tongming.Web.Requests.Intake;

/// <summary>Who asks, in clear. It exists in memory only: in the database it is encrypted as a whole.</summary>
internal sealed record ApplicantData
{
    /// <summary>Name of the person or organisation.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of the proof of identity, such as 居民身份证 or 统一社会信用代码证.</summary>
    public string ProofKind { get; init; } = "";

    /// <summary>Its number.</summary>
    public string ProofNumber { get; init; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>E-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Postal address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Who acts for an organisation (法定代表人或负责人).</summary>
    public string Representative { get; init; } = "";

    /// <summary>Name of the authorised agent (受委托人).</summary>
    public string AgentName { get; init; } = "";

    /// <summary>Telephone of the agent.</summary>
    public string AgentPhone { get; init; } = "";

    /// <summary>Last four digits of the telephone by which the applicant is known again.</summary>
    public string PhoneTail => Digits(Phone) is { Length: >= 4 } digits ? digits[^4..] : Digits(Phone);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
