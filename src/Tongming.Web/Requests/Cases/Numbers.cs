using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Cases;

/// <summary>Gives out the next number of a series. Works inside a change: a change that is not saved gives its number back.</summary>
internal static class Numbers
{
    /// <summary>Next number, beginning with 1.</summary>
    public static async Task<int> NextAsync(Db db, Guid bodyId, string series)
    {
        var found = await db.Set<NumberSeries>().FindAsync(bodyId, series);
        if (found is null)
            db.Add(found = new NumberSeries { BodyId = bodyId, Series = series });
        return ++found.Last;
    }

    /// <summary>Next 登记号 of a day (R2-39).</summary>
    public static async Task<RequestNumber> NextRequestAsync(Db db, Guid bodyId, DateOnly day) =>
        new(day, await NextAsync(db, bodyId, $"request:{day:yyyyMMdd}"));
}
