using Tongming.Web.Platform.Documents.Intake;

namespace Tongming.Web.Tests.Platform.Documents.Intake;

public sealed class VirusScanTests
{
    /// <summary>What every scanner must do, the fake and the one that speaks to clamd.</summary>
    [Theory]
    [InlineData("fake")]
    [InlineData("tcp")]
    [InlineData("unix")]
    public async Task A_scanner_keeps_its_contract(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("tongming-scan").FullName;
        try
        {
            await using var server = kind == "unix" ? FakeClamd.OnSocket(Path.Combine(folder, "clamd")) : FakeClamd.OnTcp();
            IVirusScan scan = kind == "fake" ? new FakeVirusScan() : new ScannerSettings { ScannerAddress = server.Address }.CreateScan();
            Assert.Equal(ScanResult.Clean, await scan.ScanAsync("harmless"u8.ToArray(), CancellationToken.None));
            Assert.Equal(
                new ScanResult(ScanVerdict.Infected, "Eicar-Signature"),
                await scan.ScanAsync((byte[])[.. new byte[200_000], .. "EICAR"u8], CancellationToken.None)
            );
            Assert.Equal(ScanResult.Clean, await scan.ScanAsync(default, CancellationToken.None));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scan.ScanAsync(new byte[1], new CancellationToken(true)));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public async Task A_scanner_that_is_away_is_unavailable()
    {
        string address;
        await using (var server = FakeClamd.OnTcp())
            address = server.Address;
        Assert.Equal(ScanVerdict.Unavailable, (await ScanAsync(address)).Verdict);
        Assert.Equal(ScanVerdict.Unavailable, (await ScanAsync("unix:/no/such/socket")).Verdict);
        Assert.Equal(ScanVerdict.Unavailable, (await ScanAsync(null)).Verdict);
    }

    [Fact]
    public async Task A_scanner_that_says_nothing_is_unavailable_in_time()
    {
        await using var server = FakeClamd.OnTcp(isSilent: true);
        Assert.Equal(
            new ScanResult(ScanVerdict.Unavailable, "no answer in time"),
            await ScanAsync(server.Address, TimeSpan.FromMilliseconds(200))
        );
    }

    [Fact]
    public async Task A_file_that_a_scanner_refuses_is_not_called_clean()
    {
        await using var server = FakeClamd.OnTcp(limit: 3);
        var result = await ScanAsync(server.Address);
        Assert.Equal(ScanVerdict.Unavailable, result.Verdict);
        Assert.Contains("limit", result.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("host:x")]
    [InlineData("host:0")]
    public void A_wrong_address_is_told_at_the_start(string address) =>
        Assert.Throws<FormatException>(() => new ScannerSettings { ScannerAddress = address }.CreateScan());

    private static Task<ScanResult> ScanAsync(string? address, TimeSpan? time = null) =>
        new ScannerSettings { ScannerAddress = address, ScannerTime = time ?? TimeSpan.FromSeconds(30) }
            .CreateScan()
            .ScanAsync("content"u8.ToArray(), CancellationToken.None);
}
