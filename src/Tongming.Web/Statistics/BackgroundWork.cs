namespace Tongming.Web.Statistics;

/// <summary>What the jobs of statistics have in common.</summary>
internal static class BackgroundWork
{
    /// <summary>
    /// How often a file or a version is begun. What breaks down, or takes the program down with it, ends the run of its job, which is told and starts again; after this many
    /// times it is given up, so that it does not keep all others waiting behind it.
    /// </summary>
    public const int MostAttempts = 3;
}
