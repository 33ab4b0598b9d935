namespace Tongming.Web.Platform.Jobs;

/// <summary>What jobs write to the log.</summary>
internal static partial class JobsLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Job} ran")]
    public static partial void JobRan(ILogger log, string job);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed: {Fault}")]
    public static partial void JobFailed(ILogger log, string job, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} took longer than {Timeout} and was ended")]
    public static partial void JobTimedOut(ILogger log, string job, TimeSpan timeout);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} was stopped before it was done; it runs again")]
    public static partial void JobStopped(ILogger log, string job);

    [LoggerMessage(Level = LogLevel.Error, Message = "Jobs could not be looked up: {Fault}")]
    public static partial void LookingFailed(ILogger log, string fault);
}
