using Tongming.People;

namespace Tongming.Web.People.Demo;

/// <summary>A person of the demo, as the page where they sign in lists them.</summary>
/// <param name="Place">Where the person works.</param>
/// <param name="SignInName">What is typed.</param>
/// <param name="Section">Name of the section, if the person has one.</param>
/// <param name="Role">The role.</param>
internal sealed record DemoPerson(DemoPlace Place, string SignInName, string? Section, Role Role)
{
    /// <summary>The name on the screen.</summary>
    public string Name => Place == DemoPlace.Superior ? $"演示-政府办{RoleRules.NameOf(Role)}" : $"演示-{RoleRules.NameOf(Role)}";

    /// <summary>Everybody in the demo: each role of the bureau, those that a small superior needs, the three administrators of the installation.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new(DemoPlace.Bureau, "shouli", "办公室", Role.Registrar),
        new(DemoPlace.Bureau, "chengban", "综合统计科", Role.CaseOfficer),
        new(DemoPlace.Bureau, "chushen", "综合统计科", Role.FirstReviewer),
        new(DemoPlace.Bureau, "fazhi", "法规科", Role.LegalReviewer),
        new(DemoPlace.Bureau, "fushen", "办公室", Role.SecondReviewer),
        new(DemoPlace.Bureau, "baomi", "办公室", Role.SecrecyReviewer),
        new(DemoPlace.Bureau, "fuzeren", "办公室", Role.OfficeHead),
        new(DemoPlace.Bureau, "qianfa", null, Role.Signatory),
        new(DemoPlace.Bureau, "dangan", "办公室", Role.Archivist),
        new(DemoPlace.Bureau, "fabu", "办公室", Role.Publisher),
        new(DemoPlace.Bureau, "jiandu", null, Role.Supervisor),
        new(DemoPlace.Superior, "zhengfuban", null, Role.Supervisor),
        new(DemoPlace.Superior, "zf-shouli", "政务公开科", Role.Registrar),
        new(DemoPlace.Superior, "zf-chengban", "政务公开科", Role.CaseOfficer),
        new(DemoPlace.Superior, "zf-fazhi", "政务公开科", Role.LegalReviewer),
        new(DemoPlace.Superior, "zf-baomi", "政务公开科", Role.SecrecyReviewer),
        new(DemoPlace.Superior, "zf-qianfa", null, Role.Signatory),
        new(DemoPlace.Installation, "xitong", null, Role.SystemAdministrator),
        new(DemoPlace.Installation, "anquan", null, Role.SecurityAdministrator),
        new(DemoPlace.Installation, "shenji", null, Role.AuditAdministrator),
    ];
}

/// <summary>Where somebody of the demo works.</summary>
internal enum DemoPlace
{
    /// <summary>演示区统计局.</summary>
    Bureau,

    /// <summary>演示区人民政府办公室.</summary>
    Superior,

    /// <summary>The installation itself.</summary>
    Installation,
}
