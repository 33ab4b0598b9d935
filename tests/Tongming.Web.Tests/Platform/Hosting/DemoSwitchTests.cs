using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Tests.Platform.Hosting;

public sealed class DemoSwitchTests
{
    [Theory]
    [InlineData("--demo", "--urls", "http://127.0.0.1:5099")]
    [InlineData("serve", "--urls", "http://127.0.0.1:5099", "--demo")]
    public void The_demo_is_a_switch_beside_any_option_of_the_server(params string[] args)
    {
        Assert.False(CommandLine.Wants(args));
        var configuration = Server.CreateBuilder(args).Configuration;
        Assert.Equal("true", configuration["Demo"]);
        Assert.Equal("http://127.0.0.1:5099", configuration["urls"]);
    }

    [Fact]
    public void Without_the_switch_there_is_no_demo() => Assert.Null(Server.CreateBuilder([]).Configuration["Demo"]);
}
