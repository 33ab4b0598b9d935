namespace Tongming.Texts.PersonalData;

/// <summary>The kinds of personal data that are found by their form (R3-37).</summary>
public enum PersonalDataKind
{
    /// <summary>公民身份号码: 18 characters with a date of birth and a check character.</summary>
    IdNumber,

    /// <summary>手机号: 11 digits that begin with 13 to 19.</summary>
    MobilePhone,

    /// <summary>固定电话 with its area code. Only flagged: the telephone of an office is public.</summary>
    FixedPhone,

    /// <summary>银行卡号: 16 to 19 digits with a Luhn check digit.</summary>
    BankCard,

    /// <summary>电子邮箱. An address under gov.cn is only flagged: it belongs to an office.</summary>
    Email,

    /// <summary>车牌号, those of new-energy cars included.</summary>
    PlateNumber,

    /// <summary>统一社会信用代码 with its check character. Only flagged: the codes of organisations are public (R3-37).</summary>
    CreditCode,

    /// <summary>姓名 behind a word such as 当事人, 法定代表人 or 申请人.</summary>
    PersonName,
}
