using System.Diagnostics;
using System.Text.RegularExpressions;
using Tongming.Web.Calendar;

namespace Tongming.Bench.Load;

/// <summary>The first pages of the desk for a registrar, beside a million cases of which a few thousand are open.</summary>
internal static class DeskLoad
{
    private const int Open = 5_000;
    private const int Closed = 995_000;
    private const int Times = 300;

    private static readonly (string Name, string Address)[] Pages =
    [
        ("first page", "/desk"),
        ("list", "/desk/requests"),
        ("list of open cases", "/desk/requests?state=open"),
        ("list of a state by due day", "/desk/requests?state=Assigned&sort=due"),
        ("list by closing day, newest first", "/desk/requests?sort=-closed"),
        ("search, two characters, in one case of twenty", $"/desk/requests?q={Uri.EscapeDataString("用电")}"),
        ("search, two characters, in every case", $"/desk/requests?q={Uri.EscapeDataString("统计")}"),
        ("search, two words", $"/desk/requests?q={Uri.EscapeDataString("人口 777777")}"),
        ("load", "/desk/load"),
    ];

    public static async Task RunAsync(string program)
    {
        using var folder = new LoadFolder("desk");
        if (!folder.IsFilled)
            await using (var office = await LoadOffice.CreateAsync(folder.Path))
                await ManyCases.FillAsync(office, NationalHolidays.Calendar, Open, Closed);
        using var served = await ServedProgram.StartAsync(program, folder.Path);
        using var client = new HttpClient { BaseAddress = served.Address };
        await SignInAsync(client);
        foreach (var (name, address) in Pages)
            await MeasureAsync(served, client, name, address);
    }

    private static async Task MeasureAsync(ServedProgram served, HttpClient client, string name, string address)
    {
        // A page that takes seconds is known after a few looks.
        var first = await PageAsync(client, address);
        var count = first > 1000 ? 5 : Times;
        for (var i = 0; i < count / 6; i++)
            await PageAsync(client, address);
        var times = new List<double>(count);
        var used = served.ProcessorTime;
        for (var i = 0; i < count; i++)
            times.Add(await PageAsync(client, address));
        var sorted = new Percentiles(times);
        Report.Line(
            "desk",
            $"{name}: p50 {sorted.At(50):f1} ms, p99 {sorted.At(99):f1} ms, slowest {sorted.At(100):f1} ms of {count}, {(served.ProcessorTime - used).TotalMilliseconds / count:f1} ms of processor each{(address == "/desk" ? " (aim: p99 < 50 ms)" : "")}"
        );
    }

    private static async Task<double> PageAsync(HttpClient client, string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.PathAndQuery != address)
            throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode} at {answer.RequestMessage!.RequestUri}.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>Signs in the one person of <see cref="LoadOffice"/>.</summary>
    public static async Task SignInAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", FormToken.Of(page)),
            new("Name", LoadOffice.SignInName),
            new("Password", LoadOffice.Password),
        ]);
        using var answer = await client.PostAsync("/sign-in", form);
    }
}

/// <summary>The token that a page's form sends back.</summary>
internal static partial class FormToken
{
    public static string Of(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
