namespace Tongming.Web.Platform.Ui;

/// <summary>An entry of the portal's main menu. A module registers its own as singletons; the layout shows them all.</summary>
/// <param name="Label">What people read.</param>
/// <param name="Address">Path of the page, beginning with a slash.</param>
/// <param name="Order">Smaller comes first.</param>
/// <param name="For">Who sees it.</param>
internal sealed record MenuEntry(string Label, string Address, int Order, MenuAudience For = MenuAudience.Everybody);

/// <summary>Who sees an entry of the portal's menu.</summary>
internal enum MenuAudience
{
    /// <summary>Everybody.</summary>
    Everybody,

    /// <summary>Those who have not signed in.</summary>
    Strangers,

    /// <summary>Those who have.</summary>
    Staff,
}
