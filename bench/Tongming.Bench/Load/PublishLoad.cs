using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Tongming.Web.Platform.Data;

namespace Tongming.Bench.Load;

/// <summary>
/// The portal under load: an item's page kept and not kept, beside nginx that serves the same page as a file and beside the minimal
/// Razor app, all in one run; and the search among a million titles. Needs wrk and nginx from Debian.
/// </summary>
internal static partial class PublishLoad
{
    private const int Connections = 16;

    private const int Seconds = 8;

    private const int Few = 20_000;

    private const int Many = 1_000_000;

    private const int WithText = 100_000;

    /// <summary>Rounds before those that count: as long as code is still being compiled for what is asked, ours or the peer's.</summary>
    private const int WarmingRounds = 4;

    /// <summary>Pages and search on the embedded database.</summary>
    public static async Task RunAsync(string program, string peer)
    {
        foreach (var (count, texts) in new[] { (Few, Few), (Many, WithText) })
        {
            using var folder = new LoadFolder($"items-{count}");
            await FillAsync(new DataOptions { Folder = folder.Path }, folder.IsFilled, count, texts);
            using var served = await ServedProgram.StartAsync(program, folder.Path);
            if (count == Few)
                await BesidePeersAsync(served, peer, folder.Path);
            await NotKeptAsync(served, false, count);
            await SeenAsync(served, new DataOptions { Folder = folder.Path });
            if (count == Many)
                await SearchLoad.MeasureAsync(served, Connections, "SQLite");
        }
    }

    /// <summary>Search on PostgreSQL; the server is named by <c>BENCH_POSTGRES</c>, a connection string to an empty database.</summary>
    public static async Task PostgresAsync(string program)
    {
        var server =
            Environment.GetEnvironmentVariable("BENCH_POSTGRES")
            ?? throw new InvalidOperationException("BENCH_POSTGRES names no database.");
        using var folder = new LoadFolder("items-postgres");
        await FillAsync(new DataOptions { Folder = folder.Path, Postgres = server }, folder.IsFilled, Many, WithText);
        using var served = await ServedProgram.StartAsync(program, folder.Path, ("Data__Postgres", server), ("Data__Engine", "Postgres"));
        await NotKeptAsync(served, true, Many);
        await SeenAsync(served, new DataOptions { Folder = folder.Path, Postgres = server });
        await SearchLoad.MeasureAsync(served, Connections, "PostgreSQL");
    }

    private static async Task FillAsync(DataOptions options, bool isFilled, int count, int texts)
    {
        if (isFilled)
            return;
        var watch = Stopwatch.StartNew();
        await using var office = await LoadOffice.CreateAsync(options);
        await new ManyItems(office.Engine, office.Changes, office.BodyId).AddAsync(count, texts);
        Report.Line("publish", $"{count:n0} items, {texts:n0} with a text, made in {watch.Elapsed.TotalSeconds:f0} s");
    }

    private static async Task BesidePeersAsync(ServedProgram served, string peer, string folder)
    {
        var page = ManyItems.AddressOf(false, 1);
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var body = await visitor.GetByteArrayAsync(new Uri(served.Address, page));
        using var minimal = await ServedProgram.StartPeerAsync(
            peer,
            "/kept/1",
            $"--items={Path.Combine(folder, "peer.db")}",
            $"--length={body.Length}"
        );
        using var nginx = await NginxServer.StartAsync(folder, body);
        var cases = new[]
        {
            ("nginx, the same page as a file", new Uri(nginx.Address, "/page.html")),
            ($"kept page of {body.Length / 1024.0:f1} KB", new Uri(served.Address, page)),
            ("minimal Razor page of the same length, kept by the framework", new Uri(minimal.Address, "/kept/1")),
        };
        var rates = new List<double>();
        foreach (var (name, address) in cases)
        {
            var times = new List<double>();
            for (var round = 0; round < 3; round++)
                times.Add(await WrkAsync(address, null));
            rates.Add(times.Order().ElementAt(1));
            Report.Line("publish", $"{name}: {rates[^1]:n0}/s (of 3: {string.Join(", ", times.Select(rate => $"{rate:n0}"))})");
        }

        Report.Line("publish", $"kept page: {rates[1] / rates[2]:p0} of the minimal one (aim: 90 %), {rates[1] / rates[0]:p0} of nginx");
        var packed = await WrkAsync(new Uri(served.Address, page), null, "-H", "Accept-Encoding: gzip");
        Report.Line(
            "publish",
            $"kept page, packed: {packed:n0}/s; nginx packing on the way: {await WrkAsync(new Uri(nginx.Address, "/page.html"), null, "-H", "Accept-Encoding: gzip"):n0}/s"
        );
        var script = Script(folder, "peer", Enumerable.Range(1, Few).Select(id => $"/items/{id}?n={id}"));
        var anew = await SteadyAsync(minimal.Address, script, () => { });
        Report.Line("publish", $"minimal Razor page with EF Core, {Few:n0} items, each read anew: {anew:n0}/s");
    }

