using Microsoft.AspNetCore.Http;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Tests.Platform.Hosting;

/// <summary>The pages that are kept in memory.</summary>
public sealed class KeptPagesTests
{
    /// <summary>Two pages of 1,000 bytes and their packed forms fit into a half.</summary>
    private readonly KeptPages pages = new(14_000);

    [Fact]
    public void What_is_too_large_is_not_kept_and_ends_nothing()
    {
        var small = Page(1000);
        pages.Keep("small", small);
        for (var time = 0; time < 4; time++)
            pages.Keep($"large {time}", Page(2500));
        Assert.Null(pages.Find("large 0"));
        Assert.Same(small, pages.Find("small"));
    }

    [Fact]
    public void The_same_answer_twice_is_counted_once()
    {
        var first = Page(1000);
        pages.Keep("first", first);
        var page = Page(1000);
        for (var time = 0; time < 20; time++)
            pages.Keep("page", page);
        Assert.Same(first, pages.Find("first"));
        Assert.Same(page, pages.Find("page"));
    }

    [Fact]
    public void However_many_others_come_what_is_asked_for_stays_and_the_oldest_goes()
    {
        var often = Page(1000);
        pages.Keep("often", often);
        for (var other = 0; other < 50; other++)
        {
            pages.Keep($"{other}", Page(1000));
            Assert.NotNull(pages.Find($"{other}"));
            Assert.Same(often, pages.Find("often"));
        }

        Assert.Null(pages.Find("0"));
        Assert.InRange(pages.Count, 2, 4);
    }

    [Fact]
    public async Task Many_at_once_keep_no_more_than_there_is_room_for()
    {
        await Parallel.ForAsync(
            0,
            2000,
            (one, _) =>
            {
                pages.Keep($"{one % 100}", Page(1000));
                pages.Find($"{one * 7 % 100}");
                return ValueTask.CompletedTask;
            }
        );
        Assert.InRange(pages.Count, 1, 4);
    }

    private static KeptPage Page(int size) => new(new DefaultHttpContext().Response, new byte[size]);
}
