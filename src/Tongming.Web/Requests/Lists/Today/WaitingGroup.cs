using Tongming.Requests;
using Tongming.Requests.Acts;

namespace Tongming.Web.Requests.Lists.Today;

/// <summary>What waits for one act of the reader's own roles.</summary>
/// <param name="Act">The act.</param>
/// <param name="State">The state in which it waits.</param>
/// <param name="Found">How many cases there are, counted to <see cref="Most"/> and one.</param>
internal sealed record WaitingGroup(RequestAct Act, RequestState State, int Found)
{
    /// <summary>Most cases that are counted: whoever has more to do needs no exact number, and the page stays quick.</summary>
    public const int Most = 99;

    /// <summary>The first cases, the oldest first; empty where only the number was wanted.</summary>
    public IReadOnlyList<CaseLine> Lines { get; init; } = [];

    /// <summary>Which cases they are, where the act follows from more than the state: the reviews.</summary>
    public IReadOnlyList<Guid> Reviewed { get; init; } = [];

    /// <summary>What is to be done, such as 初审答复.</summary>
    public string Label => RequestActs.Of(Act).Label;

    /// <summary>How many, up to <see cref="Most"/>.</summary>
    public int Count => Math.Min(Found, Most);

    /// <summary>The number in words: 7 件, or 99 件以上.</summary>
    public string CountWords => Found > Most ? $"{Most} 件以上" : $"{Found} 件";
}