    /// <summary>Each item once: none of them is kept yet.</summary>
    private static async Task NotKeptAsync(ServedProgram served, bool isPostgres, int count)
    {
        var random = new Random(7);
        var numbers = Enumerable.Range(0, Math.Min(count, 200_000)).Select(_ => random.Next(count)).Distinct();
        var folder = Path.GetTempPath();
        var script = Script(folder, $"items-{count}", numbers.Select(number => $"{ManyItems.AddressOf(isPostgres, number)}?n={number}"));
        var rate = await SteadyAsync(
            served.Address,
            script,
            () => Script(folder, $"items-{count}", numbers.Select(number => $"{ManyItems.AddressOf(isPostgres, number)}?n={number}"))
        );
        Report.Line("publish", $"page not kept, {count:n0} items{(isPostgres ? ", PostgreSQL" : "")}: {rate:n0}/s");
    }

    /// <summary>The median of three rounds after some that do not count.</summary>
    private static async Task<double> SteadyAsync(Uri address, string script, Action renew)
    {
        var rates = new List<double>();
        for (var round = 0; round < WarmingRounds + 3; round++)
        {
            renew();
            rates.Add(await WrkAsync(address, script));
        }

        return rates.Skip(WarmingRounds).Order().ElementAt(1);
    }

    /// <summary>
    /// How long after it was written a released item is answered to a visitor, and a withdrawn one no more. Another process writes: the
    /// worst case, because the program itself ends what it keeps with the write.
    /// </summary>
    private static async Task SeenAsync(ServedProgram served, DataOptions options)
    {
        await using var engine = new Engine(options);
        await using var changes = new Changes(engine);
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = served.Address };
        var items = await ManyItems.OfExistingAsync(engine, changes);
        var (shown, gone) = (new List<double>(), new List<double>());
        for (var round = 0; round < 20; round++)
        {
            var (address, withdraw) = await items.ReleaseAsync();
            shown.Add(await UntilAsync(visitor, address, HttpStatusCode.OK));
            await withdraw();
            gone.Add(await UntilAsync(visitor, address, HttpStatusCode.NotFound));
        }

        Report.Line(
            "publish",
            $"released by another process, seen after {shown.Order().ElementAt(10):n0} ms (slowest {shown.Max():n0} of 20); withdrawn, gone after {gone.Order().ElementAt(10):n0} ms (slowest {gone.Max():n0}) (aim: < 1 s)"
        );
    }

    private static async Task<double> UntilAsync(HttpClient visitor, string address, HttpStatusCode wanted)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10))
        {
            using var answer = await visitor.GetAsync(address);
            if (answer.StatusCode == wanted)
                return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            await Task.Delay(5);
        }

        throw new InvalidOperationException($"{address} was not {wanted} in ten seconds.");
    }

    private static string Script(string folder, string name, IEnumerable<string> addresses)
    {
        var list = Path.Combine(folder, $"{name}.txt");
        File.WriteAllLines(list, addresses);
        var script = Path.Combine(folder, $"{name}.lua");
        // Each address is a new one, so that nothing is kept for it.
        var salt = Stopwatch.GetTimestamp();
        File.WriteAllText(
            script,
            $$"""
            local paths = {}
            for line in io.lines("{{list}}") do paths[#paths + 1] = line end
            local at, sent = 0, 0
            request = function()
              at, sent = at % #paths + 1, sent + 1
              return wrk.format("GET", paths[at] .. "&sent={{salt}}-" .. sent)
            end
            """
        );
        return script;
    }

    private static async Task<double> WrkAsync(Uri address, string? script, params string[] more)
    {
        string[] arguments =
        [
            "-t1",
            $"-c{Connections}",
            $"-d{Seconds}s",
            .. script is null ? Array.Empty<string>() : ["-s", script],
            .. more,
            address.ToString(),
        ];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        // It counts only 4xx and 5xx as wrong; a page that leads elsewhere would be measured as if it were the page.
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || Rate().Match(said) is not { Success: true } rate)
            throw new InvalidOperationException(said);
        return double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
