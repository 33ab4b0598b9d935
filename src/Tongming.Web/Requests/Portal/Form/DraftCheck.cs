using Tongming.Requests;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>What is still wrong with a draft, step by step.</summary>
internal static class DraftCheck
{
    /// <summary>The first step that is not complete, or null where all are. The hints are no step that can be wrong.</summary>
    public static FormStep? FirstIncomplete(FormDraft draft, int mostMatters) =>
        FormSteps
            .Counted(draft)
            .Where(step => Problems(draft, step, mostMatters).Count > 0)
            .Select(step => (FormStep?)step)
            .FirstOrDefault();

    /// <summary>What is wrong with a step; fields are named as in the form.</summary>
    public static IReadOnlyList<FormError> Problems(FormDraft draft, FormStep step, int mostMatters) =>
        step switch
        {
            FormStep.Matters => [.. Matters(draft, mostMatters)],
            FormStep.Materials => [.. Materials(draft)],
            _ when StepForms.Has(step) => StepForms.Checked(draft, step).Errors,
            _ => [],
        };

    /// <summary>What the words of a matter have of the form of personal data, masked, to be asked about gently.</summary>
    public static IReadOnlyList<string> PersonalData(DraftMatter matter) =>
        [
            .. PersonalDataFinder
                .Find($"{matter.Title}\n{matter.Description}")
                .Where(match => !match.IsOnlyFlagged)
                .Select(match => match.Masked)
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<FormError> Matters(FormDraft draft, int most)
    {
        if (draft.Matters.Count > most)
            yield return new FormError("", $"一份申请最多写 {most} 个事项，现在有 {draft.Matters.Count} 个。请分成几份申请。");
        for (var index = 0; index < draft.Matters.Count; index++)
        {
            var matter = draft.Matters[index];
            if (new NewMatter(Guid.Empty, matter.Title, matter.Whole).WhatIsWrong() is { } refusal)
                yield return new FormError(
                    matter.IsBlank || matter.Title.Length > NewMatter.TitleLength ? $"title-{index}" : $"text-{index}",
                    draft.Matters.Count == 1 ? RequestText.Say(refusal) : $"事项 {index + 1}：{RequestText.Say(refusal)}"
                );
        }
    }

    private static IEnumerable<FormError> Materials(FormDraft draft)
    {
        if (FormSteps.HasAgent(draft) && !draft.Files.Any(file => file.Purpose == FilePurposes.Authority))
            yield return new FormError(
                FilePurposes.Authority,
                "替别人提交申请，要有申请人签名或者盖章的授权委托书。请上传它的照片或者扫描件。"
            );
    }
}
