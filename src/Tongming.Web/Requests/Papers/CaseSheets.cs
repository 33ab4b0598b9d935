using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Papers;

/// <summary>
/// The sheets that prove, in the file, what was asked (R1-42), how a decision came about and reached the applicant: who reviewed it (R3-30), what was searched
/// (R1-71), when it was delivered (R2-18).
/// </summary>
internal sealed class CaseSheets(CasePapers papers, ApplicantSeal applicants)
{
    /// <summary>How the decision reached the applicant, or did not.</summary>
    /// <param name="Manner">By which way.</param>
    /// <param name="Place">Where.</param>
    /// <param name="Proof">Who signed, the postal number, or why it came back.</param>
    internal sealed record Delivery(string Manner, string Place, string Proof)
    {
        /// <summary>The day on which it reached him; null where it never did.</summary>
        public DateOnly? On { get; init; }
    }

    private static readonly IReadOnlyList<(ReviewStep Step, RequestAct Act, string Field)> Reviews =
    [
        (ReviewStep.First, RequestAct.ReviewFirst, "初审意见"),
        (ReviewStep.Legal, RequestAct.ReviewLegal, "法制审核意见"),
        (ReviewStep.Second, RequestAct.ReviewSecond, "复审意见"),
        (ReviewStep.Secrecy, RequestAct.ReviewSecrecy, "保密审查意见"),
    ];

