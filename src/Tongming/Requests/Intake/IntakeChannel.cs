namespace Tongming.Requests.Intake;

/// <summary>How an application came in (申请渠道). It decides which date is the day of receipt, see <see cref="ReceiptRule"/>. (条例 第二十九条; 条例 第三十一条; R1-41; R2-15; R2-16)</summary>
public enum IntakeChannel
{
    /// <summary>当面: handed in. Never refused.</summary>
    InPerson,

    /// <summary>口头: spoken because writing is hard; the body fills in the form.</summary>
    Oral,

    /// <summary>邮政签收: mail that the body signs for, such as EMS or registered mail. Never refused.</summary>
    SignedMail,

    /// <summary>平常邮寄: ordinary mail, which nobody signs for. Never refused.</summary>
    OrdinaryMail,

    /// <summary>网上: by the form on the site.</summary>
    Internet,

    /// <summary>电子邮件.</summary>
    EMail,

    /// <summary>传真: to the working body's number.</summary>
    Fax,
}
