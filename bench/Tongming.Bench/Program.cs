using System.Globalization;
using Tongming.Bench;
using Tongming.Bench.Cases;
using Tongming.Bench.Load;
using Tongming.Bench.Numbers;

// Arguments: PROGRAM PEER [PAGE], the two published programs and the page that counts as the first;
// or PROGRAM PEER submit|desk|recount|publish|publish-postgres|report|bodies [CONNECTIONS], one of the measurements under load;
// or PROGRAM PEER cubes [slices|answers|pages|import], those of statistics.
if (args is [var served, _, "submit" or "desk" or "recount" or "publish" or "publish-postgres" or "report" or "bodies" or "cubes", ..])
{
    Report.Machinery(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
    await (
        args[2] switch
        {
            "submit" => SubmitLoad.RunAsync(served, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 64),
            "desk" => DeskLoad.RunAsync(served),
            "publish" => PublishLoad.RunAsync(served, args[1]),
            "report" => ReportLoad.RunAsync(),
            "bodies" => BodiesLoad.RunAsync(),
            "cubes" => CubeLoad.RunAsync(served, args[1], args.Length > 3 ? args[3] : "all"),
            "publish-postgres" => PublishLoad.PostgresAsync(served),
            _ => RecountLoad.RunAsync(),
        }
    );
    return 0;
}

if (args.Length < 2)
{
    Console.Error.WriteLine("Start it by bench/run, which publishes what it measures.");
    return 64;
}

var (program, peer, page) = (args[0], args[1], args.Length > 2 ? args[2] : "/check");
var measurements = new List<Measurement>();

Say("in process");
measurements.Add(await InProcess.SampleTextAsync());
measurements.Add(await InProcess.LargePageAsync());

Say("cold start");
var (ours, peers) = await ColdStart.CompareAsync(program, page, peer, 11);
measurements.Add(ours);
measurements.Add(peers);

Say("a folder by command");
measurements.Add(await ByCommand.FolderAsync(program, 2000));

var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
Console.WriteLine(FigureTable.Write(measurements, Machine.Describe(), today));
Console.WriteLine($"Cold start: {ours.Median / peers.Median:f2} times that of the minimal app.");
if (IdleProcessor.GivenUp > 0)
    Console.WriteLine($"The processor was not idle before {IdleProcessor.GivenUp} of the runs: measure again.");
return 0;

static void Say(string what) => Console.Error.WriteLine($"Measuring {what} …");
