using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Registers a request: its number, and the day of receipt where the channel fixes it (R1-43, R1-47).</summary>
internal sealed class RegisterRequest(CasePapers papers, CaseSheets sheets) : ICaseAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf : IHasDay
    {
        [Display(Name = "日期", Description = "不填即今天。")]
        public DateOnly? On { get; init; }
    }

    public RequestAct Act => RequestAct.Register;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var receipt = work.Application.Receipt();
        var number = await Numbers.NextRequestAsync(work.Db, work.Body.Id, work.Day.Today);
        var outcome = work.Request.Register(work.Day, number, receipt.Value);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await sheets.AddFormAsync(work);
        if (receipt.Value is { } day)
            await ConfirmReceipt.AcknowledgeAsync(papers, work, day);
        return new ActResult
        {
            Facts = new
            {
                no = number.ToString(),
                received = receipt.Value?.Day,
                basis = receipt.Value?.Basis.ToString(),
            },
        };
    }
}
