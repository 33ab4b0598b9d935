using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Publications.Limits;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>What the form of a row of the catalogue asks (R3-11).</summary>
internal sealed record CatalogueRowFields
{
    private const string Limits = "时限和方式";

    private const string Duty = "责任";

    [Required]
    [StringLength(CatalogueRow.LongestLevel)]
    [Display(Name = "一级事项", Order = 1)]
    public string Level1 { get; init; } = "";

    [Required]
    [StringLength(CatalogueRow.LongestLevel)]
    [Display(Name = "二级事项", Order = 2)]
    public string Level2 { get; init; } = "";

    [StringLength(CatalogueRow.LongestLevel)]
    [Display(Name = "三级事项", Description = "没有的不填。", Order = 3)]
    public string Level3 { get; init; } = "";

    [Required]
    [StringLength(CatalogueRow.LongestText)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "公开内容（要素）", Order = 4)]
    public string Content { get; init; } = "";

    [Required]
    [StringLength(CatalogueRow.LongestLine)]
    [Display(Name = "公开主体", Description = "写全称。", Order = 5)]
    public string Subject { get; init; } = "";

    [Required]
    [StringLength(CatalogueRow.LongestText)]
    [DataType(DataType.MultilineText)]
    [Display(Name = "公开依据", Order = 6)]
    public string Basis { get; init; } = "";

    [DataType("select")]
    [Display(Name = "《条例》第二十条项", Description = "不属于第二十条的不选。", Order = 7)]
    public int? Article20 { get; init; }

    [Required]
    [DataType("select")]
    [Display(Name = "公开时限", GroupName = Limits, Order = 10)]
    public TimeLimitKind? LimitKind { get; init; } = TimeLimitKind.Proactive;

    [Range(1, 366)]
    [Display(
        Name = "本事项更短的期限",
        Description = "只写数字，单位与上面的时限相同；不填按上面的时限。不能比法定的长。",
        GroupName = Limits,
        Order = 11
    )]
    public int? LimitLength { get; init; }

    [Required]
    [StringLength(CatalogueRow.LongestLine)]
    [Display(Name = "公开方式", GroupName = Limits, Order = 12)]
    public string Manner { get; init; } = "主动公开";

    [Required]
    [StringLength(CatalogueRow.LongestText)]
    [Display(Name = "公开渠道", Description = "几个渠道用顿号分开。", GroupName = Limits, Order = 13)]
    public string Channels { get; init; } = "政府网站";

    [Display(Name = "责任科室", GroupName = Duty, Order = 20)]
    public Guid? SectionId { get; init; }

    [Display(Name = "责任人", GroupName = Duty, Order = 21)]
    public Guid? PersonId { get; init; }

    [StringLength(CatalogueRow.LongestLine)]
    [Display(Name = "咨询电话", GroupName = Duty, Order = 22)]
    public string ConsultationPhone { get; init; } = "";

    [StringLength(CatalogueRow.LongestLine)]
    [Display(Name = "监督举报电话", GroupName = Duty, Order = 23)]
    public string ComplaintPhone { get; init; } = "";

    [Range(0, 10_000)]
    [Display(Name = "排列次序", Description = "小的在前。", GroupName = Duty, Order = 24)]
    public int Order { get; init; }

    public int Version { get; init; }

    [Required]
    [StringLength(80)]
    public string Token { get; init; } = "";

    /// <summary>What can be chosen in the form.</summary>
    public static async Task<FieldChoices> ChoicesAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var names = await CatalogueNamesOf.LoadAsync(db, bodyId, cancel);
        return new FieldChoices()
            .Words<TimeLimitKind>(kind => $"{LimitNames.Of(kind)}：{TimeLimits.Of(kind).InWords()}")
            .For("Article20", Article20Item.All.Select(item => new Choice($"{item.Number}", $"（{item.Number}）{item.Name}")))
            .For("SectionId", names.Sections.Select(one => (one.Key, one.Value)))
            .For("PersonId", names.People.Select(one => (one.Key, one.Value)));
    }

    /// <summary>A row that is there, for the form that changes it.</summary>
    public static CatalogueRowFields Of(CatalogueEntry entry) =>
        new()
        {
            Level1 = entry.Row.Level1,
            Level2 = entry.Row.Level2,
            Level3 = entry.Row.Level3,
            Content = entry.Row.Content,
            Subject = entry.Row.Subject,
            Basis = entry.Row.Basis,
            Article20 = entry.Row.Article20,
            LimitKind = entry.Row.LimitKind,
            LimitLength = entry.Row.LimitLength,
            Manner = entry.Row.Manner,
            Channels = entry.Row.Channels,
            SectionId = entry.Row.SectionId,
            PersonId = entry.Row.PersonId,
            ConsultationPhone = entry.Row.ConsultationPhone,
            ComplaintPhone = entry.Row.ComplaintPhone,
            Order = entry.Order,
            Version = entry.Version,
        };

    /// <summary>The row that the form says.</summary>
    public CatalogueRow Read() =>
        new(Level1.Trim(), Level2.Trim(), Level3.Trim(), Content.Trim(), Subject.Trim(), Basis.Trim())
        {
            Article20 = Article20,
            LimitKind = LimitKind ?? TimeLimitKind.Proactive,
            LimitLength = LimitLength,
            Manner = Manner.Trim(),
            Channels = Channels.Trim(),
            SectionId = SectionId,
            PersonId = PersonId,
            ConsultationPhone = ConsultationPhone.Trim(),
            ComplaintPhone = ComplaintPhone.Trim(),
        };
}

/// <summary>The sections and the people of a body, by id.</summary>
internal sealed record CatalogueNamesOf(IReadOnlyDictionary<Guid, string> Sections, IReadOnlyDictionary<Guid, string> People)
{
    public static async Task<CatalogueNamesOf> LoadAsync(Db db, Guid bodyId, CancellationToken cancel) =>
        new(
            await db.Set<Section>()
                .Where(one => one.BodyId == bodyId && !one.IsClosed)
                .OrderBy(one => one.Id)
                .ToDictionaryAsync(one => one.Id, one => one.Name, cancel),
            await db.Set<Person>()
                .Where(one => one.BodyId == bodyId && !one.HasLeft)
                .OrderBy(one => one.Id)
                .ToDictionaryAsync(one => one.Id, one => one.Name, cancel)
        );
}
