using Tongming.People;

namespace Tongming.Requests.Acts;

/// <summary>In what capacity somebody acts: the applicant (or his agent) with his own request, or somebody of the body in a role.</summary>
/// <param name="Role">The role, or null for the applicant.</param>
public readonly record struct RequestParty(Role? Role)
{
    /// <summary>The applicant, with his own request only.</summary>
    public static RequestParty Applicant { get; }

    /// <summary>The applicant, then all roles in their order.</summary>
    public static IReadOnlyList<RequestParty> All { get; } = [Applicant, .. Enum.GetValues<Role>().Select(role => new RequestParty(role))];

    /// <summary>True for the three administrators, who may do nothing with cases, not even look. (R7-09; R7-11)</summary>
    public bool IsAdministrator =>
        Role is People.Role.SystemAdministrator or People.Role.SecurityAdministrator or People.Role.AuditAdministrator;

    /// <summary>The role's name, or <c>Applicant</c>.</summary>
    public override string ToString() => Role?.ToString() ?? nameof(Applicant);
}
