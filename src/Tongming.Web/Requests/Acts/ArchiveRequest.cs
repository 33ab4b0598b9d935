using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Archives a closed request (条例 第四十五条, R7-40); one whose reply cannot be delivered with the reason and its proof.</summary>
internal sealed class ArchiveRequest(CasePapers papers, CaseSheets sheets) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(10)]
        [Display(Name = "保管期限")]
        public string Period { get; init; } = "30年";

        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(
            Name = "无法送达的情况",
            Description = "只在答复发出后确实送达不了（退信、地址不明、失去联系）时填写：写明试过的方式和日期，并上传退信等证明。"
        )]
        public string Undeliverable { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Archive;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        if (work.Request.Archive(work.Day, form.Undeliverable).Refusal is { } refusal)
            return refusal;
        var isUndeliverable = !string.IsNullOrWhiteSpace(form.Undeliverable);
        if (isUndeliverable && work.Files.Count == 0)
            return new Refusal("request.archive.evidence-missing");
        if (isUndeliverable)
            await sheets.AddDeliveryAsync(work, new CaseSheets.Delivery("无法送达", "申请人提供的地址、联系方式", form.Undeliverable));
        var kinds = await work
            .Db.Set<CasePaper>()
            .Where(paper => paper.BodyId == work.Body.Id && paper.RequestId == work.Request.Id && paper.IssuedOn != null)
            .OrderBy(paper => paper.Id)
            .Select(paper => new { paper.Kind, paper.Number })
            .ToListAsync();
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T28, PaperFor.File)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["案卷题名"] = PaperValue.Of($"关于{work.Request.Title}的政府信息公开申请"),
                    ["归档材料"] = PaperValue.List([
                        PaperKind.T01.Name(),
                        .. kinds.Select(paper => $"{paper.Kind.Name()} {paper.Number}".Trim()),
                        .. isUndeliverable ? [PaperKind.T24.Name()] : (string[])[],
                    ]),
                    ["保管期限"] = PaperValue.Of(form.Period),
                    ["立卷人"] = PaperValue.Of(work.Actor.Name),
                    ["归档日期"] = PaperValue.Of(PaperDate.Write(work.Day.On)),
                },
            }
        );
        return new ActResult
        {
            Facts = new { period = form.Period, undeliverable = isUndeliverable },
            Note = isUndeliverable ? $"无法送达：{form.Undeliverable}" : null,
        };
    }
}
