using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.People;

/// <summary>Where the framework's sign-in keeps its accounts. It has a context of its own, which tracks.</summary>
internal sealed class AccountStore(Engine engine, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, Db, Guid>(engine.Open(), describer),
        IDisposable
{
    void IDisposable.Dispose()
    {
        Context.Dispose();
        Dispose();
    }
}
