namespace Tongming.Web.Statistics;

/// <summary>What statistics write into the log; codes and numbers of versions only.</summary>
internal static partial class StatisticsLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Data set {Code} {Version} cannot be read and is left out of a list: {Fault}")]
    public static partial void Unreadable(ILogger log, string code, string version, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The map {File} is not used: {Why}")]
    public static partial void MapUnread(ILogger log, string file, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The folder of maps cannot be read, and no map is used: {Fault}")]
    public static partial void MapsUnread(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No PDF was made of the volume {Volume}, attempt {Attempt} of {Most}: {Why}")]
    public static partial void Unprinted(ILogger log, Guid volume, int attempt, int most, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The map {File} is used, with {Regions} regions")]
    public static partial void MapRead(ILogger log, string file, int regions);
}
