using Tongming.Web.Platform.Data;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

/// <summary>
/// A database that no other test shares, for tests that move the clock: jobs that forget what is old would forget the others' drafts.
/// </summary>
internal sealed class OwnDatabase : TestEngine
{
    private readonly TestEngine on;

    private OwnDatabase(TestEngine on)
    {
        this.on = on;
        Engine = new Engine(on.Fresh());
        Changes = new Changes(Engine);
    }

    internal override DataOptions Options => Engine.Options;

    internal override Engine Engine { get; }

    internal override Changes Changes { get; }

    public static async Task<TestEngine> OfAsync(TestEngine on)
    {
        var own = new OwnDatabase(on);
        await Upgrade.RunAsync(own.Engine);
        return own;
    }

    internal override DataOptions Fresh() => on.Fresh();
}
