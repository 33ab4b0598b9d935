using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>
/// Settles the catalogue of a year (确定年度目录), so that it stands as it is and the public reads it; or opens it again for changes.
/// Not while a proposed row is unchecked.
/// </summary>
internal sealed class SettleCatalogue(Changes changes, LegalClock clock)
{
    public const string Settled = "catalogue.settled";
    public const string Reopened = "catalogue.reopened";

    /// <summary>Which year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Reopen">Whether it is opened again.</param>
    /// <param name="Token">The mark of the form.</param>
    internal sealed record Input(int Year, bool Reopen, [property: StringLength(80)] string Token);

    /// <summary>Does it and gives how many rows the year has.</summary>
    public Task<Outcome<int>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var act = input.Reopen ? Reopened : Settled;
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{input.Year}", input.Token);
        return changes.SaveAsync<int>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("catalogue.not-permitted");
                var rows = db.Set<CatalogueEntry>().Where(one => one.BodyId == actor.BodyId && one.Year == input.Year);
                var count = await rows.CountAsync();
                if (await mark.In(db).AnyAsync())
                    return count;
                if (count == 0)
                    return new Refusal("catalogue.empty", input.Year);
                var waiting = await rows.CountAsync(one => one.IsUnverified);
                if (!input.Reopen && waiting > 0)
                    return new Refusal("catalogue.unverified", waiting);
                var year = await CatalogueYears.OfAsync(db, actor.BodyId, input.Year);
                if (year.IsOpen == input.Reopen)
                    return new Refusal(input.Reopen ? "catalogue.open" : "catalogue.settled", input.Year);
                (year.IsOpen, year.SettledOn) = (input.Reopen, input.Reopen ? year.SettledOn : now.Day);
                db.Record(
                    DeskRecord.Of(("catalogue", actor.BodyId), act, actor, now) with
                    {
                        Why = "S-041",
                        Facts = $$"""{"year":{{input.Year}},"rows":{{count}}}""",
                        Token = mark.Kept,
                    }
                );
                return count;
            },
            cancel
        );
    }
}
