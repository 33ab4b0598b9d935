using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Demo;

/// <summary>The demo office while it is being filled: each source finds here what those before it have made.</summary>
internal sealed class DemoOffice(Engine engine, Changes changes, LegalClock clock)
{
    /// <summary>Everybody's password in the demo, shown on the page where they sign in.</summary>
    public const string Password = "Yanshi-2026";

    private readonly Dictionary<Role, Actor> staff = [];

    /// <summary>For reading.</summary>
    public Engine Engine { get; } = engine;

    /// <summary>For changing.</summary>
    public Changes Changes { get; } = changes;

    /// <summary>The moment at which the demo is made.</summary>
    public Now Now { get; } = clock.Now();

    /// <summary>演示区统计局, in which the demo's work lies.</summary>
    public Guid BodyId { get; set; }

    /// <summary>演示区人民政府办公室, its superior.</summary>
    public Guid SuperiorId { get; set; }

    /// <summary>The sections of both bodies by name, such as 综合统计科.</summary>
    public Dictionary<string, Guid> Sections { get; } = [];

    /// <summary>The people of the superior by role.</summary>
    public Dictionary<Role, Actor> OfSuperior { get; } = [];

    /// <summary>The person of the body who holds a role.</summary>
    public Actor this[Role role]
    {
        get => staff[role];
        set => staff[role] = value;
    }
}
