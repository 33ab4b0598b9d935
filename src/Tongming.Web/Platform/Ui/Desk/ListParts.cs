using System.Globalization;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Platform.Ui.Desk;

/// <summary>Pages of a list, for <c>_Pager.cshtml</c>.</summary>
/// <param name="Address">The list.</param>
/// <param name="Total">Entries in all pages.</param>
/// <param name="Size">Entries on one page.</param>
internal sealed record Pager(ListAddress Address, int Total, int Size = 20)
{
    /// <summary>Number of the last page, at least 1.</summary>
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Number of the page that is shown: the last one where the address asks for more.</summary>
    public int Page => Math.Min(Address.Page, Last);

    /// <summary>Entries before the page, for the query.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>The numbers that are shown: first, last and those near the present one; 0 is a gap.</summary>
    public IReadOnlyList<int> Numbers
    {
        get
        {
            var near = Enumerable.Range(1, Last).Where(page => page == 1 || page == Last || Math.Abs(page - Page) <= 2).ToList();
            return [.. near.SelectMany((page, index) => index > 0 && page - near[index - 1] > 1 ? new[] { 0, page } : [page])];
        }
    }
}

/// <summary>Why a list is empty and what to do next, for <c>_EmptyState.cshtml</c>.</summary>
internal sealed record EmptyState(string Why, string? NextLabel = null, string? NextAddress = null);

/// <summary>The head of a column by which a list can be sorted, for <c>_Sortable.cshtml</c>, inside the <c>th</c>.</summary>
internal sealed record Sortable(ListAddress Address, string Column, string Label)
{
    /// <summary>For <c>aria-sort</c> of the <c>th</c>; null where the list is sorted otherwise.</summary>
    public string? AriaSort =>
        Address.Sort is { } sort && sort.Column == Column
            ? sort.Descending
                ? "descending"
                : "ascending"
            : null;

    /// <summary>Where the head leads: ascending first, then descending.</summary>
    public string Target => Address.With(ListAddress.SortName, AriaSort == "ascending" ? $"-{Column}" : Column);
}

/// <summary>One field of a filter bar.</summary>
/// <param name="Name">Name in the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="Choices">What can be chosen; null for a line of text.</param>
/// <param name="IsDay">Whether a day is asked.</param>
/// <param name="IsRare">Whether it is folded away until it is used.</param>
internal sealed record FilterField(
    string Name,
    string Label,
    IReadOnlyList<Choice>? Choices = null,
    bool IsDay = false,
    bool IsRare = false
)
{
    /// <summary>Whether the address says something here that is none of the choices, or no day.</summary>
    public bool IsUnread(ListAddress address) =>
        address[Name] is { Length: > 0 } said
        && (
            Choices is { } choices
                ? choices.All(choice => choice.Value != said)
                : IsDay && !DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        );

    /// <summary>What is said of it then.</summary>
    public string Unread(ListAddress address) =>
        $"没有读懂“{Label}”里的“{(address[Name] is { Length: > MostRepeated } said ? said[..MostRepeated] + "…" : address[Name])}”，没有按它筛选。请在“{Label}”里重新选择。";

    private const int MostRepeated = 40;
}

/// <summary>The filter above a list, for <c>_FilterBar.cshtml</c>: a form by GET, so that it stays in the address.</summary>
/// <param name="Address">The list.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Summary">Totals, such as 共 31 件，其中 3 件今天到期.</param>
/// <param name="Export">Address of the export, if there is one.</param>
internal sealed record FilterBar(ListAddress Address, IReadOnlyList<FilterField> Fields, string? Summary = null, string? Export = null)
{
    /// <summary>Whether anything is filtered.</summary>
    public bool IsOn => Fields.Any(one => Address[one.Name].Length > 0);

    /// <summary>What of the address a page did not understand, in a sentence each; a page that cannot read a value leaves it out and says so.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The same bar, saying what of the address is none of its choices.</summary>
    public FilterBar SayingUnread() =>
        this with
        {
            Unread = [.. Fields.Where(field => field.IsUnread(Address)).Select(field => field.Unread(Address))],
        };

    /// <summary>What is chosen in a field; empty where nothing is, or where it was not understood.</summary>
    public string Chosen(string name) => Fields.FirstOrDefault(field => field.Name == name)?.IsUnread(Address) == true ? "" : Address[name];

    /// <summary>The fields that are folded away until one of them is used.</summary>
    public IReadOnlyList<FilterField> Rare => [.. Fields.Where(one => one.IsRare)];
}
