namespace Tongming.Requests.Intake;

/// <summary>The form in which the applicant wants the information (获取信息的方式、途径). Both parts are mandatory on the form.</summary>
/// <param name="Manner">On what carrier.</param>
/// <param name="Route">By what way.</param>
[Law("条例 第二十九条", "条例 第四十条", "R1-42", "R1-73")]
public sealed record DesiredForm(ObtainingManner Manner, ObtainingRoute Route)
{
    /// <summary>
    /// True where pages can be charged for: paper, e-mail or copied data. Looking at it on the spot costs nothing (R2-04). (国办函〔2020〕109号; R2-04)
    /// </summary>
    public bool CountsPages => Manner is ObtainingManner.Paper or ObtainingManner.ElectronicFile;

    /// <summary>
    /// Refuses (<c>request.form.impossible</c>) combinations that cannot be: paper by e-mail or site, a file by fax, looking on
    /// the spot by anything but coming. A file by post is a disc.
    /// </summary>
    public static Outcome<DesiredForm> Of(ObtainingManner manner, ObtainingRoute route)
    {
        var possible = manner switch
        {
            ObtainingManner.Paper => route is ObtainingRoute.Post or ObtainingRoute.Fax or ObtainingRoute.InPerson,
            ObtainingManner.ElectronicFile => route is not ObtainingRoute.Fax,
            _ => route is ObtainingRoute.InPerson,
        };
        return possible
            ? new DesiredForm(manner, route)
            : new Refusal("request.form.impossible", RequestNames.Of(manner), RequestNames.Of(route));
    }
}

/// <summary>获取信息的方式: on what carrier.</summary>
public enum ObtainingManner
{
    /// <summary>纸质.</summary>
    Paper,

    /// <summary>电子文件, sent or on a disc.</summary>
    ElectronicFile,

    /// <summary>查阅、抄录: reading and copying by hand on the spot.</summary>
    Inspection,
}

/// <summary>获取信息的途径: by what way.</summary>
public enum ObtainingRoute
{
    /// <summary>邮寄.</summary>
    Post,

    /// <summary>电子邮件.</summary>
    EMail,

    /// <summary>网上获取.</summary>
    Internet,

    /// <summary>传真.</summary>
    Fax,

    /// <summary>当面领取、现场查阅.</summary>
    InPerson,
}
