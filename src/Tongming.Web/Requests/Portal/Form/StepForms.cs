using Microsoft.Extensions.Primitives;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>The steps that are plain forms: what they ask, drawn and read by the attributes of their inputs.</summary>
internal static class StepForms
{
    /// <summary>The form of a step as it stands in a draft, with nothing said about what is wrong.</summary>
    public static FormState Drawn(FormDraft draft, FormStep step)
    {
        var shape = ShapeOf(draft, step);
        var typed = shape.Fields.ToDictionary(field => field.Name, field => Values(draft, field.Name), StringComparer.Ordinal);
        return Finished(new FormState(shape, FormChoices.Of(draft), typed), step);
    }

    /// <summary>The form of a step with what is wrong in it.</summary>
    public static FormState Checked(FormDraft draft, FormStep step) =>
        Finished(
            step switch
            {
                FormStep.Kind => Read<ApplicantKind>(draft).State,
                FormStep.Identity when FormSteps.IsOrganisation(draft) => Read<OrganisationIdentity>(draft).State,
                FormStep.Identity => Read<PersonIdentity>(draft).State,
                FormStep.Contact => Read<ApplicantContact>(draft).State,
                FormStep.Agent => Read<ApplicantAgent>(draft).State,
                FormStep.Obtain => Read<ObtainingWish>(draft).State,
                _ => throw new ArgumentOutOfRangeException(nameof(step)),
            },
            step
        );

    /// <summary>Whether a step is a plain form.</summary>
    public static bool Has(FormStep step) =>
        step is FormStep.Kind or FormStep.Identity or FormStep.Contact or FormStep.Agent or FormStep.Obtain;

    /// <summary>The answers of a step; only where nothing is wrong with it.</summary>
    public static T Answers<T>(FormDraft draft)
        where T : class => Read<T>(draft).Input ?? throw new InvalidOperationException($"{typeof(T).Name} is not complete.");

    /// <summary>What was posted for a step, cut to what is kept.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Posted(IFormCollection form, FormDraft draft, FormStep step) =>
        from field in ShapeOf(draft, step).Fields
        let typed = form[field.Name].FirstOrDefault() ?? ""
        select KeyValuePair.Create(field.Name, typed.Length > FormBounds.Kept ? typed[..FormBounds.Kept] : typed);

    private static FormShape ShapeOf(FormDraft draft, FormStep step) =>
        FormShape.Of(
            step switch
            {
                FormStep.Kind => typeof(ApplicantKind),
                FormStep.Identity => FormSteps.IsOrganisation(draft) ? typeof(OrganisationIdentity) : typeof(PersonIdentity),
                FormStep.Contact => typeof(ApplicantContact),
                FormStep.Agent => typeof(ApplicantAgent),
                FormStep.Obtain => typeof(ObtainingWish),
                _ => throw new ArgumentOutOfRangeException(nameof(step)),
            }
        );

    private static FormReading<T> Read<T>(FormDraft draft)
        where T : class =>
        FormReader.Read<T>(
            new FormCollection(draft.Values.ToDictionary(one => one.Key, one => new StringValues(one.Value), StringComparer.Ordinal)),
            FormChoices.Of(draft)
        );

    private static IReadOnlyList<string> Values(FormDraft draft, string field) =>
        draft.Values.TryGetValue(field, out var value) ? [value] : [];

    private static FormState Finished(FormState state, FormStep step)
    {
        state.IsOwnData = step is not FormStep.Agent;
        return state;
    }
}
