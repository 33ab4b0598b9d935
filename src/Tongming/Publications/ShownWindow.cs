namespace Tongming.Publications;

/// <summary>
/// When the public sees something: from a moment, inclusive, until a moment, exclusive. It is read whenever somebody looks; no job
/// opens or closes it.
/// </summary>
/// <param name="From">The first moment; null where it is not released.</param>
/// <param name="Until">The first moment at which it is not seen any more; null for no end.</param>
public readonly record struct ShownWindow(DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>Not released.</summary>
    public static ShownWindow Closed { get; }

    /// <summary>
    /// Whether it is seen at a moment. Example: from 9:30, until 17:00: at 9:30 yes, at 17:00 no.
    /// </summary>
    public bool IsOpenAt(DateTimeOffset moment) => From <= moment && (Until is not { } until || moment < until);

    /// <summary>The next moment after this one at which the answer changes, or null: how long a page may be kept.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset moment) =>
        From > moment ? (Until is { } end && end <= From ? null : From)
        : From is not null && Until > moment ? Until
        : null;
}
