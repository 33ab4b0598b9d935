using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Statistics.Volumes;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>What the tests of volumes have in common: an issue on March 2025, made of one data set.</summary>
internal sealed class VolumeDesk(StatisticsOffice office, string code)
{
    /// <summary>A chapter with a number in a sentence, a table and a chart.</summary>
    public string Words =>
        $"""
            # 一、工业
            ## 1-1 概况
            全区工业总产值【数：{code}；指标=gyzcz；地区=全区】。
            【表：{code}；地区=全部；时间=最近2期】
            【图：{code}；类型=柱形；指标=gyzcz；地区=全部；时间=全部】
            """;

    public async Task<(Guid Set, Vintage Version)> NumbersAsync()
    {
        var set = await office.DataSetAsync(code);
        await office.ExplainAsync();
        return (set, await office.VersionAsync(set, Numbers()));
    }

    public async Task<Guid> TemplateAsync(VolumeKind kind) =>
        Must(
            await office
                .Get<KeepTemplate>()
                .CreateAsync(
                    new KeepTemplate.Input
                    {
                        Kind = kind,
                        Name = $"模板 {code}",
                        Text = Words,
                    },
                    $"{Guid.NewGuid():N}",
                    office.By(Role.CaseOfficer)
                )
        );

    public async Task<Guid> IssueAsync(VolumeKind kind) => Must(await BeginAsync(await TemplateAsync(kind)));

    public Task<Outcome<Guid>> BeginAsync(Guid template, string? reason = null) =>
        office
            .Get<KeepVolume>()
            .BeginAsync(
                template,
                new KeepVolume.Input { Period = "202503", Reason = reason },
                $"{Guid.NewGuid():N}",
                office.By(Role.CaseOfficer)
            );

    public async Task<Outcome<Guid>> WriteAsync(Guid volume, string words) =>
        await office
            .Get<KeepVolume>()
            .WriteAsync(
                volume,
                (await VolumeAsync(volume)).Version,
                new KeepVolume.Text { Title = "改了", Words = words },
                office.By(Role.CaseOfficer)
            );

    public async Task PrepareAsync(Guid release, IReadOnlyList<Guid> versions, Guid volume) =>
        Must(await office.Get<PrepareRelease>().RunAsync(On(release), versions, office.By(Role.CaseOfficer), [volume]));

    /// <summary>Checks, reviews and puts under embargo what is prepared.</summary>
    public async Task EmbargoAsync(Guid release)
    {
        await office.ReviewAsync(release);
        Must(
            await office
                .Get<MoveRelease>()
                .EmbargoAsync(On(release), (await office.ReleaseAsync(release)).ContentHash, office.By(Role.Publisher))
        );
    }

    /// <summary>An issue with its numbers that is under embargo until half past nine.</summary>
    public async Task<Guid> EmbargoedAsync(VolumeKind kind = VolumeKind.MonthlyReport)
    {
        var (_, version) = await NumbersAsync();
        var volume = await IssueAsync(kind);
        var release = await office.PlanAsync($"发布 {code}");
        await PrepareAsync(release, [version.Id], volume);
        await EmbargoAsync(release);
        return volume;
    }

    /// <summary>The files that the store keeps for it, by what they are there for.</summary>
    public async Task<IReadOnlyList<KeptFile>> FilesAsync(Guid id)
    {
        await using var db = office.Office.Engine.OpenForReading();
        return await db.Set<KeptFile>().Where(one => one.SubjectId == id).OrderBy(one => one.Purpose).ToListAsync();
    }

    public async Task<Volume> VolumeAsync(Guid id)
    {
        await using var db = office.Office.Engine.OpenForReading();
        return await db.Set<Volume>().SingleAsync(one => one.Id == id);
    }
}
