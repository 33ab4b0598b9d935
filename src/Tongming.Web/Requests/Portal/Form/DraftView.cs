using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>What was typed, as it is shown once more: a group for each step, with a way to change it.</summary>
/// <param name="Groups">The steps with what was typed in them.</param>
internal sealed record DraftView(IReadOnlyList<DraftView.Group> Groups)
{
    /// <summary>One step.</summary>
    /// <param name="Step">The step, to change it.</param>
    /// <param name="Lines">Labels and words.</param>
    public sealed record Group(FormStep Step, IReadOnlyList<(string Label, string Words)> Lines)
    {
        /// <summary>What looks like personal data in the words, masked.</summary>
        public IReadOnlyList<string> PersonalData { get; init; } = [];
    }

    /// <summary>The view of a draft that is complete.</summary>
    public static DraftView Of(FormDraft draft)
    {
        var kind = StepForms.Answers<ApplicantKind>(draft);
        var wish = StepForms.Answers<ObtainingWish>(draft);
        var groups = new List<Group>
        {
            new(FormStep.Kind, [("申请人类型", RequestNames.Of(kind.Class)), ("由谁提交", kind.ByAgent ? "受委托人" : "申请人自己")]),
            new(FormStep.Identity, Identity(draft)),
            new(
                FormStep.Contact,
                Shown(("联系电话", draft.Value("Phone")), ("电子邮箱", draft.Value("Email")), ("通信地址", draft.Value("Address")))
            ),
        };
        if (kind.ByAgent)
            groups.Add(new(FormStep.Agent, [("受委托人", draft.Value("AgentName")), ("受委托人电话", draft.Value("AgentPhone"))]));
        groups.Add(
            new(
                FormStep.Matters,
                [.. draft.Matters.SelectMany((matter, index) => Matter(matter, draft.Matters.Count > 1 ? $"事项 {index + 1} " : ""))]
            )
            {
                PersonalData = [.. draft.Matters.SelectMany(DraftCheck.PersonalData).Distinct(StringComparer.Ordinal)],
            }
        );
        groups.Add(new(FormStep.Obtain, [("方式", RequestNames.Of(wish.Manner)), ("途径", RequestNames.Of(wish.Route))]));
        groups.Add(new(FormStep.Materials, Files(draft)));
        return new DraftView(groups);
    }

    private static IReadOnlyList<(string, string)> Identity(FormDraft draft) =>
        FormSteps.IsOrganisation(draft)
            ? Shown(
                ("单位名称", draft.Value("Name")),
                ("证照种类", draft.Value("ProofKind")),
                ("证照号码", draft.Value("ProofNumber")),
                ("负责人", draft.Value("Representative"))
            )
            : Shown(("姓名", draft.Value("Name")), ("证件种类", draft.Value("ProofKind")), ("证件号码", draft.Value("ProofNumber")));

    private static IReadOnlyList<(string, string)> Matter(DraftMatter matter, string prefix) =>
        Shown(($"{prefix}信息名称", matter.Title), ($"{prefix}文号", matter.DocumentNumber), ($"{prefix}其他描述", matter.Description));

    private static IReadOnlyList<(string, string)> Files(FormDraft draft) =>
        draft.Files.Count == 0
            ? [("文件", "没有上传")]
            :
            [
                .. draft
                    .Files.GroupBy(file => file.Purpose)
                    .Select(files => (FilePurposes.NameOf(files.Key), string.Join('\n', files.Select(file => file.Name)))),
            ];

    private static IReadOnlyList<(string, string)> Shown(params (string Label, string Words)[] lines) =>
        [.. lines.Where(line => line.Words.Trim().Length > 0)];
}
