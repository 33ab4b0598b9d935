using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Acts;

/// <summary>Mends what was typed in at registration; the form itself stays as it came.</summary>
internal sealed class CorrectEntry(ISearchIndex index) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [StringLength(200)]
        [Display(Name = "信息名称")]
        public string Title { get; init; } = "";

        [StringLength(4000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "内容描述", Description = "写清所需信息的名称、文号或者其他便于查询的特征。")]
        public string Description { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.CorrectEntry;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var outcome = work.Request.CorrectEntry(work.Day, form.Title, form.Description);
        if (outcome.Succeeded)
            await index.PutAsync(work.Db, work.Request);
        return await ActOutcome.Now(outcome);
    }
}
