using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Events;

/// <summary>A delivery that is not done, as the page shows it: without what it says.</summary>
internal sealed record DeliveryStatus(
    Guid BodyId,
    Guid Id,
    string Kind,
    DateTimeOffset DueAt,
    int Attempts,
    DateTimeOffset? FailedAt,
    string LastError
)
{
    /// <summary>Most that one page shows.</summary>
    public const int Most = 100;

    /// <summary>How long after its time an entry that nobody has tried is shown.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <summary>The state of one that is not given up.</summary>
    public string Waiting => Attempts == 0 ? "迟了" : "等待重试";

    /// <summary>Why it failed, in words where we have them.</summary>
    public string Reason =>
        LastError switch
        {
            "" => "到时间了还没有送：可能没有送这一类的部分，或者任务停了",
            "mail.off" => "邮件没有启用（设置 Mail:Enabled）",
            "mail.unreadable" => "解不开：密钥不在了，或者数据被改过",
            "mail.address" => "收件地址不对",
            "mail.receiver-refused" => "对方服务器说没有这个邮箱，或者不收",
            "timeout" => "超时",
            _ => LastError,
        };

    /// <summary>What an administrator may see of those given up, failed before or late, the given-up first.</summary>
    public static async Task<IReadOnlyList<DeliveryStatus>> LoadAsync(Db db, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var late = now - Late;
        var everywhere = actor.BodyId == Guid.Empty;
        return await db.Set<OutboxEntry>()
            .Where(entry => entry.DoneAt == null && (entry.FailedAt != null || entry.LastError != "" || entry.DueAt < late))
            .Where(entry => everywhere || entry.BodyId == actor.BodyId)
            .OrderBy(entry => entry.FailedAt == null)
            .ThenByDescending(entry => entry.FailedAt)
            .ThenBy(entry => entry.DueAt)
            .Take(Most)
            .Select(entry => new DeliveryStatus(
                entry.BodyId,
                entry.Id,
                entry.Kind,
                entry.DueAt,
                entry.Attempts,
                entry.FailedAt,
                entry.LastError
            ))
            .ToListAsync(cancel);
    }
}
