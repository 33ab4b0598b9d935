using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Keeping;

/// <summary>查看记录: who looked at numbers before they were out, and when.</summary>
[Law("实施条例 第二十八条", "R6-06")]
internal sealed class RecordLook(Changes changes, LegalClock clock)
{
    /// <summary>Records it unless the version is out; true where it is.</summary>
    public async Task<bool> RunAsync(Vintage version, Actor actor)
    {
        var now = clock.Now();
        if (version.ShownFrom <= now.Instant)
            return true;
        await RunAsync(version.DataSetId, new { version = version.Number, vintage = version.Id }, actor);
        return false;
    }

    /// <summary>Records a look at numbers of a data set that are not out.</summary>
    public Task RunAsync(Guid dataSet, object facts, Actor actor) =>
        RunAsync(("data-set.looked", StatisticsLedger.DataSet, dataSet), facts, actor);

    /// <summary>Records a look at what is not out.</summary>
    public async Task RunAsync((string Act, string Kind, Guid Id) of, object facts, Actor actor)
    {
        var now = clock.Now();
        await changes.SaveAsync<string>(db =>
        {
            StatisticsLedger.Record(db, of, (actor, now), facts);
            return Task.FromResult<Outcome<string>>("looked");
        });
    }
}
