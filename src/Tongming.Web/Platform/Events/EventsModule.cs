using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Platform.Events;

/// <summary>Registers the outbox and the jobs that empty it. Modules register what they deliver as <see cref="IDelivers"/>, scoped.</summary>
internal static class EventsModule
{
    public static void AddEvents(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<RetryDelivery>();
        services.AddJob<DeliverOutbox>(
            ("platform.deliver", "送出邮件和通知"),
            every: TimeSpan.FromSeconds(15),
            timeout: TimeSpan.FromMinutes(30)
        );
        services.AddJob<SweepOutbox>(
            ("platform.sweep-outbox", "清理送出记录"),
            daily: new TimeOnly(3, 10),
            timeout: TimeSpan.FromMinutes(5)
        );
    }
}
