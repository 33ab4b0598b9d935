namespace Tongming.Requests;

/// <summary>Who may see a request. One decision for page, list, search, count and file; never mixed with the state of the process. (条例 第四十四条; R1-76)</summary>
public enum Visibility
{
    /// <summary>仅经办人员可见: only those of the body who have a part in it.</summary>
    Restricted,

    /// <summary>申请人可见: the applicant too sees the steps and the reply.</summary>
    ApplicantOnly,

    /// <summary>拟转主动公开: proposed for disclosure to everybody and not yet decided; seen as <see cref="ApplicantOnly"/>.</summary>
    ProposedForDisclosure,

    /// <summary>已转主动公开: what was given to the applicant is published; his person never is.</summary>
    Public,
}
