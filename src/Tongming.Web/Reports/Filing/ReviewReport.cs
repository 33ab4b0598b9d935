using System.ComponentModel.DataAnnotations;
using Tongming.People;
using Tongming.Reports.Filing;

namespace Tongming.Web.Reports.Filing;

/// <summary>Approves the frozen text of a report in one step, or returns it with a reason.</summary>
internal sealed class ReviewReport(PerformReportAct perform)
{
    /// <summary>What the form asks who returns it.</summary>
    internal sealed record ReturnInput
    {
        [Required]
        [StringLength(YearReport.LongestReason)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "退回的理由", Description = "写明哪个数、哪一段要改。退回以后重新编制，已有的审核作废；已经报送的定稿照样留存。")]
        public string Reason { get; init; } = "";
    }

    /// <summary>What who approves says.</summary>
    /// <param name="Hash">The text that was looked at.</param>
    /// <param name="Reviewed">已审.</param>
    /// <param name="Proofread">已校.</param>
    internal sealed record ApproveInput(string Hash, bool Reviewed, bool Proofread);

    /// <summary>
    /// Approves. Refused: <c>report.filing.both</c>, unless it was both reviewed and proof-read (R3-31); and as
    /// <see cref="YearReport.Review"/> refuses.
    /// </summary>
    public Task<Outcome<PerformReportAct.Done>> ApproveAsync(
        ReportStep step,
        ApproveInput input,
        PerformReportAct.Target target,
        Actor actor
    ) =>
        perform.RunAsync(
            ReportLedger.Reviewed,
            target,
            actor,
            FilingRights.Review(actor, step),
            work =>
                Task.FromResult<Outcome<PerformReportAct.Told>>(
                    !input.Reviewed || !input.Proofread ? new Refusal("report.filing.both")
                    : work.Report.Review(step, actor.Id, work.Now.Day, input.Hash).Refusal is { } refusal ? refusal
                    : new PerformReportAct.Told(
                        new
                        {
                            step = $"{step}",
                            content = input.Hash,
                            reviewed = true,
                            proofread = true,
                        }
                    )
                )
        );

    /// <summary>Returns it to compiling.</summary>
    public Task<Outcome<PerformReportAct.Done>> ReturnAsync(ReturnInput input, PerformReportAct.Target target, Actor actor) =>
        perform.RunAsync(
            ReportLedger.Returned,
            target,
            actor,
            FilingRights.Return(actor),
            work =>
            {
                var from = work.Report.State;
                return Task.FromResult<Outcome<PerformReportAct.Told>>(
                    work.Report.Return(input.Reason).Refusal is { } refusal
                        ? refusal
                        : new PerformReportAct.Told(new { from = $"{from}" }, input.Reason.Trim())
                );
            }
        );
}
