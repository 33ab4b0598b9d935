namespace Tongming.Web.Platform.Security;

/// <summary>Buckets of one size, one for each key. Not for several threads at once: <see cref="Floods"/> locks.</summary>
/// <typeparam name="TKey">What is limited.</typeparam>
/// <param name="size">Tokens of a full bucket, at least 1.</param>
/// <param name="perHour">Tokens that are given back in an hour, at least 1.</param>
/// <param name="most">Buckets that are remembered.</param>
internal sealed class TokenBuckets<TKey>(int size, int perHour, int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, (double Tokens, DateTimeOffset At)> buckets = [];

    /// <summary>Buckets that are remembered now.</summary>
    public int Count => buckets.Count;

    /// <summary>How long until there are so many tokens, at most a full bucket; zero where there are.</summary>
    public TimeSpan Wait(TKey key, DateTimeOffset now, int tokens = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, size);
        var missing = tokens - Tokens(key, now);
        return missing <= 0 ? TimeSpan.Zero : TimeSpan.FromHours(missing / perHour);
    }

    /// <summary>Takes tokens that <see cref="Wait"/> has found.</summary>
    public void Take(TKey key, DateTimeOffset now, int tokens = 1)
    {
        buckets[key] = (Tokens(key, now) - tokens, now);
        if (buckets.Count > most)
            Forget(now);
    }

    private double Tokens(TKey key, DateTimeOffset now) => buckets.TryGetValue(key, out var bucket) ? Refilled(bucket, now) : size;

    /// <summary>A clock that is set back gives nothing.</summary>
    private double Refilled((double Tokens, DateTimeOffset At) bucket, DateTimeOffset now) =>
        Math.Min(size, bucket.Tokens + (Math.Max(0, (now - bucket.At).TotalHours) * perHour));

    /// <summary>Full buckets are as good as forgotten; if that is not enough, those that are nearest to full go, down to three quarters.</summary>
    private void Forget(DateTimeOffset now)
    {
        var surplus = buckets.Count - (most * 3 / 4);
        foreach (var (key, _) in buckets.OrderByDescending(bucket => Refilled(bucket.Value, now)).Take(surplus).ToList())
            buckets.Remove(key);
    }
}
