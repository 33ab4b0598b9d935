using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Publications.Files;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>
/// Changes the edition that is being worked on: its fields, or its attachments. The same content changes nothing; other content voids
/// the approvals.
/// </summary>
internal sealed class EditItem : IEditionAct
{
    public PublicationAct Act => PublicationAct.Edit;

    public Type Input => typeof(EditionFields);

    public async Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var before = work.Edition.Content();
        var content = input switch
        {
            FilesChange files => await files.ReadAsync(work, before),
            AddedFile picture => await PictureAsync(work, picture, before),
            AddedFigure figure => Append(figure, before),
            _ => await DraftItem.ReadAsync(work.Db, work.Edition.BodyId, (EditionFields)input, before),
        };
        if (content.Refusal is { } refusal)
            return refusal;
        var approvals = work.Edition.ApprovalsText;
        var hash = work.Edition.ContentHash;
        if (work.Edition.Edit(content.Value!, work.Actor.Id).Refusal is { } refused)
            return refused;
        return new EditionResult
        {
            Sentence =
                work.Edition.ContentHash == hash ? "内容没有变化，审核意见仍然有效。"
                : approvals.Length > 0 ? "已保存。内容变了，原来的审核意见作废，请重新提交审核。"
                : "已保存。",
        };
    }

    /// <summary>At the end of the text, where who edits it can move it.</summary>
    private static Outcome<EditionContent> Append(AddedFigure figure, EditionContent before)
    {
        var cleaned = CleanHtml.Clean(before.Html + figure.Html);
        if (cleaned.Refusal is { } unclean)
            return unclean;
        var content = before with { Html = cleaned.Value! };
        return SecrecyMarks.WhyNot(content) is { } marked ? marked : content;
    }

    /// <summary>A picture is there before the text that shows it.</summary>
    private static async Task<Outcome<EditionContent>> PictureAsync(EditionWork work, AddedFile picture, EditionContent before)
    {
        await FilesChange.KeepAsync(work, picture);
        return before;
    }
}

/// <summary>A figure of numbers that is put behind the text.</summary>
/// <param name="Html">Its markup; cleaned like any other.</param>
internal sealed record AddedFigure(string Html);
