using System.Diagnostics;
using System.Text.RegularExpressions;
using Tongming.Web.Calendar;

namespace Tongming.Bench.Load;

/// <summary>The first page of the desk for a registrar, beside a million cases of which a few thousand are open.</summary>
internal static partial class DeskLoad
{
    private const int Open = 5_000;
    private const int Closed = 995_000;
    private const int Times = 500;

    public static async Task RunAsync(string program)
    {
        using var folder = new LoadFolder("desk");
        await using (var office = await LoadOffice.CreateAsync(folder.Path))
            await ManyCases.FillAsync(office, NationalHolidays.Calendar, Open, Closed);
        using var served = await ServedProgram.StartAsync(program, folder.Path);
        using var client = new HttpClient { BaseAddress = served.Address };
        await SignInAsync(client);
        for (var i = 0; i < 50; i++)
            await PageAsync(client);
        var times = new List<double>(Times);
        for (var i = 0; i < Times; i++)
            times.Add(await PageAsync(client));
        var sorted = new Percentiles(times);
        Report.Line(
            "desk",
            $"p50 {sorted.At(50):f1} ms, p99 {sorted.At(99):f1} ms, slowest {sorted.At(100):f1} ms of {Times} (aim: p99 < 50 ms)"
        );
    }

    private static async Task<double> PageAsync(HttpClient client)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync("/desk");
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath != "/desk")
            throw new InvalidOperationException($"The desk answered {(int)answer.StatusCode} at {answer.RequestMessage!.RequestUri}.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task SignInAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            new("Name", LoadOffice.SignInName),
            new("Password", LoadOffice.Password),
        ]);
        using var answer = await client.PostAsync("/sign-in", form);
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
