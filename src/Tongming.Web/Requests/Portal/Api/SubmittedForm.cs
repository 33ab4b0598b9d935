using System.Text.Json;
using System.Text.Json.Serialization;
using Tongming.Requests.Intake;
using Tongming.Web.Requests.Portal.Form;

namespace Tongming.Web.Requests.Portal.Api;

/// <summary>An application as another system sends it. Only what 条例 第二十九条 makes mandatory is mandatory.</summary>
internal sealed record SubmittedForm
{
    /// <summary>The body that is asked.</summary>
    public Guid Body { get; init; }

    /// <summary>Class of the applicant.</summary>
    public ApplicantClass? ApplicantClass { get; init; }

    /// <summary>Name of the person or organisation.</summary>
    public string Name { get; init; } = "";

    /// <summary>Kind of the proof of identity, such as 居民身份证.</summary>
    public string ProofKind { get; init; } = "";

    /// <summary>Its number.</summary>
    public string ProofNumber { get; init; } = "";

    /// <summary>Who acts for an organisation.</summary>
    public string? Representative { get; init; }

    /// <summary>Telephone; its last four digits are asked for when the request is looked up.</summary>
    public string Phone { get; init; } = "";

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>On what carrier the information is wanted.</summary>
    public ObtainingManner? Manner { get; init; }

    /// <summary>By what way.</summary>
    public ObtainingRoute? Route { get; init; }

    /// <summary>Who hands it in for the applicant; their authority must come along as a file.</summary>
    public SubmittedAgent? Agent { get; init; }

    /// <summary>One matter or several.</summary>
    public IReadOnlyList<SubmittedMatter> Matters { get; init; } = [];

    /// <summary>The same as the page's draft, so that one set of rules checks both.</summary>
    public FormDraft ToDraft(string key) =>
        new FormDraft
        {
            BodyId = Body,
            SubmissionKey = key,
            Matters =
            [
                .. Matters.Select(matter => new DraftMatter(matter.Title ?? "", matter.DocumentNumber ?? "", matter.Description ?? "")),
            ],
        }.With([
            new(nameof(ApplicantKind.Class), ApplicantClass?.ToString() ?? ""),
            new(nameof(ApplicantKind.ByAgent), Agent is null ? "" : "true"),
            new(nameof(ApplicantAgent.AgentName), Agent?.Name ?? ""),
            new(nameof(ApplicantAgent.AgentPhone), Agent?.Phone ?? ""),
            new(nameof(PersonIdentity.Name), Name),
            new(nameof(PersonIdentity.ProofKind), ProofKind),
            new(nameof(PersonIdentity.ProofNumber), ProofNumber),
            new(nameof(OrganisationIdentity.Representative), Representative ?? ""),
            new(nameof(ApplicantContact.Phone), Phone),
            new(nameof(ApplicantContact.Email), Email ?? ""),
            new(nameof(ApplicantContact.Address), Address ?? ""),
            new(nameof(ObtainingWish.Manner), Manner?.ToString() ?? ""),
            new(nameof(ObtainingWish.Route), Route?.ToString() ?? ""),
        ]);
}

/// <summary>Who acts for the applicant.</summary>
internal sealed record SubmittedAgent(string? Name, string? Phone);

/// <summary>One matter: title, document number or description, one of them at least.</summary>
internal sealed record SubmittedMatter(string? Title, string? DocumentNumber, string? Description);

/// <summary>What comes back.</summary>
/// <param name="Code">The query code.</param>
/// <param name="SubmittedOn">The day of submission.</param>
/// <param name="ApplicationId">The form.</param>
/// <param name="RequestIds">Its matters, in the order in which they were sent.</param>
/// <param name="Next">One sentence: what comes next.</param>
internal sealed record SubmittedReceipt(string Code, DateOnly SubmittedOn, Guid ApplicationId, IReadOnlyList<Guid> RequestIds, string Next);

/// <summary>The JSON of this endpoint, generated when the program is built.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SubmittedForm))]
[JsonSerializable(typeof(SubmittedReceipt))]
internal sealed partial class SubmissionJson : JsonSerializerContext;
