namespace Tongming.Web.Platform.Events;

/// <summary>How often and when a delivery is tried.</summary>
internal static class Attempts
{
    /// <summary>Attempts after which it is given up: about twenty hours after the first.</summary>
    public const int Most = 12;

    /// <summary>How long one attempt may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>How long an entry belongs to a program that was killed over it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The pause after the nth attempt (from 1): one minute, doubled each time, at most six hours.</summary>
    public static TimeSpan PauseAfter(int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        var minutes = Math.Pow(2, Math.Min(attempt - 1, 16));
        return minutes < Longest.TotalMinutes ? TimeSpan.FromMinutes(minutes) : Longest;
    }
}
