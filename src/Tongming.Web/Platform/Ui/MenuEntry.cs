namespace Tongming.Web.Platform.Ui;

/// <summary>An entry of the portal's main menu. A module registers its own as singletons; the layout shows them all.</summary>
/// <param name="Label">What people read.</param>
/// <param name="Address">Path of the page, beginning with a slash.</param>
/// <param name="Order">Smaller comes first.</param>
internal sealed record MenuEntry(string Label, string Address, int Order);
