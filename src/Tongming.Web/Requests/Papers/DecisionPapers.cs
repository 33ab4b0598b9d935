using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Intake;
using Tongming.Requests.Papers;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Acts;

namespace Tongming.Web.Requests.Papers;

/// <summary>The papers that end a matter. None goes out without the paragraph on relief that its kind of reply demands (R2-31…R2-35).</summary>
internal sealed class DecisionPapers(CasePapers papers)
{
    /// <summary>Why the public interest weighs more than an objection: kept with the decision, told to the third party only.</summary>
    private const string PublicReason = "公开理由";

    /// <summary>Adds a paper that goes out at once, with relief of class B; the refusal where the relief cannot be told.</summary>
    public async Task<Refusal?> CloseAsync(CaseWork work, PaperKind kind, Dictionary<string, PaperValue> values)
    {
        var relief = Relief(work, null);
        if (relief.Refusal is { } refusal)
            return refusal;
        values[PaperFields.Relief.Name] = PaperValue.Of(relief.Value!.Text);
        await papers.AddAsync(work, new CasePapers.New(kind, PaperFor.Applicant) { Values = values });
        return null;
    }

    /// <summary>Puts a draft in the place of the earlier one and gives the hash to which approvals are bound.</summary>
    public async Task<Outcome<string>> DraftAsync(CaseWork work, ReplyKind kind, Dictionary<string, PaperValue> values)
    {
        var relief = Relief(work, kind);
        if (relief.Refusal is { } refusal)
            return refusal;
        values[PaperFields.Relief.Name] = PaperValue.Of(relief.Value!.Text);
        values["附件"] = PaperValue.List(work.Files.Select(file => file.Name));
        if (Missing(PaperOf(kind), values) is { } missing)
            return missing;
        if (values.TryGetValue(PublicReason, out var why) && papers.NamesApplicant(work, why.ToString()))
            return new Refusal("paper.applicant-named", PaperKind.T22.Name(), $"〔{PublicReason}〕");
        foreach (var earlier in await Drafts(work).ToListAsync())
            earlier.ReplacedAt = work.Now.Instant;
        await papers.AddAsync(work, new CasePapers.New(PaperOf(kind), PaperFor.Applicant) { Values = values, IsDraft = true });
        return HashOf(kind, values, work.Files);
    }

    /// <summary>Gives the draft its number and day; refused where there is none.</summary>
    public async Task<Outcome<CasePaper>> IssueAsync(CaseWork work)
    {
        var draft = await Drafts(work).FirstOrDefaultAsync();
        if (draft is null)
            return new Refusal("request.issue.draft-missing");
        await papers.IssueAsync(work, draft);
        return draft;
    }

    /// <summary>
    /// Tells the third parties that were consulted what is disclosed although one objected, and why (条例 第三十二条, R1-57). Nothing
    /// where nobody objected or the public interest was not the reason; the refusal where the relief cannot be told.
    /// </summary>
    public async Task<Refusal?> TellThirdPartiesAsync(CaseWork work, CasePaper decision)
    {
        if (!work.Request.ThirdPartyObjected || !papers.ValuesOf(decision).TryGetValue(PublicReason, out var why) || why.IsEmpty)
            return null;
        var relief = Relief(work, null, isOnline: false);
        if (relief.Refusal is { } refusal)
            return refusal;
        var letters = await work
            .Db.Set<CasePaper>()
            .Where(paper => paper.BodyId == work.Body.Id && paper.RequestId == work.Request.Id && paper.Kind == PaperKind.T06)
            .OrderBy(paper => paper.Id)
            .ToListAsync();
        foreach (var asked in letters.Select(papers.ValuesOf).DistinctBy(values => values["第三方"].ToString()))
        {
            var values = new Dictionary<string, PaperValue>
            {
                ["第三方"] = asked["第三方"],
                ["涉及信息"] = asked["涉及信息"],
                [PublicReason] = why,
                [PaperFields.Relief.Name] = PaperValue.Of(relief.Value!.Text),
            };
            await papers.AddAsync(work, new CasePapers.New(PaperKind.T22, PaperFor.ThirdParty) { Values = values });
        }

        return null;
    }

    private static IQueryable<CasePaper> Drafts(CaseWork work) =>
        work
            .Db.Set<CasePaper>()
            .Where(paper =>
                paper.BodyId == work.Body.Id && paper.RequestId == work.Request.Id && paper.IssuedOn == null && paper.ReplacedAt == null
            );

    /// <summary>What the paper could not be made without; asked of the officer, not found out after the signature.</summary>
    private static Refusal? Missing(PaperKind kind, Dictionary<string, PaperValue> values)
    {
        var empty = PaperContents
            .Of(kind)
            .Required.Where(field =>
                !field.IsStatement && !CasePapers.Gives(field.Name) && (!values.TryGetValue(field.Name, out var value) || value.IsEmpty)
            )
            .ToList();
        return empty.Count == 0
            ? null
            : new Refusal("paper.value-missing", kind.Name(), string.Join('、', empty.Select(field => field.Written)));
    }

    private static PaperKind PaperOf(ReplyKind kind) =>
        PaperKinds.WithCode(kind.Paper) ?? throw new InvalidOperationException($"No paper {kind.Paper}.");

    private static Outcome<ReliefParagraph> Relief(CaseWork work, ReplyKind? kind, bool? isOnline = null) =>
        ReliefParagraph.For(
            new ReliefNotice(kind?.MustReconsiderFirst == true ? ReliefClass.A : ReliefClass.B, kind?.Code == "A3", work.Body.Government)
            {
                Court = work.Body.Court,
                ServedOnline = isOnline ?? work.Application.Route is ObtainingRoute.Internet or ObtainingRoute.EMail,
                OnlineChannel = work.Body.ReconsiderationChannel,
                Doubt = kind?.Code == "D8" ? ReliefDoubt.SpecialQuery : ReliefDoubt.None,
            }
        );

    private static string HashOf(ReplyKind kind, Dictionary<string, PaperValue> values, IReadOnlyList<ActFile> files)
    {
        var text = new StringBuilder(kind.Code);
        foreach (var (name, value) in values.OrderBy(one => one.Key, StringComparer.Ordinal))
            text.Append('\n').Append(name).Append('=').AppendJoin('\u001f', value.Parts);
        foreach (var file in files)
            text.Append('\n').Append(file.Sha256);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
