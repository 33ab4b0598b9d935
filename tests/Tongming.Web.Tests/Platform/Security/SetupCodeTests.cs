using System.Net;
using Microsoft.AspNetCore.Http;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Tests.Platform.Security;

public sealed class SetupCodeTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", null, false)]
    [InlineData("127.0.0.1", "localhost", null, false)]
    [InlineData("::1", "[::1]", null, false)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", null, false)]
    [InlineData("10.0.0.9", "10.0.0.2", null, true)]
    [InlineData("10.0.0.9", "localhost", null, true)]
    [InlineData(null, "localhost", null, true)]
    [InlineData("127.0.0.1", "bureau.example", null, true)]
    [InlineData("127.0.0.1", "localhost.example", null, true)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", true)]
    [InlineData("127.0.0.1", "localhost", "X-Original-For", true)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", true)]
    public void Only_what_comes_straight_from_this_machine_needs_no_code(string? from, string host, string? header, bool asked)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        context.Request.Host = new HostString(host, 5080);
        if (header is not null)
            context.Request.Headers[header] = "127.0.0.1";
        Assert.Equal(asked, SetupCode.IsAskedOf(context));
    }
}
