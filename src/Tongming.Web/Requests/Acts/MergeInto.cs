using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Acts;

/// <summary>Ends a matter that asks the same as another one of the body; it is counted once.</summary>
internal sealed class MergeInto : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Required]
        [StringLength(13)]
        [Display(Name = "并入的登记号", Description = "形如 20260302-001。")]
        public string Number { get; init; } = "";

        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Merge;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var number = RequestNumber.Parse(form.Number);
        if (number.Refusal is { } unreadable)
            return unreadable;
        RequestNumber? wanted = number.Value;
        var into = await work
            .Db.Set<InformationRequest>()
            .Visible(work.Actor, work.Body.Id)
            .FirstOrDefaultAsync(other => other.Number == wanted);
        if (into is null)
            return new Refusal("request.merge.unknown", form.Number);
        return ActOutcome.Of(work.Request.Merge(work.Day, into), new ActResult { Facts = new { into = into.Id } });
    }
}
