using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Portal.Form;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>Checks what an applicant sends with an act and takes its files, for the page and for programs alike.</summary>
internal sealed class ReadOwnAct(TakeUpload take)
{
    /// <summary>Most megabytes of one file.</summary>
    public int MostMegabytes => take.MostMegabytes;

    /// <summary>What is wrong with the text.</summary>
    public static IEnumerable<FormError> Check(OwnAct act, string text)
    {
        if (act.NeedsText && text.Length == 0)
            yield return new FormError("text", $"请填写“{act.TextLabel}”。");
        if (text.Length > act.Longest)
            yield return new FormError(
                "text",
                $"“{act.TextLabel}”最多 {act.Longest:N0} 个字，现在有 {text.Length:N0} 个字，请删短，或者写在文件里上传。"
            );
    }

    /// <summary>Takes the files; none for acts with which none can come.</summary>
    public async Task<(IReadOnlyList<IntakeFile> Files, IReadOnlyList<FormError> Problems)> TakeAsync(
        OwnAct act,
        Guid bodyId,
        IEnumerable<IFormFile> sent,
        CancellationToken cancel
    )
    {
        var (files, problems) = (new List<IntakeFile>(), new List<FormError>());
        if (act.FilePurpose is not { } purpose)
            return (files, problems);
        foreach (var file in sent.Where(file => file.Name == "files" && file.FileName.Length > 0))
        {
            var taken =
                files.Count >= FormBounds.Attachments
                    ? new Refusal("upload.too-many", FormBounds.Attachments)
                    : await take.RunAsync(bodyId, file, purpose, cancel);
            if (taken.Refusal is { } refusal)
                problems.Add(new FormError("files", TakeUpload.Say(refusal, file.FileName)));
            else
                files.Add(taken.Value!);
        }

        return (files, problems);
    }
}
