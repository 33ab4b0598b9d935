using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Bulletins;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>发布通报: keeps the numbers of a month or quarter that is over as they are today, with what the office says to them.</summary>
internal sealed class IssueBulletin(Changes changes, LegalClock clock, ReadBulletin read)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "report.bulletin-issued";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [StringLength(BulletinIssue.LongestRemark)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "按语", Description = "可以不写。写给各科室的话，印在通报里，记入台账；不要写申请人的姓名和联系方式。")]
        public string Remark { get; init; } = "";

        /// <summary>What was shown, so that nobody issues other numbers than were read.</summary>
        [StringLength(64)]
        [DataType("hidden")]
        public string Shown { get; init; } = "";

        [StringLength(64)]
        public string Token { get; init; } = "";
    }

    /// <summary>What stands in <see cref="Input.Shown"/> for a bulletin.</summary>
    public static string MarkOf(BulletinFigures figures) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figures.ToText())));

    /// <summary>
    /// Issues it and gives its id. Refused: <c>bulletin.not-permitted</c>; <c>bulletin.not-over</c>, while the period runs;
    /// <c>bulletin.issued</c>, once it is; <c>bulletin.changed</c>, where the numbers are others than were shown.
    /// </summary>
    public async Task<Outcome<Guid>> RunAsync(string code, Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        if (!BulletinScope.Keeps(actor))
            return new Refusal("bulletin.not-permitted");
        var of = BulletinPeriod.Of(actor.BodyId, code, now.Day);
        if (of.Value is not { } period)
            return of.Refusal!;
        if (!period.IsOver)
            return new Refusal("bulletin.not-over", period.Name, period.End);
        var bulletin = await read.CountAsync(period, cancel);
        var paper = await read.PaperAsync(bulletin, cancel);
        var mark = SentMark.Of(actor.BodyId, actor, Act, period.Code, input.Token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                if (await db.Set<BulletinIssue>().AnyAsync(one => one.BodyId == actor.BodyId && one.Code == period.Code))
                    return new Refusal("bulletin.issued", period.Name);
                if (input.Shown.Length > 0 && input.Shown != MarkOf(bulletin.Figures))
                    return new Refusal("bulletin.changed");
                var issue = new BulletinIssue
                {
                    BodyId = actor.BodyId,
                    Id = Guid.CreateVersion7(now.Instant),
                    Code = period.Code,
                    IssuedOn = now.Day,
                    IssuedBy = actor.Id,
                    Remark = input.Remark.Trim(),
                    Kept = BulletinIssue.TextOf(paper),
                };
                db.Add(issue);
                db.Record(ActOf(issue, bulletin.Figures, actor, now) with { Token = mark.Kept });
                return issue.Id;
            },
            cancel
        );
    }

    private static LedgerAct ActOf(BulletinIssue issue, BulletinFigures figures, Actor actor, Now now) =>
        new()
        {
            BodyId = actor.BodyId,
            Act = Act,
            SubjectKind = "bulletin",
            SubjectId = issue.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "S-020",
            Facts = $$"""{"period":"{{issue.Code}}","numbers":"{{MarkOf(figures)}}"}""",
            Note = issue.Remark.Length > 0 ? issue.Remark : null,
        };
}
