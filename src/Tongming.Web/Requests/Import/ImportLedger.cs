using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Import;

/// <summary>
/// Takes over the cases of an office that begins in the middle of a year from its own ledger (R1-47): looks at every row first, then
/// makes all of them in one change. A row is known again by the file's hash and its number, so nothing is imported twice.
/// </summary>
internal sealed class ImportLedger(
    Engine engine,
    Changes changes,
    LegalClock clock,
    Calendars calendars,
    ApplicantSeal seal,
    RequestOptions options,
    LedgerFile files
)
{
    /// <summary>What is imported.</summary>
    /// <param name="BodyId">Into which body.</param>
    /// <param name="SectionId">The section that takes the cases; they can be given to others afterwards.</param>
    /// <param name="Name">Name of the file.</param>
    /// <param name="Content">Its bytes.</param>
    internal sealed record Input(Guid BodyId, Guid SectionId, string Name, ReadOnlyMemory<byte> Content);

    /// <summary>What came of it.</summary>
    internal sealed record Result(int Made, int Known, int LeftOut);

    /// <summary>Who may.</summary>
    public static bool May(Actor actor) => actor.Kind == ActorKind.Person && (actor.Holds(Role.Registrar) || actor.Holds(Role.OfficeHead));

    /// <summary>What would be made, and which rows are wrong. Changes nothing.</summary>
    public async Task<Outcome<LedgerPreview>> PreviewAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!May(actor) || actor.BodyId != input.BodyId)
            return new Refusal("import.not-permitted");
        var now = clock.Now();
        var read = await files.ReadAsync(input.Name, input.Content, now.Day, cancel);
        if (read.Refusal is { } unreadable)
            return unreadable;
        await using var db = engine.OpenForReading();
        if (!await db.Set<Section>().AnyAsync(one => one.BodyId == input.BodyId && one.Id == input.SectionId && !one.IsClosed, cancel))
            return new Refusal("import.section-unknown");
        var known = await KnownAsync(db, input);
        var used = await UsedNumbersAsync(db, input.BodyId);
        var calendar = await calendars.OfAsync(input.BodyId, cancel);
        var lines = new List<LedgerPreview.Line>();
        foreach (var row in read.Value!)
        {
            var isDone = known.Contains(Key(input, row));
            lines.Add(isDone ? new LedgerPreview.Line(row, [], []) { IsDone = true } : Look(row, input, calendar, now.Day, used));
            if (row.Number is { } number)
                used.Add(number);
        }

        return new LedgerPreview(lines);
    }

    /// <summary>Makes all rows, or none where one is wrong and <paramref name="leaveOutWrong"/> is not said.</summary>
    public async Task<Outcome<Result>> RunAsync(Input input, bool leaveOutWrong, Actor actor, CancellationToken cancel = default)
    {
        var looked = await PreviewAsync(input, actor, cancel);
        if (looked.Refusal is { } refusal)
            return refusal;
        var preview = looked.Value!;
        if (preview.Wrong > 0 && !leaveOutWrong)
            return new Refusal("import.rows-wrong", preview.Wrong);
        var now = clock.Now();
        var sealedRows = new List<SealedRow>();
        foreach (var line in preview.Rows.Where(line => !line.IsDone && line.Problems.Count == 0))
            sealedRows.Add(await SealAsync(line.Row, input));
        var calendar = await calendars.OfAsync(input.BodyId, cancel);
        var making = new MakePastCases(new MakePastCases.Setting(input.BodyId, input.SectionId, calendar, options.Rules, now), actor);
        var made = await changes.SaveAsync<Result>(
            async db =>
            {
                var known = await KnownAsync(db, input);
                var left = sealedRows.Where(row => !known.Contains(row.Key)).ToList();
                if (await making.MakeAsync(db, left) is { } wrong)
                    return wrong;
                return new Result(left.Count, preview.Done + sealedRows.Count - left.Count, preview.Wrong);
            },
            cancel
        );
        return made;
    }

    private LedgerPreview.Line Look(LedgerRow row, Input input, WorkingCalendar calendar, DateOnly today, HashSet<RequestNumber> used)
    {
        if (row.Problems.Count > 0)
            return new LedgerPreview.Line(row, row.Problems, []);
        if (row.Number is { } number && used.Contains(number))
            return new LedgerPreview.Line(row, [new CellProblem($"第{row.Row}行", $"登记号 {number} 已经有案件用了。")], []);
        var application = Application.TakeIn(
            MakePastCases.ApplicationOf(row, input.BodyId, Guid.CreateVersion7(), "preview", "preview"),
            today
        );
        var past = new PastCase(row, input.SectionId, calendar, options.Rules, today);
        var lived = application.Refusal is { } early
            ? early
            : past.Live(
                application.Value!,
                Guid.CreateVersion7(),
                row.Number ?? new RequestNumber(row.ReceivedOn, RequestNumber.HighestSequence)
            );
        return lived.Refusal is { } refusal
            ? new LedgerPreview.Line(row, [new CellProblem($"第{row.Row}行", ImportText.Say(refusal))], past.Notices)
            : new LedgerPreview.Line(row, [], past.Notices) { Request = lived.Value };
    }

    private async Task<SealedRow> SealAsync(LedgerRow row, Input input)
    {
        var person = new ApplicantData { Name = row.Name, Phone = row.Phone };
        var key = Key(input, row);
        var code = await seal.CodeAsync(input.BodyId, key);
        return new SealedRow(row, key, seal.Seal(person))
        {
            ApplicantKey = await seal.KeyAsync(person),
            NameKey = await seal.NameKeyAsync(row.Name),
            CodeHash = await seal.CodeHashAsync(code),
        };
    }

    private static string Prefix(Input input) => $"import-{Convert.ToHexStringLower(SHA256.HashData(input.Content.Span))[..32]}-";

    private static string Key(Input input, LedgerRow row) => $"{Prefix(input)}{row.Row}";

    private static async Task<HashSet<string>> KnownAsync(Db db, Input input)
    {
        var prefix = Prefix(input);
        var keys = db.Set<Application>().Where(one => one.BodyId == input.BodyId && one.SubmissionKey.StartsWith(prefix));
        return [.. await keys.Select(one => one.SubmissionKey).ToListAsync()];
    }

    private static async Task<HashSet<RequestNumber>> UsedNumbersAsync(Db db, Guid bodyId)
    {
        var numbers = await db.Set<InformationRequest>()
            .Where(one => one.BodyId == bodyId && one.Number != null)
            .Select(one => one.Number)
            .ToListAsync();
        return [.. numbers.OfType<RequestNumber>()];
    }
}

/// <summary>A row with who asks encrypted.</summary>
internal sealed record SealedRow(LedgerRow Row, string Key, string SealedPerson)
{
    public required string ApplicantKey { get; init; }

    public required string NameKey { get; init; }

    public required string CodeHash { get; init; }
}
