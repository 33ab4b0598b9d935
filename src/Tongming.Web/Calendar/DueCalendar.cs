using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>The calendar by which a stranger's period is counted: local days are those of the body asked about.</summary>
internal sealed class DueCalendar(Engine engine, Calendars calendars)
{
    /// <summary>The bodies of this installation, by name.</summary>
    public async Task<IReadOnlyList<Body>> BodiesAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<Body>().OrderBy(body => body.Name).ToListAsync(cancel);
    }

    /// <summary>The calendar of the body that is named, of the only one where none is, else of none: national notices alone.</summary>
    /// <exception cref="UsageException">No body has that id.</exception>
    public async Task<WorkingCalendar> OfAsync(string? named, CancellationToken cancel) =>
        await calendars.OfAsync(Choose(await BodiesAsync(cancel), named)?.Id ?? Guid.Empty, cancel);

    /// <summary>Which of the bodies is meant; null for none.</summary>
    /// <exception cref="UsageException">No body has that id.</exception>
    public static Body? Choose(IReadOnlyList<Body> bodies, string? named)
    {
        if (string.IsNullOrEmpty(named))
            return bodies is [var only] ? only : null;
        return Guid.TryParse(named, out var id) && bodies.FirstOrDefault(body => body.Id == id) is { } body
            ? body
            : throw new UsageException($"没有编号是“{named}”的机关：编号见 tongming ledger head。");
    }
}
