using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Archives a closed request (条例 第四十五条, R7-40).</summary>
internal sealed class ArchiveRequest(CasePapers papers) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(10)]
        [Display(Name = "保管期限")]
        public string Period { get; init; } = "30年";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Archive;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var outcome = work.Request.Archive(work.Day);
        if (outcome.Refusal is { } refusal)
            return refusal;
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
                    ]),
                    ["保管期限"] = PaperValue.Of(form.Period),
                    ["立卷人"] = PaperValue.Of(work.Actor.Name),
                    ["归档日期"] = PaperValue.Of(PaperDate.Write(work.Day.On)),
                },
            }
        );
        return new ActResult { Facts = new { period = form.Period } };
    }
}
