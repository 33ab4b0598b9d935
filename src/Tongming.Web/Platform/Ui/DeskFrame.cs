using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Ui;

/// <summary>What stands around every page of the desk.</summary>
/// <param name="Actor">Who works.</param>
/// <param name="BodyName">Name of the body for which the actor works; 全系统 for administrators of the installation.</param>
/// <param name="IsDemo">Whether the body only shows the program.</param>
/// <param name="Entries">The navigation, in order, as far as the actor may see it.</param>
/// <param name="Tallies">The numbers of the top bar that are above zero.</param>
internal sealed record DeskFrame(
    Actor Actor,
    string BodyName,
    bool IsDemo,
    IReadOnlyList<DeskEntry> Entries,
    IReadOnlyList<DeskFrame.Tally> Tallies
)
{
    /// <summary>A number of the top bar.</summary>
    public sealed record Tally(string Label, string Address, int Count);

    /// <summary>The actor's roles of today in words, such as 初审员、承办人.</summary>
    public string RoleWords => string.Join("、", Actor.RolesToday.Select(RoleRules.NameOf));

    /// <summary>The entry to which a path belongs: the longest address that leads to it.</summary>
    public DeskEntry? EntryOf(string path) =>
        Entries
            .Where(entry => path == entry.Address || path.StartsWith(entry.Address.TrimEnd('/') + "/", StringComparison.Ordinal))
            .MaxBy(entry => entry.Address.Length);
}

/// <summary>Reads the <see cref="DeskFrame"/> of the present request.</summary>
internal sealed class ReadDeskFrame(
    CurrentActor current,
    Db db,
    IEnumerable<DeskEntry> entries,
    IEnumerable<DeskTally> tallies,
    IServiceProvider services
)
{
    public async Task<DeskFrame> RunAsync(CancellationToken cancel = default)
    {
        var actor = await current.ReadAsync(cancel);
        var body = await db.Set<Body>().Where(body => body.Id == actor.BodyId).SingleOrDefaultAsync(cancel);
        var shown = entries.Where(entry => entry.Shown(actor)).OrderBy(entry => entry.Order).ThenBy(entry => entry.Label);
        var counts = new List<DeskFrame.Tally>();
        if (actor.Kind == ActorKind.Person)
        {
            foreach (var tally in tallies)
                counts.Add(new(tally.Label, tally.Address, await tally.CountAsync(services, actor, cancel)));
        }

        return new(actor, body?.Name ?? "全系统", body?.IsDemo == true, [.. shown], [.. counts.Where(count => count.Count > 0)]);
    }
}
