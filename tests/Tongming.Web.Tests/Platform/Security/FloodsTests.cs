using System.Net;
using Tongming.Web.Platform.Security;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Security;

public sealed class FloodsTests
{
    private static readonly Guid Body = Guid.NewGuid();
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.7");

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 18, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_session_is_stopped_after_its_few_and_goes_on_when_time_has_passed()
    {
        var floods = new Floods(new FloodOptions { SessionAtOnce = 3, SessionPerHour = 6 }, time);
        for (var i = 0; i < 3; i++)
            Assert.Equal(TimeSpan.Zero, floods.Admit(Body, Office, "one"));
        Assert.Equal(TimeSpan.FromMinutes(10), floods.Admit(Body, Office, "one"));
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(6, floods.Admit(Body, Office, "one").TotalMinutes, 0.001);
        time.Advance(TimeSpan.FromMinutes(6.01));
        Assert.Equal(TimeSpan.Zero, floods.Admit(Body, Office, "one"));
        Assert.True(floods.Admit(Body, Office, "one") > TimeSpan.FromMinutes(9));
    }

    [Fact]
    public void An_office_behind_one_address_is_not_shut_out_by_one_of_its_people()
    {
        var floods = new Floods(new FloodOptions { SessionAtOnce = 3 }, time);
        for (var i = 0; i < 50; i++)
            floods.Admit(Body, Office, "flooder");
        for (var i = 0; i < 50; i++)
            Assert.Equal(TimeSpan.Zero, floods.Admit(Body, Office, $"colleague {i}"));
    }

    [Fact]
    public void Somebody_who_throws_the_session_away_each_time_is_stopped_by_the_address()
    {
        var floods = new Floods(new FloodOptions { AddressAtOnce = 20 }, time);
        Assert.Equal(20, Enumerable.Range(0, 100).Count(i => floods.Admit(Body, Office, $"{i}") == TimeSpan.Zero));
        Assert.True(floods.Admit(Body, Office, null) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, floods.Admit(Body, IPAddress.Parse("192.0.2.8"), null));
    }

    [Fact]
    public void A_flood_from_many_addresses_is_stopped_at_the_body_and_spares_other_bodies()
    {
        var floods = new Floods(new FloodOptions { BodyAtOnce = 30 }, time);
        var admitted = Enumerable.Range(0, 200).Count(i => floods.Admit(Body, new IPAddress([10, 0, 1, (byte)i]), null) == TimeSpan.Zero);
        Assert.Equal(30, admitted);
        Assert.Equal(TimeSpan.Zero, floods.Admit(Guid.NewGuid(), Office, null));
    }

    [Fact]
    public void The_addresses_of_one_network_of_the_new_kind_count_as_one()
    {
        var floods = new Floods(new FloodOptions { AddressAtOnce = 2 }, time);
        Assert.Equal(TimeSpan.Zero, floods.Admit(Body, IPAddress.Parse("2001:db8:1:2::1"), null));
        Assert.Equal(TimeSpan.Zero, floods.Admit(Body, IPAddress.Parse("2001:db8:1:2:ffff::2"), null));
        Assert.True(floods.Admit(Body, IPAddress.Parse("2001:db8:1:2::3"), null) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, floods.Admit(Body, IPAddress.Parse("2001:db8:1:3::1"), null));
    }

    [Fact]
    public void An_old_address_written_in_the_new_way_is_the_same_address()
    {
        var floods = new Floods(new FloodOptions { AddressAtOnce = 1 }, time);
        floods.Admit(Body, Office, null);
        Assert.True(floods.Admit(Body, Office.MapToIPv6(), null) > TimeSpan.Zero);
    }

    [Fact]
    public void What_is_remembered_stays_bounded_and_whoever_floods_is_not_forgotten_first()
    {
        var options = new FloodOptions
        {
            SessionAtOnce = 3,
            AddressAtOnce = 10_000,
            BodyAtOnce = 100_000,
            MostRemembered = 100,
        };
        var floods = new Floods(options, time);
        for (var i = 0; i < 10; i++)
            floods.Admit(Body, Office, "flooder");
        for (var i = 0; i < 5000; i++)
        {
            floods.Admit(Body, Office, $"{i}");
            Assert.InRange(floods.Remembered, 1, 300);
        }

        Assert.True(floods.Admit(Body, Office, "flooder") > TimeSpan.Zero);
    }

    [Fact]
    public void A_clock_that_is_set_back_neither_gives_nor_takes()
    {
        var floods = new Floods(new FloodOptions { SessionAtOnce = 2, SessionPerHour = 1 }, time);
        floods.Admit(Body, Office, "one");
        time.Advance(TimeSpan.FromHours(-5));
        Assert.Equal(TimeSpan.Zero, floods.Admit(Body, Office, "one"));
        Assert.True(floods.Admit(Body, Office, "one") > TimeSpan.Zero);
    }
}
