using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Lists;

/// <summary>One page of cases, with what stands above it.</summary>
/// <param name="Lines">The lines of the page.</param>
/// <param name="Total">How many cases there are in all pages, up to <see cref="MostCounted"/>.</param>
internal sealed record CaseList(IReadOnlyList<CaseLine> Lines, int Total)
{
    /// <summary>Cases that are counted at most: to count on would read as many rows.</summary>
    public const int MostCounted = 10_000;

    /// <summary>Lines on a page.</summary>
    public const int PageSize = 20;

    /// <summary>Of all pages, the open ones by urgency; empty where only closed ones are listed.</summary>
    public required IReadOnlyDictionary<Urgency, int> Counts { get; init; }

    /// <summary>Key of the last line, where a page follows.</summary>
    public CaseKey? Next { get; init; }

    /// <summary>Key of the first line, where a page goes before.</summary>
    public CaseKey? Previous { get; init; }

    /// <summary>Whether a search found more than it gives.</summary>
    public bool IsCut { get; init; }

    /// <summary>The total in words.</summary>
    public string TotalWords => Total > MostCounted ? $"{MostCounted:N0} 件以上" : $"{Total:N0} 件";

    /// <summary>Reads a page.</summary>
    public static async Task<CaseList> LoadAsync(
        FilterCases.Found found,
        UrgencyBounds bounds,
        CaseOrder order,
        CasePage page,
        CancellationToken cancel
    )
    {
        var lines = await order.TakeAsync(found.Cases, page, cancel);
        var isMore = lines.Count > page.Size;
        lines = [.. lines.Take(page.Size)];
        if (page.IsBackward)
            lines.Reverse();
        var hasNext = page.IsBackward || isMore;
        var hasPrevious = page.IsBackward ? isMore : page.From is not null;
        return new CaseList(lines, await found.Cases.Select(request => request.Id).Take(MostCounted + 1).CountAsync(cancel))
        {
            Counts = found.HasOpen ? await found.Cases.CountsAsync(bounds, cancel) : new Dictionary<Urgency, int>(),
            Next = hasNext && lines.Count > 0 ? order.KeyOf(lines[^1]) : null,
            Previous = hasPrevious && lines.Count > 0 ? order.KeyOf(lines[0]) : null,
            IsCut = found.IsCut,
        };
    }
}
