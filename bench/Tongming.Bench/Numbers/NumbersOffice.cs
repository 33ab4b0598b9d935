using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Bench.Load;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Bench.Numbers;

/// <summary>An office with data sets that are out, put into the database and the store of files as the program does, without its reviews.</summary>
internal sealed class NumbersOffice : IAsyncDisposable
{
    /// <summary>Versions of a data set that are out.</summary>
    private const int Versions = 24;

    private readonly LoadOffice office;
    private readonly ServiceProvider services;

    private NumbersOffice(LoadOffice office, ServiceProvider services) => (this.office, this.services) = (office, services);

    public Guid BodyId => office.BodyId;

    public Engine Engine => office.Engine;

    /// <summary>A new database with a body, somebody who brings numbers, and keys for files.</summary>
    public static async Task<NumbersOffice> CreateAsync(DataOptions options)
    {
        var made = await LoadOffice.CreateAsync(options, Role.CaseOfficer);
        var needed = new ServiceCollection();
        needed.AddLogging();
        needed.AddData(options);
        needed.AddSingleton<CubeStore>();
        var provider = needed.BuildServiceProvider();
        await new RenewKeys(provider.GetRequiredService<IKeyManager>()).RunAsync(CancellationToken.None);
        return new NumbersOffice(made, provider);
    }

    /// <summary>Adds a data set without numbers.</summary>
    public async Task<Guid> AddSetAsync(string code, string title)
    {
        var set = SetOf(code, title);
        await office.AddAsync([set]);
        return set.Id;
    }

    /// <summary>Adds a data set with some versions that came out month by month, the last of them yesterday.</summary>
    public async Task AddReleasedAsync(string code, string title, Cube cube)
    {
        var set = SetOf(code, title);
        var stored = await services.GetRequiredService<CubeStore>().PutAsync(BodyId, cube, CancellationToken.None);
        var content = stored.Value ?? throw new InvalidOperationException($"{stored.Refusal}");
        await office.AddAsync([set, .. Enumerable.Range(1, Versions).Select(number => VersionOf(set, number, content))]);
    }

    /// <summary>Explains indicators, more than any data set has.</summary>
    public Task ExplainAsync(int count) => office.AddAsync(Enumerable.Range(0, count).Select(Explained));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await office.DisposeAsync();
    }

    private DataSet SetOf(string code, string title)
    {
        var facts = new DataSet.Facts(code, title, StatisticsField.Industry, DataSetRhythm.Month, "测量用的数据。", false);
        return DataSet.Create(BodyId, Guid.CreateVersion7(), facts).Value!;
    }

    /// <summary>A version; as kept, with some two thousand characters about its checks.</summary>
    private Vintage VersionOf(DataSet set, int number, Vintage.Content content)
    {
        var made = TimeProvider.System.GetUtcNow().AddDays(-2 - (30 * (Versions - number)));
        var vintage = new Vintage(
            (BodyId, set.Id, Guid.CreateVersion7(made), number),
            $"1.{number - 1}.0",
            content,
            (Guid.NewGuid(), made)
        );
        vintage.Tell($"[{new string(' ', 2000)}]", "已核实", "例行修订", (number == 1 ? "" : "改动 100 个数", number > 1));
        vintage.Show(made.AddDays(1));
        return vintage;
    }

    private IndicatorEntry Explained(int number)
    {
        var entry = new IndicatorEntry(BodyId, $"{(number % 2 == 0 ? 'e' : 'o')}{number:d3}");
        var words = string.Concat(Enumerable.Repeat("本区范围内的有关单位按月填报，逐级审核汇总。", 5));
        _ = entry.Say(new IndicatorEntry.Words($"指标{number:d3}", words, words, words, words, "全面调查", $"别名{number:d3}")).Value;
        return entry;
    }
}
