using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Tongming.Bench.Load;

namespace Tongming.Bench.Numbers;

/// <summary>
/// The strided slice as JSON-stat over HTTP, beside the least program that writes the same numbers with the framework's writer. Both are asked in
/// turns over one kept-alive connection each.
/// </summary>
internal static class AnswerLoad
{
    private const int WarmingSeconds = 30;

    private const int Times = 600;

    private static int networks;

    public static async Task MeasureAsync(ServedProgram served, string peer, string folder)
    {
        var cube = BenchCube.Make("一千万个数000", BenchCube.Large);
        var numbers = new double[BenchCube.Selected];
        BenchCube.Read(cube.Numbers, SliceRounds.Month, numbers);
        var file = Path.Combine(folder, "peer-numbers.bin");
        await File.WriteAllBytesAsync(file, MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray());
        using var minimal = await ServedProgram.StartPeerAsync(peer, "/numbers", $"--numbers={file}");
        using var ours = new HttpClient { BaseAddress = served.Address };
        using var others = new HttpClient { BaseAddress = minimal.Address };
        Compare(numbers, await TextAsync(ours, AddressOf("eee", SliceRounds.Month)), await TextAsync(others, "/numbers"));
        // Each of these is another slice or at least another address, so that none is kept.
        var programs = (Ours: (served, ours), Peer: (minimal, others));
        await InTurnsAsync("not kept", programs, number => $"{AddressOf(LettersOf(number), number)}&n={number}");
        await InTurnsAsync("kept", programs, _ => AddressOf("eee", SliceRounds.Month));
    }

    private static async Task InTurnsAsync(
        string name,
        ((ServedProgram Program, HttpClient Client) Ours, (ServedProgram Program, HttpClient Client) Peer) of,
        Func<int, string> address
    )
    {
        var (ours, others) = (of.Ours.Client, of.Peer.Client);
        // Half a minute after the start code is still being compiled for what is asked.
        var until = Stopwatch.GetTimestamp() + (WarmingSeconds * Stopwatch.Frequency);
        var asked = 0;
        for (; Stopwatch.GetTimestamp() < until; asked++)
        {
            await TimeAsync(ours, address(asked));
            await TimeAsync(others, "/numbers");
        }

        var (own, peer) = (new List<double>(), new List<double>());
        var (ownUsed, peerUsed) = (of.Ours.Program.ProcessorTime, of.Peer.Program.ProcessorTime);
        for (var round = asked; round < asked + Times; round++)
        {
            own.Add(await TimeAsync(ours, address(round)));
            peer.Add(await TimeAsync(others, "/numbers"));
        }

        (ownUsed, peerUsed) = (of.Ours.Program.ProcessorTime - ownUsed, of.Peer.Program.ProcessorTime - peerUsed);
        var (a, b) = (new Percentiles(own), new Percentiles(peer));
        Report.Line(
            "cubes",
            $"10,000 of 10,000,000 cells as JSON-stat over HTTP, {name}: median {a.At(50):f2} ms, p99 {a.At(99):f2} ms; the numbers alone from a minimal app: median {b.At(50):f2} ms, p99 {b.At(99):f2} ms: {a.At(50) / b.At(50):f2} times (aim: ≤ 2), {Times} times each; {ownUsed.TotalMilliseconds / Times:f2} and {peerUsed.TotalMilliseconds / Times:f2} ms of processor"
        );
    }

    private static string LettersOf(int number) => $"{Letter(number, 4)}{Letter(number, 2)}{Letter(number, 1)}";

    private static char Letter(int number, int bit) => (number & bit) == 0 ? 'e' : 'o';

    private static string AddressOf(string letters, int month) =>
        $"/api/v2/tables/{NumbersServed.LargeCodeOf(0)}/data?outputFormat=json-stat2&valueCodes[zb]={letters[0]}*&valueCodes[fl]={letters[1]}*&valueCodes[dq]={letters[2]}*&valueCodes[sj]={BenchCube.MonthOf(month % BenchCube.Large.Months)}";

    private static void Compare(double[] numbers, string ours, string others)
    {
        if (!Values(ours).SequenceEqual(numbers) || !Values(others).SequenceEqual(numbers))
            throw new InvalidOperationException("The answers have other numbers.");
        Report.Line("cubes", $"the answers have {ours.Length:n0} and {others.Length:n0} characters");
    }

    private static double[] Values(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(one => one.GetDouble())];
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await SendAsync(client, address);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(client, address);
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>Each call comes from another network, as behind a proxy: one alone has used up its calls after the first hundred.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address)
    {
        var network = Interlocked.Increment(ref networks);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", $"10.{network >> 8 & 255}.{network & 255}.1");
        var answer = await client.SendAsync(request);
        return answer.EnsureSuccessStatusCode();
    }
}
