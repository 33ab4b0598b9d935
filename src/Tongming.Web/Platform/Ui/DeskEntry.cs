using Tongming.People;

namespace Tongming.Web.Platform.Ui;

/// <summary>An entry of the desk's navigation. A module registers its own as singletons; the layout shows those that the actor may see.</summary>
/// <param name="Label">What people read.</param>
/// <param name="Address">Path of the page, beginning with a slash; pages below it belong to the entry.</param>
/// <param name="Order">Smaller comes first; 10 依申请公开 … 90 管理.</param>
/// <param name="Shown">Whether somebody sees the entry. It only tidies the screen: the page itself asks again.</param>
internal sealed record DeskEntry(string Label, string Address, int Order, Func<Actor, bool> Shown);

/// <summary>A number on the desk's top bar, such as 待办 7. A module registers its own as singletons; the layout shows those above zero.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Address">Where the counted things stand.</param>
/// <param name="CountAsync">Counts for an actor, with the services of the present request.</param>
internal sealed record DeskTally(string Label, string Address, Func<IServiceProvider, Actor, CancellationToken, Task<int>> CountAsync);
