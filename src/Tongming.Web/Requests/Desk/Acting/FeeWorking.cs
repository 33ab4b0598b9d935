using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Requests.Acts;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>What a fee could be, with the working. Whether one is charged, a person decides (条例 第四十二条).</summary>
/// <param name="ByItem">By the matters of the month.</param>
/// <param name="EarlierItems">Matters of the same applicant and month before this form.</param>
/// <param name="ByPage">By the pages, where their number is known.</param>
internal sealed record FeeWorking(FeeProposal ByItem, int EarlierItems, FeeProposal? ByPage)
{
    /// <summary>The tariff by item, in words.</summary>
    public const string ItemTariff =
        "按件：同一申请人一个自然月内，第 1–10 件不收费，第 11–30 件每件 100 元，第 31 件起每 10 件一档，每件依次为 200 元、300 元……";

    /// <summary>The tariff by page, in words.</summary>
    public const string PageTariff =
        "按量：同一份申请，第 1–30 页不收费，第 31–100 页每页 10 元，第 101–200 页每页 20 元，第 201 页起每页 40 元。";

    /// <summary>Reads what is needed and proposes.</summary>
    public static async Task<FeeWorking> LoadAsync(Db db, InformationRequest request, int? pages, CancellationToken cancel)
    {
        var application = await db.Set<Application>()
            .SingleAsync(one => one.BodyId == request.BodyId && one.Id == request.ApplicationId, cancel);
        var items = await ItemsOfMonth.CountAsync(db, request, application, cancel);
        var facts = new FeeFacts(items.Earlier, items.OfForm, pages ?? 0, application.Form(), request.DraftKind);
        return new FeeWorking(
            FeeTariff.Propose(FeeBasis.ByItem, facts),
            items.Earlier,
            pages is null ? null : FeeTariff.Propose(FeeBasis.ByPage, facts)
        );
    }
}
