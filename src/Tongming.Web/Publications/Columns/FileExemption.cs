using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>Files in advance that a column need not be updated for some days (提前报备, S-051), or ends such a filing earlier.</summary>
internal sealed class FileExemption(Changes changes, LegalClock clock)
{
    public const string Filed = "column.exemption-filed";
    public const string Ended = "column.exemption-ended";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "报备理由", Description = "例如：本季度没有行政执法事项。")]
        public string Reason { get; init; } = "";

        [Required]
        [DataType("select")]
        [Display(Name = "批准人", Description = "不能是报备的人自己。")]
        public Guid? ApprovedBy { get; init; }

        [Required]
        [Display(Name = "从哪一天起", Description = "今天或者以后；过去的日子不能补报。")]
        public DateOnly? First { get; init; }

        [Required]
        [Display(Name = "到哪一天止", Description = "含这一天，最长一年。")]
        public DateOnly? Last { get; init; }

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>Files it for a column and gives its id.</summary>
    public Task<Outcome<Guid>> RunAsync(Guid columnId, Input input, Actor actor, CancellationToken cancel = default) =>
        SaveAsync(
            (Filed, columnId, input.Token, input.Reason),
            actor,
            async (db, now) =>
            {
                if (!await db.Set<Column>().AnyAsync(one => one.BodyId == actor.BodyId && one.Id == columnId))
                    return new Refusal("column.not-found");
                if (!await db.Set<Person>().AnyAsync(one => one.BodyId == actor.BodyId && one.Id == input.ApprovedBy && !one.HasLeft))
                    return new Refusal("column.exemption.approver-missing");
                var given = new NewExemption(
                    columnId,
                    input.Reason,
                    actor.Id,
                    input.ApprovedBy!.Value,
                    input.First!.Value,
                    input.Last!.Value
                )
                {
                    BodyId = actor.BodyId,
                };
                var filed = FreshnessExemption.File(Guid.CreateVersion7(now.Instant), given, now.Day);
                if (filed.Value is { } exemption)
                    db.Add(exemption);
                return filed;
            },
            cancel
        );

    /// <summary>Ends one today: yesterday is the last day that it covers; one that has not begun is taken back whole.</summary>
    public Task<Outcome<Guid>> EndAsync(Guid id, string token, Actor actor, CancellationToken cancel = default) =>
        SaveAsync(
            (Ended, id, token, null),
            actor,
            async (db, now) =>
            {
                var found = await db.Set<FreshnessExemption>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id);
                if (found is null)
                    return new Refusal("column.exemption.not-found");
                var last = now.Day.AddDays(-1) < found.First ? found.First.AddDays(-1) : now.Day.AddDays(-1);
                return found.EndEarly(last).Refusal is { } refusal ? refusal : found;
            },
            cancel
        );

    /// <summary>Who can approve.</summary>
    public static async Task<FieldChoices> ChoicesAsync(Db db, Actor actor, CancellationToken cancel)
    {
        var people = await db.Set<Person>()
            .Where(one => one.BodyId == actor.BodyId && !one.HasLeft && one.Id != actor.Id)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        return new FieldChoices().For(
            nameof(Input.ApprovedBy),
            people.Where(one => one.Roles.Any(role => role is Role.OfficeHead or Role.Signatory)).Select(one => (one.Id, one.Name))
        );
    }

    private Task<Outcome<Guid>> SaveAsync(
        (string Act, Guid Subject, string Token, string? Note) what,
        Actor actor,
        Func<Db, Now, Task<Outcome<FreshnessExemption>>> work,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, what.Act, what.Subject, what.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("column.not-permitted");
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var result = await work(db, now);
                if (result.Value is not { } exemption)
                    return result.Refusal!;
                db.Record(
                    DeskRecord.Of(("exemption", exemption.Id), what.Act, actor, now) with
                    {
                        Why = "S-051",
                        Facts =
                            $$"""{"column":"{{exemption.ColumnId:N}}","first":"{{exemption.First:yyyy-MM-dd}}","last":"{{exemption.Last:yyyy-MM-dd}}","approvedBy":"{{exemption.ApprovedBy:N}}"}""",
                        Note = what.Note,
                        Token = mark.Kept,
                    }
                );
                return exemption.Id;
            },
            cancel
        );
    }
}
