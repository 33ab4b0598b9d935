using System.ComponentModel.DataAnnotations;
using Tongming.Publications.Documents;

namespace Tongming.Web.Publications.Documents;

/// <summary>An act on a normative document. Its own fields make the form and the JSON; it calls one method of the document.</summary>
internal interface IDocumentAct
{
    /// <summary>Which act; null for what changes no state.</summary>
    ValidityAct? Act { get; }

    /// <summary>The mark of the form.</summary>
    string Token { get; }

    /// <summary>The version of the document that the form showed.</summary>
    int Version { get; }

    /// <summary>Carries it out, or refuses.</summary>
    Refusal? Apply(NormativeDocument document, ValidityTerm settings);
}

/// <summary>The mark and the version that every form of an act carries.</summary>
internal abstract record DocumentForm
{
    [Required]
    [StringLength(80)]
    public string Token { get; init; } = "";

    public int Version { get; init; }
}

/// <summary>送审.</summary>
internal sealed record SubmitDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => ValidityAct.SubmitForReview;

    [Required]
    [Display(Name = "送审日期")]
    public DateOnly? On { get; init; }

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings) => document.SubmitForReview(On!.Value).Refusal;
}

/// <summary>退回修改.</summary>
internal sealed record ReturnDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => ValidityAct.ReturnForComment;

    [Required]
    [Display(Name = "退回日期")]
    public DateOnly? On { get; init; }

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings) => document.Return(On!.Value).Refusal;
}

/// <summary>终止制定.</summary>
internal sealed record DropDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => ValidityAct.Drop;

    [Required]
    [Display(Name = "终止日期")]
    public DateOnly? On { get; init; }

    [Required]
    [StringLength(300)]
    [Display(Name = "终止的原因")]
    public string Reason { get; init; } = "";

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings) => document.Drop(Reason, On!.Value).Refusal;
}

/// <summary>公布.</summary>
internal sealed record PromulgateDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => ValidityAct.Publish;

    [Required]
    [StringLength(100)]
    [Display(Name = "文号", Description = "例如：演统规〔2026〕1号。")]
    public string Number { get; init; } = "";

    [Required]
    [Display(Name = "印发日期", Description = "年报“本年制发件数”按这一天算。")]
    public DateOnly? IssuedOn { get; init; }

    [Required]
    [Display(Name = "公布日期")]
    public DateOnly? PublishedOn { get; init; }

    [Required]
    [Display(Name = "施行日期")]
    public DateOnly? EffectiveOn { get; init; }

    [Display(Name = "有效期截止", Description = "含这一天；文件没有写的不填，按五年算。")]
    public DateOnly? LastDay { get; init; }

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings) =>
        document
            .Publish(new Promulgation(Number, IssuedOn!.Value, PublishedOn!.Value, EffectiveOn!.Value) { LastDay = LastDay }, settings)
            .Refusal;
}

/// <summary>修改.</summary>
internal sealed record AmendDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => ValidityAct.Amend;

    [Required]
    [Display(Name = "修改决定公布日期")]
    public DateOnly? On { get; init; }

    [Required]
    [Display(Name = "修改后施行日期")]
    public DateOnly? EffectiveOn { get; init; }

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings) => document.Amend(On!.Value, EffectiveOn!.Value).Refusal;
}

/// <summary>继续有效.</summary>
internal sealed record ContinueDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => ValidityAct.Continue;

    [Required]
    [Display(Name = "决定日期")]
    public DateOnly? On { get; init; }

    [Required]
    [Display(Name = "继续有效至", Description = "含这一天。")]
    public DateOnly? LastDay { get; init; }

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings) => document.Continue(LastDay!.Value, On!.Value).Refusal;
}

/// <summary>废止.</summary>
internal sealed record AbolishDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => ValidityAct.Abolish;

    [Required]
    [Display(Name = "废止之日", Description = "从这一天起不再有效。")]
    public DateOnly? From { get; init; }

    [Required]
    [StringLength(300)]
    [Display(Name = "废止的依据", Description = "例如：2026年规范性文件清理决定。")]
    public string By { get; init; } = "";

    [DataType("select")]
    [Display(Name = "代替它的文件", Description = "没有的不选。公开页面上会互相指明。")]
    public Guid? SuccessorId { get; init; }

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings) =>
        document.Abolish(By, From!.Value).Refusal is { } refusal ? refusal
        : SuccessorId is { } successor ? document.ReplaceBy(successor).Refusal
        : null;
}

/// <summary>登记号和公开的页面.</summary>
internal sealed record LinkDocument : DocumentForm, IDocumentAct
{
    public ValidityAct? Act => null;

    [StringLength(100)]
    [Display(Name = "统一登记号")]
    public string RegistrationNumber { get; init; } = "";

    [DataType("select")]
    [Display(Name = "公开的信息", Description = "选了以后，有效、失效、废止标在那个公开页面上。")]
    public Guid? PublicationId { get; init; }

    public Refusal? Apply(NormativeDocument document, ValidityTerm settings)
    {
        document.Register(RegistrationNumber);
        document.ShowIn(PublicationId);
        return null;
    }
}
