namespace Tongming.Web.Platform.Events;

/// <summary>What deliveries write to the log.</summary>
internal static partial class EventsLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Kind} {Id} failed at attempt {Attempt}: {Fault}")]
    public static partial void DeliveryFailed(ILogger log, string kind, Guid id, int attempt, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Kind} {Id} cannot succeed and was given up: {Code}")]
    public static partial void DeliveryRefused(ILogger log, string kind, Guid id, string code);
}
