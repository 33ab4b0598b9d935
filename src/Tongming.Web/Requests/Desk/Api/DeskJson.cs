using System.Text.Json;

namespace Tongming.Web.Requests.Desk.Api;

/// <summary>A code with its word.</summary>
internal sealed record CodeJson(string Code, string Word);

/// <summary>A case.</summary>
internal sealed record CaseJson
{
    public required Guid Id { get; init; }

    /// <summary>登记号, or null until it is registered.</summary>
    public string? Number { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required CodeJson State { get; init; }

    public required TermSummaryJson Term { get; init; }

    public required string Channel { get; init; }

    public required DateOnly SubmittedOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ReceivedByApplicantOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Kind of the reply, once it was issued.</summary>
    public CodeJson? Reply { get; init; }

    public string? DecisionNumber { get; init; }

    public Guid? SectionId { get; init; }

    public Guid? OfficerId { get; init; }

    /// <summary>Masked.</summary>
    public required IReadOnlyList<LineJson> Applicant { get; init; }

    /// <summary>The draft under way.</summary>
    public DraftJson? Draft { get; init; }

    /// <summary>The draft as text, with the person masked, or why it cannot be made.</summary>
    public string? DraftText { get; init; }

    /// <summary>To be sent back with an act.</summary>
    public required int Version { get; init; }

    /// <summary>The acts that the caller may do now.</summary>
    public required IReadOnlyList<CodeJson> Acts { get; init; }

    public required IReadOnlyList<StepJson> Course { get; init; }
}

/// <summary>A line about the applicant.</summary>
internal sealed record LineJson(string Label, string Value);

/// <summary>State of the clock and the last day for the answer.</summary>
internal sealed record TermSummaryJson(CodeJson Clock, DateOnly? Due, bool IsProvisional, bool IsExpected, DateOnly? NextLimit);

/// <summary>A draft.</summary>
internal sealed record DraftJson(CodeJson Kind, string? Reason, string ContentHash, string? NextReview, string? ReturnReason);

/// <summary>A step of the course.</summary>
internal sealed record StepJson(DateOnly Day, CodeJson Act, string Who, string? Note);

/// <summary>The working of a date.</summary>
internal sealed record TermJson(TermSummaryJson Term, IReadOnlyList<TermDayJson> Days, IReadOnlyList<TermMoveJson> Moves);

/// <summary>A day of the working.</summary>
internal sealed record TermDayJson(DateOnly Date, bool Counted, int? Number, string Why, string? Law);

/// <summary>An event that moved the date.</summary>
internal sealed record TermMoveJson(DateOnly On, DateOnly? Before, DateOnly? After, string Sentence, string Law);

/// <summary>A paper of a case.</summary>
internal sealed record PaperJson(Guid Id, CodeJson Kind, string? Number, DateOnly? IssuedOn, string? Sha256, string Address);

/// <summary>A file of a case.</summary>
internal sealed record FileJson(Guid Id, string Name, long Size, string Sha256, string Purpose, string Address);

/// <summary>A field of an act's input.</summary>
internal sealed record FieldJson(string Name, string Label, string? Help, string Type, bool Required, IReadOnlyList<CodeJson>? Choices);

/// <summary>An act that may be done now, with what it asks.</summary>
internal sealed record ActJson(string Code, string Label, string Consequence, IReadOnlyList<FieldJson> Fields);

/// <summary>What is sent to do an act.</summary>
/// <param name="Token">16 to 80 characters; the same token is the same act, however often it is sent.</param>
/// <param name="Version">The version of the case that was seen.</param>
/// <param name="Input">The fields of the act, as <c>GET …/acts</c> lists them.</param>
internal sealed record ActSentJson(string Token, int Version, JsonElement Input);

/// <summary>What came of an act.</summary>
internal sealed record ActDoneJson(CodeJson State, DateOnly? Due, bool Repeated, string Sentence);

/// <summary>What is sent to enter an application.</summary>
/// <param name="Token">16 to 80 characters; the same token with the same content is the same application.</param>
/// <param name="Channel">InPerson, Oral, SignedMail, OrdinaryMail, EMail or Fax.</param>
/// <param name="Dates">arrived, or signedFor and sentElsewhere, or arrived and confirmed, as the channel asks.</param>
/// <param name="Form">Who asks for what.</param>
internal sealed record CaseSentJson(string Token, string Channel, JsonElement Dates, JsonElement Form);

/// <summary>What came of entering an application.</summary>
internal sealed record CaseEnteredJson(IReadOnlyList<Guid> Ids, string Code, string Sentence);
