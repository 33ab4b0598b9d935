using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.Bench.Load;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Statistics.Imports;

namespace Tongming.Bench.Numbers;

/// <summary>
/// A table of a million rows brought to the running program by its form and screened by its job: once as the first version, once as the next one with
/// one number of a hundred revised, in the encoding of Chinese spreadsheets; then a worksheet of 300,000 rows. On the embedded database, or on the server that <c>BENCH_POSTGRES</c> names.
/// </summary>
internal static class ImportLoad
{
    private const int Each = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Rows of the workbook.</summary>
    private const int SheetRows = 300_000;

    /// <summary>A file that is brought.</summary>
    private sealed record Brought(string What, string Name, Func<byte[]> Content, int Rows);

    public static async Task RunAsync(string program)
    {
        CodePagesEncodingProvider provider = (CodePagesEncodingProvider)CodePagesEncodingProvider.Instance;
        const int rows = Each * Each * Each;
        await RunAsync(
            program,
            [
                new Brought("CSV, first version, UTF-8", "numbers.csv", () => Table(Encoding.UTF8, 0), rows),
                new Brought("CSV, next version, GB18030", "numbers.csv", () => Table(provider.GetEncoding(54936)!, 1), rows),
            ]
        );
        await RunAsync(program, [new Brought("a worksheet (.xlsx), first version", "numbers.xlsx", Sheet, SheetRows)]);
    }

    /// <summary>Each list in a program of its own, so that the memory of one is not that of another.</summary>
    private static async Task RunAsync(string program, IReadOnlyList<Brought> files)
    {
        var server = Environment.GetEnvironmentVariable("BENCH_POSTGRES") ?? "";
        var name = server.Length > 0 ? "PostgreSQL" : "SQLite";
        using var folder = new LoadFolder($"cubes-import-{name}");
        await using var office = await NumbersOffice.CreateAsync(new DataOptions { Folder = folder.Path, Postgres = server });
        var set = await office.AddSetAsync($"bench-import-{files[0].Rows}", "街道数据（月度）");
        using var served = await ServedProgram.StartAsync(program, folder.Path, ("Data__Postgres", server));
        using var client = new HttpClient { BaseAddress = served.Address, Timeout = Longest };
        await DeskLoad.SignInAsync(client);
        var before = served.PeakMegabytes;
        foreach (var (what, file, content, rows) in files)
        {
            var table = content();
            var began = Stopwatch.GetTimestamp();
            var used = served.ProcessorTime;
            var run = await BringAsync(client, set, (file, table));
            var brought = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var state = await ScreenedAsync(office, run);
            var whole = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Report.Line(
                "cubes",
                $"{name}: {rows:n0} rows of {what} ({table.Length / 1024 / 1024} MB): brought in {brought:f1} s, read and screened after {whole:f1} s, {(served.ProcessorTime - used).TotalSeconds:f1} s of processor, the program held at most {served.PeakMegabytes:f0} MB, {before:f0} MB before (aim for 1,000,000 rows: < 10 s, < 500 MB)"
            );
            Report.Line("cubes", $"{state.Cells:n0} cells, version {state.Number}, {state.Extent}");
            if (state.Cells != rows)
                throw new InvalidOperationException("The cube is of another size.");
            await TakeAsync(client, state);
        }
    }

    private static byte[] Sheet()
    {
        var random = new Random(20261123);
        using var bytes = new MemoryStream();
        using (var sheet = new ListSheet(bytes, "数据", ["地区", "指标", "时期", "数值"]))
            for (var row = 0; row < SheetRows; row++)
                sheet.Add([
                    $"第{row / 1200:d3}街道",
                    $"工业产值{row / 12 % 100:d3}（万元）",
                    $"2025年{1 + (row % 12)}月",
                    random.Next(900_000) / 10.0,
                ]);
        return bytes.ToArray();
    }

    private static byte[] Table(Encoding encoding, int revised)
    {
        var random = new Random(20261123);
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, encoding))
        {
            text.Write("地区,指标,时期,数值\r\n");
            for (var region = 0; region < Each; region++)
            for (var indicator = 0; indicator < Each; indicator++)
            for (var month = 0; month < Each; month++)
            {
                var number = (100_000 + random.Next(900_000) + (random.Next(100) == 0 ? revised : 0)) / 10.0;
                text.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"第{region:d3}街道,工业产值{indicator:d3}（万元）,{2018 + (month / 12)}年{1 + (month % 12)}月,{number}\r\n"
                    )
                );
            }
        }

        return bytes.ToArray();
    }

    private static async Task<Guid> BringAsync(HttpClient client, Guid set, (string Name, byte[] Content) table)
    {
        var page = await client.GetStringAsync($"/desk/statistics/{set}");
        using var file = new ByteArrayContent(table.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(FormToken.Of(page)), "__RequestVerificationToken" },
            { new StringContent($"{Guid.NewGuid():N}"), "token" },
            { file, "file", table.Name },
        };
        using var answer = await client.PostAsync($"/desk/statistics/{set}?handler=Numbers", form);
        var address = answer.RequestMessage!.RequestUri!.AbsolutePath;
        return answer.IsSuccessStatusCode && Guid.TryParse(address[(address.LastIndexOf('/') + 1)..], out var run) && run != set
            ? run
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    private static async Task<BroughtNumbers> ScreenedAsync(NumbersOffice office, Guid run)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Longest)
        {
            await Task.Delay(50);
            await using var db = office.Engine.OpenForReading();
            var now = await db.Set<BroughtNumbers>().FirstAsync(one => one.Id == run);
            if (now.State == ImportState.Failed)
                throw new InvalidOperationException(now.Problem);
            if (now.State == ImportState.Screened)
                return now;
        }

        throw new InvalidOperationException("The numbers were not screened.");
    }

    private static async Task TakeAsync(HttpClient client, BroughtNumbers run)
    {
        var page = await client.GetStringAsync($"/desk/statistics/imports/{run.Id}");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", FormToken.Of(page)),
            new("token", $"{Guid.NewGuid():N}"),
            new("seen", $"{run.Version}"),
            new("answer", "已核实"),
            new("reason", "例行修订"),
        ]);
        using var answer = await client.PostAsync($"/desk/statistics/imports/{run.Id}?handler=Take", form);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The version was not taken: {(int)answer.StatusCode}.");
    }
}
