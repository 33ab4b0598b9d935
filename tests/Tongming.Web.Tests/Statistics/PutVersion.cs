using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Versions that no file could bring.</summary>
internal static class PutVersion
{
    /// <summary>A first version out of a cube that nobody could send: it is put where a screened one would be.</summary>
    public static async Task<Vintage> PutAsync(this StatisticsOffice office, Guid dataSet, Cube cube)
    {
        var content = StatisticsOffice.Must(await office.Get<CubeStore>().PutAsync(office.Office.BodyId, cube, CancellationToken.None));
        var made = new Vintage(
            (office.Office.BodyId, dataSet, Guid.CreateVersion7(), 1),
            "1.0.0",
            content,
            (office.By(Role.CaseOfficer).Id, office.Time.GetUtcNow())
        );
        await office.Office.Changes.SaveAsync<string>(db =>
        {
            db.Add(made);
            return Task.FromResult<Outcome<string>>("put");
        });
        return made;
    }
}
