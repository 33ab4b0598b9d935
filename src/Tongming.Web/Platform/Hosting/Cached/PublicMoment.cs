namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>When what the public sees changes next by itself, after a moment; null where nothing is on its way.</summary>
internal sealed record PublicMoment(Func<Data.Db, DateTimeOffset, CancellationToken, Task<DateTimeOffset?>> NextAfter);
