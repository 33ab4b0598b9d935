using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Tests.Statistics.Keeping;

/// <summary>What was read last is kept, within bounds.</summary>
public sealed class LastUsedTests
{
    private readonly List<string> read = [];
    private readonly List<string> left = [];

    [Fact]
    public async Task A_thing_is_read_once_and_the_one_that_was_not_asked_for_the_longest_goes_first()
    {
        var kept = new LastUsed<string>(2, left: left.Add);
        await GetAsync(kept, "a");
        await GetAsync(kept, "b");
        await GetAsync(kept, "a");
        await GetAsync(kept, "c");
        Assert.Equal(["a", "b", "c"], read);
        Assert.Equal(["b"], left);
        await GetAsync(kept, "a");
        await GetAsync(kept, "b");
        Assert.Equal(["a", "b", "c", "b"], read);
        Assert.Equal(["b", "c"], left);
        Assert.Equal(2, kept.Count);
    }

    [Fact]
    public async Task Bytes_are_counted_too_and_what_alone_has_too_many_is_given_out_and_not_kept()
    {
        var kept = new LastUsed<string>(10, 100, left.Add);
        await GetAsync(kept, "a", 60);
        await GetAsync(kept, "b", 40);
        Assert.Empty(left);
        await GetAsync(kept, "c", 50);
        Assert.Equal(["a"], left);
        Assert.Equal("d", await GetAsync(kept, "d", 101));
        Assert.Equal(0, kept.Count);
        Assert.Equal(["a", "b", "c", "d"], left);
        await GetAsync(kept, "e", 100);
        Assert.Equal(1, kept.Count);
    }

    [Fact]
    public async Task Several_who_ask_at_once_wait_for_one_reading()
    {
        var kept = new LastUsed<string>(2);
        var reading = new TaskCompletionSource<(string, long)>();
        var times = 0;
        Task<(string, long)> Read()
        {
            times++;
            return reading.Task;
        }

        var (one, other) = (kept.GetAsync("a", Read), kept.GetAsync("a", Read));
        reading.SetResult(("value", 1));
        Assert.Same(await one, await other);
        Assert.Equal(1, times);
    }

    [Fact]
    public async Task What_could_not_be_read_is_read_again()
    {
        var kept = new LastUsed<string>(2);
        await Assert.ThrowsAsync<IOException>(() => kept.GetAsync("a", () => throw new IOException()));
        await Assert.ThrowsAsync<IOException>(() => kept.GetAsync("a", () => Task.FromException<(string, long)>(new IOException())));
        Assert.Equal(0, kept.Count);
        Assert.Equal("a", await GetAsync(kept, "a"));
    }

    [Fact]
    public async Task What_was_given_up_while_it_was_read_is_told_once()
    {
        var kept = new LastUsed<string>(1, left: left.Add);
        var slow = new TaskCompletionSource<(string, long)>();
        var waiting = kept.GetAsync("slow", () => slow.Task);
        await GetAsync(kept, "a");
        slow.SetResult(("slow", 1));
        Assert.Equal("slow", await waiting);
        Assert.Equal(["slow"], left);
        Assert.Equal(1, kept.Count);
        kept.Clear();
        Assert.Equal(["slow", "a"], left);
    }

    private Task<string> GetAsync(LastUsed<string> kept, string name, long bytes = 1) =>
        kept.GetAsync(
            name,
            () =>
            {
                read.Add(name);
                return Task.FromResult((name, bytes));
            }
        );
}
