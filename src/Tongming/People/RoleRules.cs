namespace Tongming.People;

/// <summary>Which roles one person may not hold together.</summary>
public static class RoleRules
{
    private static readonly Role[] Administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>True for the three administrators (三员).</summary>
    [Law("R7-09", "R7-11")]
    public static bool IsAdministrator(Role role) => Administrators.Contains(role);

    /// <summary>
    /// The refusal for a set of roles that one person may not hold, or null. The three administrators exclude each other and every
    /// working role: who manages the system reads no case, who reads the ledger changes nothing.
    /// </summary>
    [Law("R7-09", "R7-11")]
    public static Refusal? Conflict(IEnumerable<Role> roles)
    {
        var all = roles.Distinct().ToList();
        var administrators = all.Count(IsAdministrator);
        return administrators switch
        {
            > 1 => new Refusal("person.roles.administrators-exclude"),
            1 when all.Count > 1 => new Refusal("person.roles.administrator-works"),
            _ => null,
        };
    }

    /// <summary>The word of a role on screens.</summary>
    public static string NameOf(Role role) =>
        role switch
        {
            Role.Registrar => "受理员",
            Role.CaseOfficer => "承办人",
            Role.FirstReviewer => "初审员",
            Role.LegalReviewer => "法制审核员",
            Role.SecondReviewer => "复审员",
            Role.SecrecyReviewer => "保密审查员",
            Role.OfficeHead => "公开机构负责人",
            Role.Signatory => "签发人",
            Role.Archivist => "档案员",
            Role.Publisher => "发布员",
            Role.Supervisor => "监督员",
            Role.SystemAdministrator => "系统管理员",
            Role.SecurityAdministrator => "安全管理员",
            Role.AuditAdministrator => "审计管理员",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
