using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Fees;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Tells the applicant the fee for an unreasonable quantity; the program proposes, a person decides (条例 第四十二条, R2-01…R2-07).</summary>
internal sealed class NotifyFee(CasePapers papers, RequestOptions options) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "计收方式", Description = "按件、按量只能选一种。")]
        public FeeBasis Basis { get; init; }

        [Range(1, 100000)]
        [Display(Name = "件数或者页数")]
        public int Count { get; init; }

        [Range(1, 10000000)]
        [Display(Name = "收费金额（元）", Description = "参考金额见页面上方；低于参考金额须在理由中说明。")]
        public int Yuan { get; init; }

        [Required]
        [StringLength(300)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "缴费方式")]
        public string Payment { get; init; } = "";

        [Required]
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "决定收费的理由")]
        public string Reason { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.NotifyFee;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        if (!options.Fees)
            return new Refusal("request.fee.off");
        if (work.Application.ChooseFeeBasis(form.Basis).Refusal is { } other)
            return other;
        var items = await ItemsOfMonth.CountAsync(work.Db, work.Request, work.Application);
        var proposed = form.Basis == FeeBasis.ByPage ? FeeTariff.ByPage(form.Count) : items.MostFor(form.Count);
        if (form.Yuan > proposed)
            return new Refusal("request.fee.above-tariff", form.Yuan, proposed);
        var outcome = work.Request.NotifyFee(work.Day, new FeeNotice(form.Basis, form.Count, form.Yuan));
        if (outcome.Refusal is { } refusal)
            return refusal;
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T10, PaperFor.Applicant)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["收费标准"] = PaperValue.Of(Standard(form, items)),
                    ["收费金额"] = PaperValue.Of($"人民币{form.Yuan:N0}元"),
                    ["缴费方式"] = PaperValue.Of(form.Payment),
                },
            }
        );
        return new ActResult
        {
            Facts = new
            {
                basis = form.Basis.ToString(),
                count = form.Count,
                yuan = form.Yuan,
                proposed,
                earlierItems = items.Earlier,
            },
            Note = form.Reason,
        };
    }

    private static string Standard(InputOf form, MonthItems items) =>
        $"{RequestNames.Of(form.Basis)}，"
        + (form.Basis == FeeBasis.ByPage ? $"{form.Count:N0}页" : $"{form.Count:N0}件（同一申请人本月此前已有{items.Earlier:N0}件）");
}
