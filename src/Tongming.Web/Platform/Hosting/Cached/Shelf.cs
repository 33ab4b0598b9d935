using System.Collections.Concurrent;

namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>
/// The answers of one stretch of time in which what the public sees does not change. It is thrown away whole: no answer of it outlives
/// a withdrawal or comes before a release.
/// </summary>
/// <param name="Written">How many changes this program had saved when it began.</param>
/// <param name="Acts">How long the ledgers were when it began, whoever wrote them.</param>
/// <param name="Until">The moment at which it ends by itself.</param>
internal sealed record Shelf(long Written, long Acts, DateTimeOffset Until)
{
    private const long MostBytes = 128L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> facts = new(StringComparer.Ordinal);

    /// <summary>The answers by their addresses.</summary>
    public KeptPages Pages { get; } = new(MostBytes);

    /// <summary>When the ledgers were asked last, as ticks of the clock.</summary>
    public long AskedAt { get; set; }

    /// <summary>
    /// Something that pages of this stretch of time have in common: read by the first that asks. What reads it must not belong to one
    /// request, because others wait for it.
    /// </summary>
    public async Task<T> OnceAsync<T>(string name, Func<Task<T>> read)
        where T : notnull
    {
        var fact = facts.GetOrAdd(name, _ => new Lazy<Task<object>>(async () => await read()));
        var isRead = false;
        try
        {
            var value = (T)await fact.Value;
            isRead = true;
            return value;
        }
        finally
        {
            if (!isRead)
                facts.TryRemove(KeyValuePair.Create(name, fact));
        }
    }
}
