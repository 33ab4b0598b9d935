using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Tests.Platform.Hosting;

public sealed class ProxyOptionsTests
{
    private const string Proxy = "10.0.0.5";

    [Theory]
    [InlineData("198.51.100.9", "198.51.100.9")]
    [InlineData("203.0.113.1, 198.51.100.9", "198.51.100.9")]
    [InlineData("203.0.113.1, 198.51.100.9, 10.0.1.77", "198.51.100.9")]
    public void A_trusted_proxy_says_for_whom_it_asks_and_what_the_visitor_invented_does_not_count(string header, string address) =>
        Assert.Equal(address, AddressOf(Proxy, header, Proxy, "10.0.1.0/24"));

    [Fact]
    public void Somebody_who_is_no_trusted_proxy_speaks_for_himself() =>
        Assert.Equal("198.51.100.9", AddressOf("198.51.100.9", "203.0.113.1", Proxy));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Without_trusted_proxies_nobody_speaks_for_others(string address) =>
        Assert.Equal(address, AddressOf(address, "203.0.113.1"));

    [Fact]
    public void What_is_no_address_keeps_the_program_from_starting() => Assert.Throws<ValidationException>(() => Read("proxy.example.cn"));

    private static ProxyOptions Read(params string[] proxies) =>
        ProxyOptions.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(proxies.Select((proxy, i) => KeyValuePair.Create($"Proxy:TrustedProxies:{i}", (string?)proxy)))
                .Build()
        );

    private static string AddressOf(string sender, string header, params string[] trusted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(sender);
        context.Request.Headers["X-Forwarded-For"] = header;
        var options = Options.Create(Read(trusted).Forwarded());
        new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, options).ApplyForwarders(context);
        return context.Connection.RemoteIpAddress.ToString();
    }
}
