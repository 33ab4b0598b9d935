namespace Tongming.Web.Platform.Jobs;

/// <summary>
/// Work that the program does by itself. Whoever writes one must expect that it is killed at any line and run again: each change
/// is saved through the writer together with the mark that it has been made.
/// </summary>
internal interface IJob
{
    /// <summary>Does what is due now. Ends soon after <paramref name="cancel"/> is set: the time is up or the program stops.</summary>
    Task RunAsync(CancellationToken cancel);
}
