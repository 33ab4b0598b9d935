using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Compiling;

/// <summary>Writes the words of a part of the report. Empty words give the part back to the draft from the numbers.</summary>
internal sealed class WriteWords(Changes changes, LegalClock clock, CompileReport compile)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "report.written";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [StringLength(ReportParts.LongestWords)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "文字", Description = "每段一行。写成 {{…}} 的地方是数字域，跟着表格走；清空以后恢复由数字起草的文字。")]
        public string Words { get; init; } = "";

        public int Version { get; init; }
    }

    /// <summary>
    /// Writes it and gives its version. Refused: <c>report.not-permitted</c>, <c>report.words.stale</c>, <c>report.words.field</c>, where a
    /// field names no number.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(int year, ReportPart part, Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var period = TallyPeriod.Of(actor.BodyId, year);
        if (!period.Succeeded)
            return period.Refusal;
        if (!ReportScope.Keeps(actor))
            return new Refusal("report.not-permitted");
        if (NumberFields.Unknown(input.Words, await compile.RunAsync(period.Value, cancel)) is [var unknown, ..])
            return new Refusal("report.words.field", unknown);
        return await changes.SaveAsync<int>(
            async db =>
            {
                var kept = await db.Set<ReportWords>()
                    .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Year == year && one.Part == part);
                if ((kept?.Version ?? 0) != input.Version)
                    return new Refusal("report.words.stale");
                if (kept is null)
                    db.Add(
                        kept = new ReportWords
                        {
                            BodyId = actor.BodyId,
                            Year = year,
                            Part = part,
                        }
                    );
                if (kept.Words == input.Words)
                    return kept.Version;
                (kept.Words, kept.Version) = (input.Words, kept.Version + 1);
                db.Record(
                    new LedgerAct
                    {
                        BodyId = actor.BodyId,
                        Act = Act,
                        SubjectKind = "body",
                        SubjectId = actor.BodyId,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                        Why = "条例 第五十条",
                        Facts = $$"""{"year":{{year}},"part":"{{ReportParts.All[(int)part].Code}}","version":{{kept.Version}}}""",
                        Note = input.Words,
                    }
                );
                return kept.Version;
            },
            cancel
        );
    }
}
