using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>What can be chosen on the form.</summary>
internal static class FormChoices
{
    /// <summary>The proof whose number is looked at.</summary>
    public const string IdCard = "居民身份证";

    private static readonly string[] OfPersons = [IdCard, "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "护照", "其他有效证件"];

    private static readonly string[] OfOrganisations = ["统一社会信用代码证照", "登记证书", "其他有效证照"];

    private static readonly FieldChoices ForPersons = With(OfPersons);

    private static readonly FieldChoices ForOrganisations = With(OfOrganisations);

    /// <summary>The choices of a form; those of the proof depend on who asks. Made once, as every submission is checked by them.</summary>
    public static FieldChoices Of(FormDraft draft) => FormSteps.IsOrganisation(draft) ? ForOrganisations : ForPersons;

    private static FieldChoices With(IEnumerable<string> proofs) =>
        new FieldChoices()
            .Words<ApplicantClass>(one => one == ApplicantClass.NaturalPerson ? "自然人（公民个人）" : RequestNames.Of(one))
            .Only(nameof(ApplicantKind.Class), Enum.GetValues<ApplicantClass>())
            .Words<ObtainingManner>(RequestNames.Of)
            .Only(nameof(ObtainingWish.Manner), Enum.GetValues<ObtainingManner>())
            .Words<ObtainingRoute>(RequestNames.Of)
            .Only(nameof(ObtainingWish.Route), ObtainingRoute.EMail, ObtainingRoute.Internet, ObtainingRoute.Post, ObtainingRoute.InPerson)
            .For(nameof(PersonIdentity.ProofKind), proofs.Select(one => new Choice(one, one)));
}
