using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Demo;

/// <summary>Fills an empty installation with the demo office. Does nothing where somebody works already.</summary>
internal sealed class FillDemo(IEnumerable<IDemoSource> sources, FirstStart first, Engine engine, Changes changes, LegalClock clock)
{
    /// <summary>Whether it was filled.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel = default)
    {
        if (!await first.IsNeededAsync(cancel))
            return false;
        var office = new DemoOffice(engine, changes, clock);
        foreach (var source in sources.OrderBy(source => source.Order))
            await source.FillAsync(office, cancel);
        return true;
    }
}
