using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Platform.Data;

/// <summary>
/// The unit of work over one of the two engines. Every module maps its own things (<c>…Mapping</c>); this class knows only that
/// there are mappings. Changes are saved through <see cref="Changes"/>, which writes the acts below into the ledger in the same
/// transaction.
/// </summary>
internal abstract class Db(DbContextOptions options) : DbContext(options)
{
    private readonly List<LedgerAct> acts = [];

    /// <summary>Acts that the present unit of work has announced, in order.</summary>
    public IReadOnlyList<LedgerAct> Acts => acts;

    /// <summary>Announces an act; it is written with the change or not at all.</summary>
    public void Record(LedgerAct act) => acts.Add(act);

    /// <summary>Forgets everything that was tracked and announced, so that the next change begins with nothing.</summary>
    public void Forget()
    {
        acts.Clear();
        ChangeTracker.Clear();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        Conventions.SnakeCase(modelBuilder);
    }
}
