using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Limits;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Leaving;

namespace Tongming.Web.Publications.Settings;

/// <summary>Sets what a body's index numbers are made of and what stands in the head and at the end of each page (§3.3, R5-42, R5-43).</summary>
internal sealed class SetPublishing(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "publishing.set";

    private const string Numbers = "索引号";

    private const string Site = "网站";

    private const string Notices = "公示期限";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [RegularExpression("^[0-9A-HJ-NPQRTUWXY]{18}$", ErrorMessage = "统一社会信用代码是 18 位数字和大写字母，没有 I、O、S、V、Z。")]
        [Display(Name = "统一社会信用代码", Description = "索引号里用。", GroupName = Numbers, Order = 1)]
        public string CreditCode { get; init; } = "";

        [Required]
        [StringLength(80)]
        [Display(
            Name = "索引号的样式",
            Description = "可以用 {USCC} 信用代码、{ORG9} 组织机构代码、{REGION6} 区划、{CLASS} 类型、{YYYY}、{MM}、{SEQ:5} 五位流水号。已经编好的号不变。",
            GroupName = Numbers,
            Order = 2
        )]
        public string IndexTemplate { get; init; } = Tongming.Publications.IndexTemplate.Usual;

        [StringLength(60)]
        [Display(Name = "网站名称", Description = "不填，页面上写“通明”。", GroupName = Site, Order = 10)]
        public string SiteName { get; init; } = "";

        [StringLength(100)]
        [Display(Name = "网站域名", Description = "备案的域名，例如：tjj.yanshi.gov.cn。", GroupName = Site, Order = 11)]
        public string SiteDomain { get; init; } = "";

        [RegularExpression("^[0-9]{10}$", ErrorMessage = "网站标识码是 10 位数字。")]
        [Display(Name = "网站标识码", Description = "10 位数字。", GroupName = Site, Order = 12)]
        public string SiteCode { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "ICP 备案号", GroupName = Site, Order = 13)]
        public string IcpNumber { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "公安备案号", GroupName = Site, Order = 14)]
        public string PoliceNumber { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "党政机关标识", Description = "标识的编号。", GroupName = Site, Order = 15)]
        public string OfficeMark { get; init; } = "";

        [StringLength(4000)]
        [DataType(DataType.MultilineText)]
        [Display(
            Name = "友情链接",
            Description = "一行一个，先写名称，空一格，再写网址，例如：演示区人民政府 https://www.yanshi.example/。最多 20 个，列在每一页底下；点开以前提示即将离开本网站。",
            GroupName = Site,
            Order = 16
        )]
        public string FriendlyLinks { get; init; } = "";

        [Range(1, StayUp.Greatest)]
        [Display(
            Name = "单位的公示最短几年",
            Description = "行政许可、行政处罚等决定公示多久才可以撤下，从公示那天算。最短、最长都不填，按 5 年。",
            GroupName = Notices,
            Order = 20
        )]
        public int? OrganisationLeast { get; init; }

        [Range(1, StayUp.Greatest)]
        [Display(
            Name = "单位的公示最长几年",
            Description = "满了，台账写“公示期满”，应当撤下。填了最短、不填最长，就一直公示。",
            GroupName = Notices,
            Order = 21
        )]
        public int? OrganisationMost { get; init; }

        [Range(1, StayUp.Greatest)]
        [Display(Name = "自然人的公示最短几年", Description = "最短、最长都不填，按 2 年。", GroupName = Notices, Order = 22)]
        public int? PersonLeast { get; init; }

        [Range(1, StayUp.Greatest)]
        [Display(
            Name = "自然人的公示最长几年",
            Description = "满了，应当撤下。填了最短、不填最长，就一直公示。",
            GroupName = Notices,
            Order = 23
        )]
        public int? PersonMost { get; init; }
    }

    /// <summary>What is set now, for the form.</summary>
    public static Input Of(BodyPublishing? settings)
    {
        if (settings is null)
            return new Input();
        var terms = StayUpTerms.Parse(settings.StayUp);
        var organisation = terms.Organisation == StayUp.OfOrganisations ? null : terms.Organisation;
        var person = terms.NaturalPerson == StayUp.OfNaturalPersons ? null : terms.NaturalPerson;
        return new Input
        {
            CreditCode = settings.CreditCode,
            IndexTemplate = settings.IndexTemplate,
            SiteName = settings.SiteName,
            SiteDomain = settings.SiteDomain,
            SiteCode = settings.SiteCode,
            IcpNumber = settings.IcpNumber,
            PoliceNumber = settings.PoliceNumber,
            OfficeMark = settings.OfficeMark,
            FriendlyLinks = settings.FriendlyLinks,
            OrganisationLeast = organisation?.LeastYears,
            OrganisationMost = organisation?.MostYears,
            PersonLeast = person?.LeastYears,
            PersonMost = person?.MostYears,
        };
    }

    /// <summary>Sets it; the same once more changes nothing and says nothing in the ledger.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (WhyNot(input, actor) is { } refusal)
                    return refusal;
                var settings = await db.Set<BodyPublishing>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId);
                if (settings is null)
                    db.Add(settings = new BodyPublishing { BodyId = actor.BodyId });
                else if (Of(settings) == input)
                    return actor.BodyId;
                Take(settings, input);
                db.Record(
                    new LedgerAct
                    {
                        BodyId = actor.BodyId,
                        Act = Act,
                        SubjectKind = "body",
                        SubjectId = actor.BodyId,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                        Why = "R5-42",
                    }
                );
                return actor.BodyId;
            },
            cancel
        );
    }

    /// <summary>What stands at the end of each page: of the first body that has set it, or of the first that publishes.</summary>
    public static async Task<PortalFooter> FooterAsync(Db db, CancellationToken cancel)
    {
        var rows = await db.Set<Body>()
            .OrderBy(body => !db.Set<Column>().Any(column => column.BodyId == body.Id && column.ClosedOn == null))
            .ThenBy(body => body.SuperiorId != null)
            .ThenBy(body => body.Name)
            .Select(body => new
            {
                body.Name,
                body.Contact,
                body.IsDemo,
                Settings = db.Set<BodyPublishing>().FirstOrDefault(one => one.BodyId == body.Id),
            })
            .ToListAsync(cancel);
        if ((rows.Find(row => row.Settings?.SiteName.Length > 0) ?? rows.FirstOrDefault()) is not { } of)
            return new PortalFooter();
        return new PortalFooter
        {
            Office = of.Name,
            Contact = of.Contact,
            IsDemo = of.IsDemo,
            SiteName = of.Settings?.SiteName ?? "",
            SiteDomain = of.Settings?.SiteDomain ?? "",
            SiteCode = of.Settings?.SiteCode ?? "",
            IcpNumber = of.Settings?.IcpNumber ?? "",
            PoliceNumber = of.Settings?.PoliceNumber ?? "",
            OfficeMark = of.Settings?.OfficeMark ?? "",
            Links =
            [
                .. (FriendlyLinks.Parse(of.Settings?.FriendlyLinks ?? "").Value?.All ?? []).Select(link => new FooterLink(
                    link.Name,
                    OutsideLinks.Through(link.Address)
                )),
            ],
        };
    }

    private static Refusal? WhyNot(Input input, Actor actor) =>
        PlanColumn.May(actor)
            ? IndexTemplate.Parse(input.IndexTemplate.Trim()).Refusal
                ?? Tongming.Publications.FriendlyLinks.Parse(input.FriendlyLinks).Refusal
                ?? TermsOf(input).Refusal
            : new Refusal("publishing.not-permitted");

    /// <summary>The terms that the form asks for. Without a shortest one there is no longest one of its own: that would shorten the rule book's.</summary>
    private static Outcome<StayUpTerms> TermsOf(Input input)
    {
        var organisation = TermOf(input.OrganisationLeast, input.OrganisationMost, StayUp.OfOrganisations);
        var person = TermOf(input.PersonLeast, input.PersonMost, StayUp.OfNaturalPersons);
        return organisation.Refusal is { } refusal ? refusal
            : person.Refusal is { } second ? second
            : new StayUpTerms(organisation.Value!, person.Value!);
    }

    private static Outcome<StayUp> TermOf(int? least, int? most, StayUp usual) =>
        least is null && most is null ? usual : StayUp.Of(least ?? usual.LeastYears, most);

    private static void Take(BodyPublishing settings, Input input)
    {
        (settings.CreditCode, settings.IndexTemplate) = (input.CreditCode.Trim(), input.IndexTemplate.Trim());
        (settings.SiteName, settings.SiteDomain, settings.SiteCode) = (
            input.SiteName.Trim(),
            input.SiteDomain.Trim(),
            input.SiteCode.Trim()
        );
        (settings.IcpNumber, settings.PoliceNumber) = (input.IcpNumber.Trim(), input.PoliceNumber.Trim());
        settings.OfficeMark = input.OfficeMark.Trim();
        settings.FriendlyLinks = input.FriendlyLinks.ReplaceLineEndings("\n").Trim();
        settings.StayUp = TermsOf(input).Value!.ToText();
    }
}
