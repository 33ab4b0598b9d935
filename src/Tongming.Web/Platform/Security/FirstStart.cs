using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Security;

/// <summary>Whether the installation is still empty: nobody is there who could sign in. Once somebody is, it never is again.</summary>
internal sealed class FirstStart(Engine engine)
{
    private volatile bool isOver;

    /// <summary>True while there is no person at all.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancel = default)
    {
        if (isOver)
            return false;
        await using var db = engine.OpenForReading();
        isOver = await db.Set<Person>().AnyAsync(cancel);
        return !isOver;
    }
}