    /// <summary>Adds the form (T01) as it was taken in, for an applicant to check and sign and for the archive.</summary>
    public Task AddFormAsync(CaseWork work)
    {
        var (application, person) = (work.Application, applicants.Open(work.Application.SealedPerson));
        string[] reached = [person.Phone, person.Address, person.Email];
        return papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T01, PaperFor.File)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["身份证明"] = PaperValue.Of(Known($"{person.ProofKind} {person.ProofNumber}")),
                    ["申请人联系方式"] = PaperValue.Of(Known(string.Join('，', reached.Where(one => one.Length > 0)))),
                    ["信息特征"] = PaperValue.Of(work.Request.Title.Length > 0 ? work.Request.Description : ""),
                    ["提供方式"] = PaperValue.Of(RequestNames.Of(application.Manner)),
                    ["获取途径"] = PaperValue.Of(RequestNames.Of(application.Route)),
                    ["申请渠道"] = PaperValue.Of(RequestNames.Of(application.Channel)),
                    ["申请日期"] = PaperValue.Of(Day(application.ArrivedOn)),
                },
            }
        );
    }

    /// <summary>Adds the letter that asks another section or body to help (T09).</summary>
    /// <param name="work">The case.</param>
    /// <param name="whom">Who is asked.</param>
    /// <param name="what">What for.</param>
    /// <param name="until">The last day for the answer, an internal one.</param>
    public Task AddHelpAsync(CaseWork work, string whom, string what, DateOnly until) =>
        papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T09, PaperFor.Agency)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["协办单位"] = PaperValue.Of(whom),
                    ["协办事项"] = PaperValue.Of(what),
                    ["协办期限"] = PaperValue.Of(Day(until)),
                },
            }
        );

    /// <summary>Adds the sheet of reviews (T26) when the decision is signed: the proposal, each opinion with name and day, the signature.</summary>
    public async Task AddReviewsAsync(CaseWork work, string opinion)
    {
        var request = work.Request;
        var written = await OpinionsAsync(work);
        var names = await work.Db.Set<Person>().Where(one => one.BodyId == work.Body.Id).ToDictionaryAsync(one => one.Id, one => one.Name);
        var authors = request.DraftAuthors.Split(' ').Select(id => names.GetValueOrDefault(Guid.ParseExact(id, "N"), ""));
        var values = new Dictionary<string, PaperValue>
        {
            ["拟办意见"] = PaperValue.Of(
                $"拟按“{request.DraftKind!.Wording}”答复。{request.DraftReason}\n拟稿：{string.Join('、', authors)}，{Day(request.DraftedOn)}"
            ),
            ["审查机构"] = PaperValue.Of("政府信息公开工作机构"),
            ["签发意见"] = Said(opinion, work.Actor.Name, work.Day.On),
        };
        foreach (var approval in request.Approvals().Approvals.Where(one => one.ContentHash == request.DraftHash))
        {
            var review = Reviews.Single(one => one.Step == approval.Step);
            values[review.Field] = Said(written.GetValueOrDefault(review.Act, ""), names.GetValueOrDefault(approval.By, ""), approval.On);
        }

        await papers.AddAsync(work, new CasePapers.New(PaperKind.T26, PaperFor.File) { Values = values });
    }

    /// <summary>Adds the record of the search (T27) when a decision that rests on one goes out.</summary>
    public async Task AddSearchAsync(CaseWork work)
    {
        if (work.Request is not { SearchText: { } kept, Reply: { } reply })
            return;
        var search = SearchRecord.Parse(kept);
        var result = reply.Code == "U1" ? "没有检索到申请公开的信息。" : $"检索后按“{reply.Wording}”答复。";
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T27, PaperFor.File)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["检索范围"] = PaperValue.Of(search.Where),
                    ["检索关键词"] = PaperValue.Of(search.Keywords),
                    ["检索人"] = PaperValue.Of(search.By),
                    ["检索时间"] = PaperValue.Of(PaperDate.Write(search.On)),
                    ["检索结果"] = PaperValue.Of(result + work.Request.ReplyReason),
                },
            }
        );
    }

    /// <summary>Adds the proof of delivery (T24), also of one that failed.</summary>
    public async Task AddDeliveryAsync(CaseWork work, Delivery delivery)
    {
        var decision = await work
            .Db.Set<CasePaper>()
            .Where(paper =>
                paper.BodyId == work.Body.Id && paper.RequestId == work.Request.Id && paper.Number == work.Request.DecisionNumber
            )
            .FirstOrDefaultAsync();
        await papers.AddAsync(
            work,
            new CasePapers.New(PaperKind.T24, PaperFor.File)
            {
                Values = new Dictionary<string, PaperValue>
                {
                    ["送达文书"] = PaperValue.Of((decision?.Kind ?? PaperKind.T11).Name()),
                    ["送达文号"] = PaperValue.Of(work.Request.DecisionNumber),
                    ["送达方式"] = PaperValue.Of(delivery.Manner),
                    ["送达地点"] = PaperValue.Of(delivery.Place),
                    ["送达日期"] = PaperValue.Of(Day(delivery.On)),
                    ["签收情况"] = PaperValue.Of(delivery.Proof),
                },
            }
        );
    }

    /// <summary>What the reviewers wrote; the latest of each step, which is the one that holds.</summary>
    private static async Task<Dictionary<RequestAct, string>> OpinionsAsync(CaseWork work)
    {
        var codes = Reviews.ToDictionary(one => $"request.{RequestActs.Of(one.Act).Code}", one => one.Act);
        var entries =
            from entry in work.Db.Set<LedgerEntry>()
            where entry.BodyId == work.Body.Id && entry.SubjectId == work.Request.Id && codes.Keys.Contains(entry.Act)
            join note in work.Db.Set<LedgerNote>() on new { entry.BodyId, entry.Seq } equals new { note.BodyId, note.Seq }
            orderby entry.Seq
            select new { entry.Act, note.Text };
        var opinions = new Dictionary<RequestAct, string>();
        foreach (var one in await entries.ToListAsync())
            opinions[codes[one.Act]] = one.Text;
        return opinions;
    }

    private static string Known(string words) => string.IsNullOrWhiteSpace(words) ? "未写" : words.Trim();

    private static PaperValue Said(string opinion, string name, DateOnly on) => PaperValue.Of($"{opinion}\n{name}，{Day(on)}");

    private static string Day(DateOnly? day) => day is { } known ? PaperDate.Write(known) : "";
}
