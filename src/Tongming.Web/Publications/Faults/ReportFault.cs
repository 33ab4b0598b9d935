using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Publications.Faults;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Faults;

/// <summary>Takes what a visitor found wrong. Nobody is asked who he is: the answer waits under a code.</summary>
internal sealed class ReportFault(Changes changes, LegalClock clock, Calendars calendars)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "fault.reported";

    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int CodeLength = 10;

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [Display(Name = "机关")]
        public Guid? BodyId { get; init; }

        [Required]
        [Display(Name = "哪里有错")]
        public FaultKind? Kind { get; init; }

        [StringLength(FaultReport.LongestPage)]
        [Display(Name = "页面地址", Description = "不记得可以不填。")]
        public string Page { get; init; } = "";

        [Required]
        [StringLength(FaultReport.LongestText)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "说明", Description = "写清楚错在哪里。请不要写个人信息。")]
        public string Text { get; init; } = "";

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>Takes it and gives the code; the same form twice is one report.</summary>
    public async Task<Outcome<string>> RunAsync(Input input, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var body = input.BodyId ?? Guid.Empty;
        var mark = SentMark.Of(body, Actor.Stranger, Act, "fault", input.Token);
        return await changes.SaveAsync<string>(
            async db =>
            {
                if (!await db.Set<Column>().AnyAsync(one => one.BodyId == body && one.ClosedOn == null))
                    return new Refusal("fault.body-unknown");
                if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } done)
                    return await db.Set<FaultReport>()
                        .Where(one => one.BodyId == body && one.Id == done)
                        .Select(one => one.Code)
                        .FirstAsync();
                var report = new FaultReport.Report(
                    body,
                    Guid.CreateVersion7(now.Instant),
                    RandomNumberGenerator.GetString(Signs, CodeLength),
                    input.Kind ?? FaultKind.Other,
                    input.Page.Trim(),
                    input.Text
                );
                var made = FaultReport.Make(report, now.Day, await calendars.ReadAsync(db, body));
                if (made.Value is not { } fault)
                    return made.Refusal!;
                db.Add(fault);
                db.Record(FaultActs.Of(fault, Act, Actor.Stranger, now) with { Token = mark.Kept });
                return fault.Code;
            },
            cancel
        );
    }
}

/// <summary>What is done with reports of faults, in the ledger: never their words.</summary>
internal static class FaultActs
{
    /// <summary>Code and word of each.</summary>
    public static IReadOnlyList<ActWord> Words { get; } = [new(ReportFault.Act, "收到找错"), new(SettleFault.Act, "答复找错")];

    /// <summary>The entry of an act.</summary>
    public static LedgerAct Of(FaultReport fault, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = fault.BodyId,
            Act = act,
            SubjectKind = "fault",
            SubjectId = fault.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "R4-25",
            Facts = $$"""{"kind":"{{fault.Kind}}","outcome":"{{fault.Outcome}}","due":"{{fault.DueOn:yyyy-MM-dd}}"}""",
        };
}
