using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Compiling;

/// <summary>Puts a number into a cell of the report by hand: an opening balance with its document, or a correction with its reason.</summary>
internal sealed class EnterNumber(Changes changes, LegalClock clock, CompileReport compile)
{
    /// <summary>Code of the act for an opening balance.</summary>
    public const string Opened = "report.opened";

    /// <summary>Code of the act for a correction.</summary>
    public const string Corrected = "report.corrected";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [Display(Name = "录入的是")]
        public NumberEntryKind? Kind { get; init; }

        [Required]
        [Range(typeof(decimal), "0", "1000000000", ParseLimitsInInvariantCulture = true)]
        [Display(Name = "这一格应当是", Description = "填这一格最后的数，不是差额。")]
        public decimal? Value { get; init; }

        [Required]
        [StringLength(NumberEntry.LongestReason)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由", Description = "期初数写明来自哪份文件；更正写明计数为什么不对。")]
        public string Reason { get; init; } = "";

        /// <summary>What the form showed in the cell, so that nobody corrects what has changed in between.</summary>
        public string Shown { get; init; } = "";

        [StringLength(64)]
        public string Token { get; init; } = "";
    }

    /// <summary>The number as forms and addresses write it.</summary>
    public static string Written(decimal value) => NumberFields.Written(value);

    /// <summary>
    /// Enters it and gives its id. Refused: <c>report.not-permitted</c>, <c>report.stale</c> and what <see cref="NumberEntry.Check"/> says.
    /// </summary>
    public async Task<Outcome<Guid>> RunAsync(int year, string key, Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var period = TallyPeriod.Of(actor.BodyId, year);
        if (!period.Succeeded)
            return period.Refusal;
        if (!ReportScope.Keeps(actor))
            return new Refusal("report.not-permitted");
        var act = input.Kind == NumberEntryKind.Opening ? Opened : Corrected;
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{year} {key}", input.Token);
        var before = (await compile.RunAsync(period.Value, cancel))[key];
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                if (input.Shown.Length > 0 && input.Shown != Written(before))
                    return new Refusal("report.stale", input.Shown, Written(before));
                var earlier = await db.Set<NumberEntry>()
                    .CountAsync(one => one.BodyId == actor.BodyId && one.Year == year && one.Key == key);
                var entry = new NumberEntry(
                    Guid.CreateVersion7(now.Instant),
                    actor.BodyId,
                    year,
                    key,
                    earlier + 1,
                    input.Kind ?? NumberEntryKind.Correction,
                    before,
                    input.Value ?? before,
                    input.Reason.Trim(),
                    actor.Id,
                    now.Day
                ).Check();
                if (entry.Refusal is { } refusal)
                    return refusal;
                db.Add(entry.Value!);
                db.Record(ActOf(entry.Value!, act, actor, now) with { Token = mark.Kept });
                return entry.Value!.Id;
            },
            cancel
        );
    }

    private static LedgerAct ActOf(NumberEntry entry, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = actor.BodyId,
            Act = act,
            SubjectKind = "report-number",
            SubjectId = entry.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "条例 第五十条",
            Facts = $$"""{"year":{{entry.Year}},"cell":"{{entry.Key}}","from":{{Written(entry.Before)}},"to":{{Written(entry.After)}}}""",
            Note = entry.Reason,
        };
}
