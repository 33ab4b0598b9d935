using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Typing;

/// <summary>
/// Enters a whole form at once, for a body that keeps no ledger or for a year before it had one: every cell that is typed otherwise than
/// counted becomes an opening balance with the same source.
/// </summary>
internal sealed class EnterForm(Changes changes, LegalClock clock, CompileReport compile)
{
    /// <summary>What was typed.</summary>
    /// <param name="Values">Numbers as typed, by key of the counted cell; blank is left as it is.</param>
    /// <param name="Source">Which document they come from.</param>
    /// <param name="Shown">The mark of the numbers that the form showed, see <see cref="MarkOf"/>.</param>
    /// <param name="Token">The mark of the form.</param>
    internal sealed record Input(IReadOnlyDictionary<string, string> Values, string Source, string Shown, string Token);

    /// <summary>A mark of all numbers of a report, so that nobody types over what has changed in between.</summary>
    public static string MarkOf(CompiledReport report)
    {
        var all = string.Join('|', ReportCells.Counted.Select(cell => $"{cell.Key}={NumberFields.Written(report[cell.Key])}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32];
    }

    /// <summary>
    /// Enters what differs and gives how many cells. Refused: <c>report.not-permitted</c>, <c>report.form.stale</c>,
    /// <c>report.form.number</c> with the name of the cell, <c>report.form.same</c>, and what <see cref="NumberEntry.Check"/> says.
    /// </summary>
    public async Task<Outcome<int[]>> RunAsync(int year, Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var period = TallyPeriod.Of(actor.BodyId, year);
        if (!period.Succeeded)
            return period.Refusal;
        if (!ReportScope.Keeps(actor))
            return new Refusal("report.not-permitted");
        var mark = SentMark.Of(actor.BodyId, actor, EnterNumber.Opened, $"{year} form", input.Token);
        var report = await compile.RunAsync(period.Value, cancel);
        var typed = Read(input.Values);
        return await changes.SaveAsync<int[]>(
            async db =>
            {
                if (await mark.In(db).AnyAsync())
                    return new[] { 0 };
                if (input.Shown != MarkOf(report))
                    return new Refusal("report.form.stale");
                if (typed.Refusal is { } unread)
                    return unread;
                var differing = typed.Value!.Where(one => one.Value != report[one.Key]).ToList();
                if (differing.Count == 0)
                    return new Refusal("report.form.same");
                foreach (var (key, value) in differing)
                    if (await AddAsync(db, (year, key, report[key], value), input.Source.Trim(), (actor, now)) is { } refusal)
                        return refusal;
                db.Record(
                    new LedgerAct
                    {
                        BodyId = actor.BodyId,
                        Act = EnterNumber.Opened,
                        SubjectKind = "body",
                        SubjectId = actor.BodyId,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                        Why = "条例 第五十条",
                        Facts = $$"""{"year":{{year}},"cells":{{differing.Count}}}""",
                        Note = input.Source.Trim(),
                        Token = mark.Kept,
                    }
                );
                return new[] { differing.Count };
            },
            cancel
        );
    }

    private static Outcome<Dictionary<string, decimal>> Read(IReadOnlyDictionary<string, string> values)
    {
        var numbers = new Dictionary<string, decimal>();
        foreach (var cell in ReportCells.Counted)
        {
            if (!values.TryGetValue(cell.Key, out var words) || string.IsNullOrWhiteSpace(words))
                continue;
            if (!decimal.TryParse(words.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return new Refusal("report.form.number", cell.Name, words.Trim().Length > 20 ? words.Trim()[..20] : words.Trim());
            numbers[cell.Key] = value;
        }

        return numbers;
    }

    private static async Task<Refusal?> AddAsync(
        Db db,
        (int Year, string Key, decimal Before, decimal After) of,
        string source,
        (Actor Actor, Now Now) by
    )
    {
        var entry = await EnterNumber.AddAsync(
            db,
            (of.Year, of.Key, NumberEntryKind.Opening),
            (of.Before, of.After, source),
            (by.Actor, by.Now, null)
        );
        return entry.Refusal is { Code: "report.cell.value" }
            ? new Refusal("report.form.number", ReportCells.Find(of.Key)!.Name, of.After)
            : entry.Refusal;
    }
}
