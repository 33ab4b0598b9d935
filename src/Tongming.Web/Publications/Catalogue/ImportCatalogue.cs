using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>Takes the rows of a workbook into the catalogue of a year: first a preview row by row, then all at once (R3-11).</summary>
internal sealed class ImportCatalogue(Changes changes, Engine engine, LegalClock clock)
{
    public const string Act = "catalogue.imported";

    /// <summary>The file and the year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Name">Name of the file.</param>
    /// <param name="Content">Its bytes.</param>
    /// <param name="RemoveOthers">Whether rows that the file does not have are taken out.</param>
    internal sealed record Input(int Year, string Name, ReadOnlyMemory<byte> Content, bool RemoveOthers)
    {
        [StringLength(80)]
        public string Token { get; init; } = "";
    }

    /// <summary>What the file would do.</summary>
    /// <param name="Rows">The rows as they were read.</param>
    /// <param name="Difference">What is new, changed and missing in the file; without the rows that are wrong.</param>
    internal sealed record Preview(IReadOnlyList<CatalogueFile.ReadRow> Rows, CatalogueDifference Difference)
    {
        public int Wrong => Rows.Count(row => row.Row is null);
    }

    /// <summary>What came of it.</summary>
    internal sealed record Done(int Added, int Changed, int Removed);

    /// <summary>Reads the file and compares; changes nothing.</summary>
    public async Task<Outcome<Preview>> PreviewAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (!PublicScope.KeepsRegisters(actor))
            return new Refusal("catalogue.not-permitted");
        await using var db = engine.OpenForReading();
        var name = await db.Set<Body>().Where(one => one.Id == actor.BodyId).Select(one => one.Name).FirstAsync(cancel);
        var names = await CatalogueNamesOf.LoadAsync(db, actor.BodyId, cancel);
        var read = await CatalogueFile.ReadAsync((input.Name, input.Content), (name, names), cancel);
        if (read.Value is not { } rows)
            return read.Refusal!;
        return new Preview(
            rows,
            CatalogueDifference.Between(await ThereAsync(db, actor.BodyId, input.Year), Entries(rows, input.Year, actor))
        );
    }

    /// <summary>Takes the rows in; refused as long as one is wrong.</summary>
    public async Task<Outcome<Done>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var looked = await PreviewAsync(input, actor, cancel);
        if (looked.Value is not { } preview)
            return looked.Refusal!;
        if (preview.Wrong > 0)
            return new Refusal("catalogue.file.wrong-rows", preview.Wrong);
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, $"{input.Year}", input.Token);
        return await changes.SaveAsync<Done>(
            async db =>
            {
                if (await mark.In(db).AnyAsync())
                    return new Done(0, 0, 0);
                if (await CatalogueYears.WhyClosedAsync(db, actor.BodyId, input.Year) is { } closed)
                    return closed;
                var there = await ThereAsync(db, actor.BodyId, input.Year);
                var brought = Entries(preview.Rows, input.Year, actor);
                var difference = CatalogueDifference.Between(there, brought);
                foreach (var changed in difference.Changed)
                    if (changed.Before.Change(changed.After.Row).Refusal is { } refusal)
                        return refusal;
                db.AddRange(difference.Added);
                if (input.RemoveOthers)
                    db.RemoveRange(difference.Removed);
                var removed = input.RemoveOthers ? difference.Removed.Count : 0;
                db.Record(
                    DeskRecord.Of(("catalogue", actor.BodyId), Act, actor, now) with
                    {
                        Why = "R3-11",
                        Facts =
                            $$"""{"year":{{input.Year}},"added":{{difference.Added.Count}},"changed":{{difference.Changed.Count}},"removed":{{removed}}}""",
                        Token = mark.Kept,
                    }
                );
                return new Done(difference.Added.Count, difference.Changed.Count, removed);
            },
            cancel
        );
    }

    private static Task<List<CatalogueEntry>> ThereAsync(Db db, Guid bodyId, int year) =>
        db.Set<CatalogueEntry>().Where(one => one.BodyId == bodyId && one.Year == year).OrderBy(one => one.Order).ToListAsync();

    /// <summary>The rows of the file as entries in their order; what is wrong is left out.</summary>
    private List<CatalogueEntry> Entries(IReadOnlyList<CatalogueFile.ReadRow> rows, int year, Actor actor)
    {
        var at = clock.Now().Instant;
        return
        [
            .. rows.Where(row => row.Row is not null)
                .Select(row => CatalogueEntry.Enter(Guid.CreateVersion7(at), actor.BodyId, year, row.Row!, row.Number).Value!),
        ];
    }
}
