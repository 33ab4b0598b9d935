namespace Tongming.Requests.Intake;

/// <summary>Class of the applicant (申请人情况): the column of table 3 that a request counts in. Asked at intake. (条例 第五十条; R1-45)</summary>
public enum ApplicantClass
{
    /// <summary>自然人.</summary>
    NaturalPerson,

    /// <summary>商业企业.</summary>
    Business,

    /// <summary>科研机构.</summary>
    ResearchInstitution,

    /// <summary>社会公益组织.</summary>
    PublicInterestOrganisation,

    /// <summary>法律服务机构.</summary>
    LegalServiceOrganisation,

    /// <summary>其他法人或组织.</summary>
    Other,
}
