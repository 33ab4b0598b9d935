using Tongming.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>The steps of the form, one group of things each.</summary>
internal enum FormStep
{
    /// <summary>Who asks, in kind.</summary>
    Kind,

    /// <summary>Name and proof of identity.</summary>
    Identity,

    /// <summary>Telephone and addresses.</summary>
    Contact,

    /// <summary>Who acts for the applicant; only where somebody does.</summary>
    Agent,

    /// <summary>What is asked for.</summary>
    Matters,

    /// <summary>How it is wanted.</summary>
    Obtain,

    /// <summary>Files.</summary>
    Materials,

    /// <summary>What is public already; only where something is found.</summary>
    Found,

    /// <summary>Everything once more, and the button.</summary>
    Confirm,
}

/// <summary>In which order the steps come, and what they are called.</summary>
internal static class FormSteps
{
    /// <summary>The steps that people count: without the hints, which come only where there are some.</summary>
    public static IReadOnlyList<FormStep> Counted(FormDraft draft) =>
        [.. Enum.GetValues<FormStep>().Where(step => step != FormStep.Found && (step != FormStep.Agent || HasAgent(draft)))];

    /// <summary>Whether an organisation asks.</summary>
    public static bool IsOrganisation(FormDraft draft) =>
        Enum.TryParse<ApplicantClass>(draft.Value(nameof(ApplicantKind.Class)), out var chosen) && chosen != ApplicantClass.NaturalPerson;

    /// <summary>Whether somebody acts for the applicant.</summary>
    public static bool HasAgent(FormDraft draft) => draft.Value(nameof(ApplicantKind.ByAgent)) is "true" or "on";

    /// <summary>What the step is called.</summary>
    public static string NameOf(FormStep step) =>
        step switch
        {
            FormStep.Kind => "申请人",
            FormStep.Identity => "身份信息",
            FormStep.Contact => "联系方式",
            FormStep.Agent => "受委托人",
            FormStep.Matters => "申请内容",
            FormStep.Obtain => "获取方式",
            FormStep.Materials => "证明和附件",
            FormStep.Found => "可能已经公开的信息",
            _ => "核对提交",
        };

    /// <summary>Where the step is.</summary>
    /// <param name="body">The body that is asked.</param>
    /// <param name="step">The step.</param>
    /// <param name="thenConfirm">Whether its button leads back to the last step, because only this one is changed.</param>
    public static string Address(Guid body, FormStep step, bool thenConfirm = false) =>
        $"/requests/new/{step.ToString().ToLowerInvariant()}?body={body}{(thenConfirm ? "&then=confirm" : "")}";

    /// <summary>Where the form begins.</summary>
    public static string Start(Guid body) => $"/requests/new?body={body}";

    /// <summary>The step after one.</summary>
    public static FormStep After(FormDraft draft, FormStep step) => Counted(draft).First(next => next > step);

    /// <summary>The step before one, or null for the first.</summary>
    public static FormStep? Before(FormDraft draft, FormStep step) =>
        Counted(draft).Where(other => other < step).Select(other => (FormStep?)other).LastOrDefault();
}
