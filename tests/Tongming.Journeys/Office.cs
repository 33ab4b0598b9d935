using Microsoft.Playwright;
using Tongming.Web.Tests.Publications.Channels.Fakes;

namespace Tongming.Journeys;

/// <summary>The demo bureau in February 2026, with an official account that is a fake on this machine.</summary>
public sealed class Office : BrowsedProgram
{
    /// <summary>The password that the demo shows where people sign in.</summary>
    public const string Password = "Yanshi-2026";

    /// <summary>The connection of the settings that leads to the fake.</summary>
    public const string WeChatConnection = "wechat";

    public Office()
        : this(new SteppedTime(), FakeWeChat.StartAsync().GetAwaiter().GetResult()) { }

    private Office(SteppedTime time, FakeWeChat account)
        : base(
            time,
            ("Demo", "true"),
            ("Data:Durable", "false"),
            ("SignIn:TriesPerMinute", "600"),
            ("Site:Address", "https://tjj.yanshi.example"),
            ($"Channels:Connections:{WeChatConnection}:Address", account.Server.Address),
            ($"Channels:Connections:{WeChatConnection}:AppId", FakeWeChat.AppId),
            ($"Channels:Connections:{WeChatConnection}:Secret", FakeWeChat.Secret),
            ($"Channels:Connections:{WeChatConnection}:Private", "true")
        ) => (Time, WeChat) = (time, account);

    /// <summary>The clock of the program.</summary>
    public SteppedTime Time { get; }

    /// <summary>The official account.</summary>
    internal FakeWeChat WeChat { get; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await WeChat.DisposeAsync();
    }

    /// <summary>A person of the demo bureau, signed in.</summary>
    public async Task<Visit> SignInAsync(string name, int width = 1280)
    {
        var visit = await VisitAsync(width);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.GetByLabel("登录名").FillAsync(name);
        await visit.Page.GetByLabel("密码").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return visit;
    }
}
