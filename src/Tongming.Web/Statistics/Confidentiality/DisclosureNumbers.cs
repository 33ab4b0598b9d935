using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>Reads and changes the numbers of the confidentiality rules of a body. Where nobody set any the usual ones hold.</summary>
internal sealed class DisclosureNumbers(Changes changes, LegalClock clock, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("statistics.disclosure");

    /// <summary>What the form sends, as it was typed.</summary>
    internal sealed record Typed(string Fewest, string Dominant, string Share, string Percent)
    {
        public static Typed Of(DisclosureParameters numbers) =>
            new(
                numbers.FewestContributors.ToString(CultureInfo.InvariantCulture),
                numbers.Dominant.ToString(CultureInfo.InvariantCulture),
                numbers.DominantShare?.ToString(CultureInfo.InvariantCulture) ?? "",
                numbers.Percent?.ToString(CultureInfo.InvariantCulture) ?? ""
            );
    }

    /// <summary>The numbers that hold, and their version; 0 for the usual ones.</summary>
    public async Task<(DisclosureParameters Numbers, int Version)> ReadAsync(Db db, Guid bodyId, CancellationToken cancel = default) =>
        await db.Set<DisclosureSetting>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == bodyId, cancel) is { } set
            ? (Open(set.Sealed), set.Version)
            : (DisclosureParameters.Usual, 0);

    /// <summary>
    /// Changes them; the ledger says that they were changed, never to what. Refused: <c>statistics.not-permitted</c>; <c>disclosure.typed</c>, no number; <c>statistics.stale</c>;
    /// and as <see cref="DisclosureParameters.Create"/> refuses.
    /// </summary>
    public async Task<Outcome<int>> ChangeAsync(int version, Typed typed, Actor actor)
    {
        if (StatisticsScope.SetParameters(actor) is not { } right)
            return new Refusal("statistics.not-permitted");
        var numbers = Read(typed);
        if (numbers.Refusal is { } refusal)
            return refusal;
        var now = clock.Now();
        return await changes.SaveAsync<int>(async db =>
        {
            var set = await db.Set<DisclosureSetting>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId);
            if ((set?.Version ?? 0) != version)
                return new Refusal("statistics.stale");
            if (set is null)
                db.Add(set = new DisclosureSetting(actor.BodyId));
            set.Change(Seal(numbers.Value!), actor.Id, now.Instant);
            StatisticsLedger.Record(
                db,
                ("disclosure.parameters", StatisticsLedger.Parameters, actor.BodyId),
                (actor, now),
                new { version = set.Version },
                (right.OnBehalfOf, null, null)
            );
            return set.Version;
        });
    }

    private static Outcome<DisclosureParameters> Read(Typed typed) =>
        int.TryParse(typed.Fewest, NumberStyles.None, CultureInfo.InvariantCulture, out var fewest)
        && int.TryParse(typed.Dominant, NumberStyles.None, CultureInfo.InvariantCulture, out var dominant)
        && TryRead(typed.Share, out var share)
        && TryRead(typed.Percent, out var percent)
            ? DisclosureParameters.Create(fewest, dominant, share, percent)
            : new Refusal("disclosure.typed");

    /// <summary>Nothing typed means that the rule is not used.</summary>
    private static bool TryRead(string typed, out decimal? number)
    {
        number = null;
        if (typed.Trim().Length == 0)
            return true;
        var isNumber = decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read);
        number = read;
        return isNumber;
    }

    private string Seal(DisclosureParameters numbers)
    {
        var typed = Typed.Of(numbers);
        return protector.Protect($"{typed.Fewest};{typed.Dominant};{typed.Share};{typed.Percent}");
    }

    private DisclosureParameters Open(string text) =>
        protector.Unprotect(text).Split(';') is [var fewest, var dominant, var share, var percent]
        && Read(new Typed(fewest, dominant, share, percent)).Value is { } numbers
            ? numbers
            : throw new InvalidOperationException("The sealed parameters cannot be read.");
}
