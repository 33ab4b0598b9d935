using Microsoft.Playwright;

namespace Tongming.Journeys;

/// <summary>The demo bureau in February 2026.</summary>
public sealed class Office : BrowsedProgram
{
    /// <summary>The password that the demo shows where people sign in.</summary>
    public const string Password = "Yanshi-2026";

    public Office()
        : this(new SteppedTime()) { }

    private Office(SteppedTime time)
        : base(time, ("Demo", "true"), ("Data:Durable", "false"), ("SignIn:TriesPerMinute", "600")) => Time = time;

    /// <summary>The clock of the program.</summary>
    public SteppedTime Time { get; }

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
