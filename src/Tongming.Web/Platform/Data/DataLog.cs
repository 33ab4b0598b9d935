namespace Tongming.Web.Platform.Data;

/// <summary>What the writer of the database writes to the log.</summary>
internal static partial class DataLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The database could not be opened for writing, and is tried again after {Pause}: {Fault}"
    )]
    public static partial void DatabaseAway(ILogger log, TimeSpan pause, string fault);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The database could not be opened for writing; {Count} changes were given up: {Fault}"
    )]
    public static partial void ChangesGivenUp(ILogger log, int count, string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is open for writing again")]
    public static partial void DatabaseBack(ILogger log);
}
