using Tongming.Requests.Acts;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Files;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>The files of a form: those that it carries along, those that were added, and what was found in those that go out.</summary>
/// <param name="Files">All that are left.</param>
/// <param name="Looked">What was found; empty for acts whose files stay in the house.</param>
internal sealed record PostedFiles(IReadOnlyList<StagedFile> Files, IReadOnlyList<InspectOutgoing.Looked> Looked)
{
    /// <summary>Name of the input for new files.</summary>
    public const string Field = "Files";

    /// <summary>Name of the hidden field with the files that a form carries along.</summary>
    public const string StagedField = "Staged";

    /// <summary>Name of the boxes that drop a file.</summary>
    public const string DropField = "Drop";

    /// <summary>No files.</summary>
    public static PostedFiles None { get; } = new([], []);

    /// <summary>Whether an act takes files.</summary>
    public static bool Takes(RequestAct act) =>
        act
            is RequestAct.AddFile
                or RequestAct.ReceiveCorrection
                or RequestAct.ReceiveReasons
                or RequestAct.RecordThirdPartyAnswer
                or RequestAct.RecordAgencyAnswer
                or RequestAct.RecordSecrecyRuling
                or RequestAct.RecordPayment
                or RequestAct.Deliver
                or RequestAct.Archive
                or RequestAct.Withdraw
                or RequestAct.OrderRedo
                or RequestAct.CorrectRecord
                or RequestAct.DraftDecision
                or RequestAct.Supplement;

    /// <summary>Whether its files go out to the applicant.</summary>
    public static bool GoOut(RequestAct act) => act is RequestAct.DraftDecision or RequestAct.Supplement;
}

/// <summary>Reads the files of a posted form.</summary>
internal sealed class ReadPostedFiles(KeepFiles keep, StagedFiles staged, InspectOutgoing inspect)
{
    /// <summary>Reads them; what is wrong is said in the form's state.</summary>
    public async Task<PostedFiles> RunAsync(
        IFormCollection form,
        (Guid BodyId, Guid SubjectId, bool GoOut) of,
        FormState state,
        CancellationToken cancel
    )
    {
        var files = staged
            .Open(of.SubjectId, form[PostedFiles.StagedField])
            .Where(file => !form[PostedFiles.DropField].Contains(file.Sha256))
            .ToList();
        foreach (var posted in form.Files.GetFiles(PostedFiles.Field).Where(file => file.FileName.Length > 0))
        {
            if (files.Count >= KeepFiles.MostFiles)
            {
                state.Refuse("", RefusalText.Say(new Refusal("request.file.too-many", KeepFiles.MostFiles)));
                break;
            }

            var kept = await keep.RunAsync(of.BodyId, posted, cancel);
            if (kept.Refusal is { } refusal)
                state.Refuse("", KeepFiles.Say(refusal, posted.FileName));
            else if (files.TrueForAll(file => file.Sha256 != kept.Value!.Sha256))
                files.Add(kept.Value!);
        }

        if (!of.GoOut)
            return new PostedFiles(files, []);
        var looked = new List<InspectOutgoing.Looked>();
        foreach (var file in files)
            looked.Add(await inspect.RunAsync(of.BodyId, file, field => form[field].ToString(), cancel));
        foreach (var one in looked.Where(one => !one.MayGoOut))
            state.Refuse(
                "",
                one.Refusal is { } why
                    ? KeepFiles.Say(why, one.File.Name)
                    : RefusalText.Say(new Refusal("request.file.blocked", one.File.Name))
            );
        return new PostedFiles([.. looked.Select(one => one.File)], looked);
    }
}
