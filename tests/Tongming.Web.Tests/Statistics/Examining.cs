using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>What tests of confidentiality do with an office.</summary>
internal static class Examining
{
    public static async Task<ConfidentialityCheck> ExamineAsync(
        StatisticsOffice office,
        Vintage version,
        string? records,
        string words = ""
    )
    {
        var id = StatisticsOffice.Must(await office.ExamineAsync(version, records, words));
        await using var db = office.Office.Engine.OpenForReading();
        return await db.Set<ConfidentialityCheck>().SingleAsync(one => one.Id == id);
    }

    /// <summary>The next version, in which one cell is confidential and keeps its number.</summary>
    public static async Task<Vintage> HideAsync(StatisticsOffice office, Vintage from, (int Indicator, int Region, int Month) cell)
    {
        var cubes = office.Get<CubeStore>();
        var cube = (await cubes.OpenWholeAsync(new(from.BodyId, from.WholeFile), CancellationToken.None)).ReadAll().Value!;
        var builder = new CubeBuilder(cube.Shape);
        var hidden = cube.Shape.PositionOf(cell.Indicator, cell.Region, cell.Month);
        for (var at = 0L; at < cube.Shape.CellCount; at++)
            builder.Set(at, at == hidden ? cube.At(at) with { Status = CellStatus.Confidential } : cube.At(at));
        var content = StatisticsOffice.Must(await cubes.PutAsync(from.BodyId, builder.Build(), CancellationToken.None));
        var made = new Vintage(
            (from.BodyId, from.DataSetId, Guid.CreateVersion7(), from.No + 1),
            "1.0.1",
            content,
            (from.MadeBy, from.MadeAt)
        );
        await office.Office.Changes.SaveAsync<string>(db =>
        {
            db.Add(made);
            return Task.FromResult<Outcome<string>>("hidden");
        });
        return made;
    }

    public static async Task<Vintage> VersionAsync(StatisticsOffice office, Guid set, int no)
    {
        await using var db = office.Office.Engine.OpenForReading();
        return await db.Set<Vintage>().SingleAsync(one => one.DataSetId == set && one.No == no);
    }

    /// <summary>Prepares the release with a version and checks it up to confidentiality; answers why that was refused.</summary>
    public static async Task<string?> ConfidentialityAsync(StatisticsOffice office, Guid release, Vintage version)
    {
        var on = StatisticsOffice.On(release);
        if ((await office.ReleaseAsync(release)).State == ReleaseState.DataChecked)
            StatisticsOffice.Must(await office.Get<CheckRelease>().ReturnAsync(on, "换版本", office.By(Role.FirstReviewer)));
        StatisticsOffice.Must(
            await office.Get<PrepareRelease>().RunAsync(StatisticsOffice.On(release), [version.Id], office.By(Role.CaseOfficer))
        );
        var hash = (await office.ReleaseAsync(release)).ContentHash;
        StatisticsOffice.Must(
            await office.Get<CheckRelease>().DataAsync(StatisticsOffice.On(release), hash, office.By(Role.FirstReviewer))
        );
        var done = await office
            .Get<CheckRelease>()
            .ConfidentialityAsync(StatisticsOffice.On(release), hash, "已检查", office.By(Role.SecrecyReviewer));
        return done.Refusal?.Code;
    }

    public static async Task<string?> ApproveAsync(StatisticsOffice office, Guid release)
    {
        var hash = (await office.ReleaseAsync(release)).ContentHash;
        var check = office.Get<CheckRelease>();
        foreach (
            var (step, role) in new[]
            {
                (ReleaseStep.First, Role.OfficeHead),
                (ReleaseStep.Second, Role.SecondReviewer),
                (ReleaseStep.Final, Role.Signatory),
            }
        )
            StatisticsOffice.Must(await check.ReviewAsync(StatisticsOffice.On(release), (step, hash, true), office.By(role)));
        return await EmbargoAsync(office, release);
    }

    public static async Task<string?> EmbargoAsync(StatisticsOffice office, Guid release) =>
        (
            await office
                .Get<MoveRelease>()
                .EmbargoAsync(StatisticsOffice.On(release), (await office.ReleaseAsync(release)).ContentHash, office.By(Role.Publisher))
        )
            .Refusal
            ?.Code;

    public static async Task FinishAsync(StatisticsOffice office, Guid release) => Assert.Null(await ApproveAsync(office, release));
}
