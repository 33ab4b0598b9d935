using Microsoft.AspNetCore.Http;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Tests.Platform.Hosting;

/// <summary>The shelf of pages that are kept in memory.</summary>
public sealed class ShelfTests
{
    [Fact]
    public void What_is_too_large_is_not_kept_and_takes_no_room()
    {
        var shelf = new Shelf(0, 0, DateTimeOffset.MaxValue);
        var large = Page(50 << 20);
        for (var time = 0; time < 4; time++)
            shelf.Keep($"large {time}", large);
        Assert.Null(shelf.Find("large 0"));
        var small = Page(1000);
        shelf.Keep("small", small);
        Assert.Same(small, shelf.Find("small"));
    }

    [Fact]
    public void The_same_answer_twice_is_counted_once()
    {
        var shelf = new Shelf(0, 0, DateTimeOffset.MaxValue);
        var page = Page(20 << 20);
        for (var time = 0; time < 4; time++)
            shelf.Keep("page", page);
        var other = Page(20 << 20);
        shelf.Keep("other", other);
        Assert.Same(other, shelf.Find("other"));
    }

    [Fact]
    public void Beyond_its_room_nothing_more_is_kept()
    {
        var shelf = new Shelf(0, 0, DateTimeOffset.MaxValue);
        for (var page = 0; page < 3; page++)
            shelf.Keep($"{page}", Page(20 << 20));
        Assert.NotNull(shelf.Find("1"));
        Assert.Null(shelf.Find("2"));
    }

    private static KeptPage Page(int size) => new(new DefaultHttpContext().Response, new byte[size]);
}
