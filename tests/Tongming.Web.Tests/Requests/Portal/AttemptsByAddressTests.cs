using System.Net;
using Tongming.Web.Requests.Portal.Mine;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

public sealed class AttemptsByAddressTests
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 18, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_addresses_of_one_network_of_the_new_kind_count_as_one()
    {
        var attempts = new AttemptsByAddress(time);
        var admitted = Enumerable.Range(1, 200).Count(i => attempts.Admit(IPAddress.Parse($"2001:db8:1:2::{i:x}")));
        Assert.Equal(60, admitted);
        Assert.True(attempts.Admit(IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Who_has_tried_too_often_may_try_again_when_time_has_passed()
    {
        var attempts = new AttemptsByAddress(time);
        var office = IPAddress.Parse("192.0.2.7");
        Assert.Equal(60, Enumerable.Range(1, 100).Count(_ => attempts.Admit(office)));
        Assert.False(attempts.Admit(office.MapToIPv6()));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(attempts.Admit(office));
    }
}
