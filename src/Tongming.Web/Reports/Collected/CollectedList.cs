using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Reports.Collected;

/// <summary>The list of reports from outside with its filter.</summary>
internal static class CollectedList
{
    /// <summary>The reports that a filter asks for, ranked: the most errors first, then suspicions, then the unreadable.</summary>
    public static IQueryable<CollectedReport> Of(Db db, Guid bodyId, ListAddress address)
    {
        var found = db.Set<CollectedReport>().Where(one => one.BodyId == bodyId);
        if (int.TryParse(address["year"], out var year))
            found = found.Where(one => one.Year == year);
        if (Enum.TryParse<CollectedState>(address["state"], out var state))
            found = found.Where(one => one.State == state);
        if (address["q"].Trim() is { Length: > 0 } words)
            found = found.Where(one => one.BodyName.Contains(words) || one.FileName.Contains(words));
        return found
            .OrderByDescending(one => one.Errors)
            .ThenByDescending(one => one.State)
            .ThenByDescending(one => one.Suspects)
            .ThenBy(one => one.BodyName)
            .ThenBy(one => one.Id);
    }

    /// <summary>The filter.</summary>
    public static async Task<FilterBar> BarAsync(Db db, Guid bodyId, ListAddress address, CancellationToken cancel)
    {
        var years = await db.Set<CollectedReport>()
            .Where(one => one.BodyId == bodyId && one.Year != null)
            .Select(one => one.Year!.Value)
            .Distinct()
            .OrderByDescending(one => one)
            .ToListAsync(cancel);
        return new FilterBar(
            address,
            [
                new FilterField("q", "机关或文件名"),
                new FilterField("year", "年度", [.. years.Select(one => new Choice($"{one}", $"{one} 年"))]),
                new FilterField("state", "情况", [.. Enum.GetValues<CollectedState>().Select(one => new Choice($"{one}", WordOf(one)))]),
            ],
            Export: address.With("handler", "File")
        ).SayingUnread();
    }

    /// <summary>The word of a state.</summary>
    public static string WordOf(CollectedState state) =>
        state switch
        {
            CollectedState.Waiting => "等待核对",
            CollectedState.Checked => "已核对",
            CollectedState.OtherDocument => "不是年报",
            _ => "读不出",
        };
}
