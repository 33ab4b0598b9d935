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

    /// <summary>The choices of a form; those of the proof depend on who asks.</summary>
    public static FieldChoices Of(FormDraft draft) =>
        new FieldChoices()
            .Words<ApplicantClass>(one => one == ApplicantClass.NaturalPerson ? "自然人（公民个人）" : RequestNames.Of(one))
            .Words<ObtainingManner>(RequestNames.Of)
            .Words<ObtainingRoute>(RequestNames.Of)
            .Only(nameof(ObtainingWish.Route), ObtainingRoute.EMail, ObtainingRoute.Internet, ObtainingRoute.Post, ObtainingRoute.InPerson)
            .For(
                nameof(PersonIdentity.ProofKind),
                (FormSteps.IsOrganisation(draft) ? OfOrganisations : OfPersons).Select(one => new Choice(one, one))
            );
}
