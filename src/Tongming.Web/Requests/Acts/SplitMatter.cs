using System.ComponentModel.DataAnnotations;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Acts;

/// <summary>Takes a part of a matter out into a matter of its own (件), with a number of its own (R2-02).</summary>
internal sealed class SplitMatter(ISearchIndex index) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(200)]
        [Display(Name = "拆出的事项")]
        public string Title { get; init; } = "";

        [StringLength(4000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "内容描述")]
        public string Description { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Split;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var number = await Numbers.NextRequestAsync(work.Db, work.Body.Id, work.Day.Today);
        var split = work.Request.Split(
            work.Day,
            new NewMatter(Guid.CreateVersion7(work.Now.Instant), form.Title, form.Description),
            number
        );
        if (split.Refusal is { } refusal)
            return refusal;
        work.Db.Add(split.Value!);
        await index.PutAsync(work.Db, split.Value!);
        return new ActResult
        {
            Facts = new { part = split.Value!.Id, no = number.ToString() },
            Sentence = $"已拆出一件，登记号 {number}。",
        };
    }
}
