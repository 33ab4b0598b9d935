using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Acts;

/// <summary>What the form of an item asks, for its first edition and for every later one.</summary>
internal sealed record EditionFields
{
    /// <summary>Bytes that its form may have: a Chinese character of a text takes nine in a form that a browser sends.</summary>
    public const int MostBytes = (9 * EditionContent.LongestText) + (1024 * 1024);

    private const string Marking = "公开属性";

    private const string Metadata = "文件信息";

    [Required]
    [StringLength(EditionContent.LongestTitle)]
    [Display(Name = "标题", Order = 1)]
    public string Title { get; init; } = "";

    [Required]
    [Display(Name = "栏目", Order = 2)]
    public Guid? ColumnId { get; init; }

    [StringLength(EditionContent.LongestText)]
    [DataType(FormField.RichText)]
    [Display(Name = "正文", Description = "可以从 Word、WPS 粘贴，格式会自动清理。只有附件的，可以不写。", Order = 3)]
    public string Html { get; init; } = "";

    [StringLength(EditionContent.LongestSummary)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "内容概述", Description = "100 字左右，目录和搜索结果里显示。", Order = 4)]
    public string Summary { get; init; } = "";

    [Required]
    [Display(Name = "公开属性", GroupName = Marking, Order = 10)]
    public SourceMark? Mark { get; init; } = SourceMark.Proactive;

    [StringLength(SourceMarking.LongestReason)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "理由", Description = "依申请公开、不予公开的必须写明理由和依据。", GroupName = Marking, Order = 11)]
    public string MarkReason { get; init; } = "";

    [StringLength(EditionContent.LongestLine)]
    [Display(Name = "文号", Description = "例如：演统〔2026〕3号。没有的不填。", GroupName = Metadata, Order = 20)]
    public string DocumentNumber { get; init; } = "";

    [StringLength(EditionContent.LongestLine)]
    [Display(Name = "发布机构", Description = "写全称；不填即本机关。", GroupName = Metadata, Order = 21)]
    public string Issuer { get; init; } = "";

    [Display(Name = "成文日期", GroupName = Metadata, Order = 22)]
    public DateOnly? WrittenOn { get; init; }

    [Display(Name = "生效日期", GroupName = Metadata, Order = 23)]
    public DateOnly? EffectiveOn { get; init; }

    [StringLength(EditionContent.LongestLine)]
    [Display(Name = "关键词", Description = "用空格分开。", GroupName = Metadata, Order = 24)]
    public string Keywords { get; init; } = "";

    [StringLength(EditionContent.LongestLine)]
    [Display(Name = "来源", Description = "转载的写明原出处；不填即本机关。", GroupName = Metadata, Order = 25)]
    public string Source { get; init; } = "";

    [StringLength(EditionContent.LongestLine)]
    [Display(Name = "责任编辑", GroupName = Metadata, Order = 26)]
    public string Editor { get; init; } = "";

    [DataType("select")]
    [Display(Name = "目录事项", Description = "主动公开基本目录里的哪一项；没有的不选。", GroupName = Metadata, Order = 27)]
    public Guid? CatalogueEntryId { get; init; }

    [DataType("select")]
    [Display(Name = "解读的文件", Description = "政策解读必选：解读的是哪一个文件。两边的页面互相链接。", GroupName = Metadata, Order = 28)]
    public Guid? InterpretsId { get; init; }

    [StringLength(1000)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "更正说明", Description = "更正已经公开的信息时必填，向公众显示：改了什么、为什么。", GroupName = Metadata, Order = 30)]
    public string CorrectionNote { get; init; } = "";

    /// <summary>What an edition says, for the form that changes it.</summary>
    public static EditionFields Of(EditionContent content) =>
        new()
        {
            Title = content.Title,
            ColumnId = content.ColumnId == Guid.Empty ? null : content.ColumnId,
            Html = content.Html,
            Summary = content.Summary,
            Mark = content.Marking.Mark,
            MarkReason = content.Marking.Reason,
            DocumentNumber = content.DocumentNumber,
            Issuer = content.Issuer,
            WrittenOn = content.WrittenOn,
            EffectiveOn = content.EffectiveOn,
            Keywords = content.Keywords,
            Source = content.Source,
            Editor = content.Editor,
            CatalogueEntryId = content.CatalogueEntryId,
            InterpretsId = content.InterpretsId,
            CorrectionNote = content.CorrectionNote,
        };

    /// <summary>The content; what the form does not ask stays as it was. Markup is cleaned here, whoever sends it.</summary>
    public Outcome<EditionContent> Read(EditionContent? before)
    {
        var marking = SourceMarking.Of(Mark ?? SourceMark.Proactive, MarkReason);
        if (marking.Refusal is { } refusal)
            return refusal;
        var cleaned = CleanHtml.Clean(Html);
        if (cleaned.Refusal is { } unclean)
            return unclean;
        return (before ?? new EditionContent { Title = Title }) with
        {
            Title = Title.Trim(),
            ColumnId = ColumnId ?? Guid.Empty,
            Html = cleaned.Value!,
            Summary = Summary.Trim(),
            Marking = marking.Value!,
            DocumentNumber = DocumentNumber.Trim(),
            Issuer = Issuer.Trim(),
            WrittenOn = WrittenOn,
            EffectiveOn = EffectiveOn,
            Keywords = Keywords.Trim(),
            Source = Source.Trim(),
            Editor = Editor.Trim(),
            CatalogueEntryId = CatalogueEntryId,
            InterpretsId = InterpretsId,
            CorrectionNote = CorrectionNote.Trim(),
        };
    }
}
