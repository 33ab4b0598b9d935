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

    /// <summary>Code of the act for what a superior adds to a sum.</summary>
    public const string Added = "report.added";

    /// <summary>What the acts are done to, for the ledger.</summary>
    public const string Subject = "report-number";

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
        [DataType("hidden")]
        public string Shown { get; init; } = "";

        [StringLength(64)]
        public string Token { get; init; } = "";
    }

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
        var act = ActOf(input.Kind);
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{year} {key}", input.Token);
        var isAdded = input.Kind == NumberEntryKind.Addition;
        var counted = isAdded ? 0 : (await compile.ForAsync(key, period.Value, cancel))[key];
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var before = isAdded ? await AddedAsync(db, actor.BodyId, year, key) : counted;
                if (input.Shown.Length > 0 && input.Shown != NumberFields.Written(before))
                    return new Refusal("report.stale", input.Shown, NumberFields.Written(before));
                var entry = await AddAsync(
                    db,
                    (year, key, input.Kind ?? NumberEntryKind.Correction),
                    (before, input.Value ?? before, input.Reason.Trim()),
                    (actor, now, mark.Kept)
                );
                return entry.Refusal is { } refusal ? refusal : entry.Value!.Id;
            },
            cancel
        );
    }

    /// <summary>Adds an entry and tells the ledger. Refused as <see cref="NumberEntry.Check"/> says.</summary>
    public static async Task<Outcome<NumberEntry>> AddAsync(
        Db db,
        (int Year, string Key, NumberEntryKind Kind) of,
        (decimal Before, decimal After, string Reason) what,
        (Actor Actor, Now Now, string? Token) by
    )
    {
        var earlier = await db.Set<NumberEntry>()
            .CountAsync(one => one.BodyId == by.Actor.BodyId && one.Year == of.Year && one.Key == of.Key);
        var entry = new NumberEntry(
            Guid.CreateVersion7(by.Now.Instant),
            by.Actor.BodyId,
            of.Year,
            of.Key,
            earlier + 1,
            of.Kind,
            what.Before,
            what.After,
            what.Reason,
            by.Actor.Id,
            by.Now.Day
        ).Check();
        if (entry.Value is not { } added)
            return entry;
        db.Add(added);
        db.Record(ActOf(added, ActOf(of.Kind), by.Actor, by.Now) with { Token = by.Token });
        return entry;
    }

    /// <summary>The field of the form that a refusal is about; empty where it is about none.</summary>
    public static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "report.cell.value" or "report.cell.same" => nameof(Input.Value),
            "report.cell.reason-missing" => nameof(Input.Reason),
            _ => "",
        };

    /// <summary>What a superior has added to a cell of the sum so far.</summary>
    public static async Task<decimal> AddedAsync(Db db, Guid bodyId, int year, string key) =>
        await db.Set<NumberEntry>()
            .Where(one => one.BodyId == bodyId && one.Year == year && one.Key == key && one.Kind == NumberEntryKind.Addition)
            .OrderByDescending(one => one.No)
            .Select(one => one.After)
            .FirstOrDefaultAsync();

    private static string ActOf(NumberEntryKind? kind) =>
        kind switch
        {
            NumberEntryKind.Opening => Opened,
            NumberEntryKind.Addition => Added,
            _ => Corrected,
        };

    private static LedgerAct ActOf(NumberEntry entry, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = actor.BodyId,
            Act = act,
            SubjectKind = Subject,
            SubjectId = entry.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "条例 第五十条",
            Facts =
                $$"""{"year":{{entry.Year}},"cell":"{{entry.Key}}","from":{{NumberFields.Written(entry.Before)}},"to":{{NumberFields.Written(entry.After)}}}""",
            Note = entry.Reason,
        };
}
