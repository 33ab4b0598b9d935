namespace Tongming.People;

/// <summary>
/// What somebody may be in a body (机关). A person can hold several, within <c>RoleRules</c>; what a role permits is data
/// (the permission matrix), never code of a screen.
/// </summary>
public enum Role
{
    /// <summary>受理员: registers requests, writes letters, delivers, keeps the ledger; member of the disclosure office (条例 第四条).</summary>
    Registrar,

    /// <summary>承办人: works on a request in a section (业务科室) and drafts the reply.</summary>
    CaseOfficer,

    /// <summary>初审员: head of the section in charge; first review.</summary>
    FirstReviewer,

    /// <summary>法制审核员: legality review.</summary>
    LegalReviewer,

    /// <summary>复审员: second review, in the disclosure office.</summary>
    SecondReviewer,

    /// <summary>保密审查员: secrecy review (条例 第十七条).</summary>
    SecrecyReviewer,

    /// <summary>公开机构负责人: head of the disclosure office, who approves an extension (条例 第三十三条).</summary>
    OfficeHead,

    /// <summary>签发人: leader of the body, who signs decisions.</summary>
    Signatory,

    /// <summary>档案员: archives closed requests.</summary>
    Archivist,

    /// <summary>发布员: puts approved items on the site and the channels, schedules them and takes them down (R3-30).</summary>
    Publisher,

    /// <summary>监督员: reads everything of the body and of the bodies below it, changes nothing (条例 第四十六条、第四十七条).</summary>
    Supervisor,

    /// <summary>系统管理员: people, sections, settings (R7-09). Excludes the other two administrators and every role above.</summary>
    SystemAdministrator,

    /// <summary>安全管理员: roles and permissions (R7-09, R7-11). Excludes the other two administrators and every role above.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员: reads the ledger and verifies it (R7-09, R7-11). Excludes the other two administrators and every role above.</summary>
    AuditAdministrator,
}
