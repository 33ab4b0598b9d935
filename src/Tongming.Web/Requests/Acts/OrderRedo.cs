using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Acts;

/// <summary>Records that an authority ordered the request to be handled anew; a new matter with its own clock begins.</summary>
internal sealed class OrderRedo(ISearchIndex index) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(100)]
        [Display(Name = "责令机关")]
        public string Authority { get; init; } = "";

        [Range(0, 250)]
        [Display(Name = "办理期限（工作日）", Description = "决定书没有写期限的填 0，按 20 个工作日计算。")]
        public int WorkingDays { get; init; } = 0;

        [Display(Name = "或者指定的日期")]
        public DateOnly? Date { get; init; }

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.OrderRedo;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var number = await Numbers.NextRequestAsync(work.Db, work.Body.Id, work.Day.Today);
        var anew = work.Request.OrderRedo(
            work.Day,
            new RedoOrder(Guid.CreateVersion7(work.Now.Instant), number, form.Authority, form.WorkingDays, form.Date)
        );
        if (anew.Refusal is { } refusal)
            return refusal;
        work.Db.Add(anew.Value!);
        await index.PutAsync(work.Db, anew.Value!);
        return new ActResult
        {
            Facts = new { anew = anew.Value!.Id, no = number.ToString() },
            Sentence = $"已立新件 {number}，按责令的期限重新办理。",
        };
    }
}
